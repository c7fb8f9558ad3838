namespace Specwright.Generator.Reading.Sources;

/// <summary>
/// A document as JSON: in UTF-8, of which trees are made, and as a text of .NET, which is scanned. Each is made when it is asked for.
/// </summary>
/// <param name="makeUtf8">Makes the UTF-8; it may have comments and trailing commas.</param>
/// <param name="makeText">Makes the text, which is strict JSON.</param>
internal sealed class JsonSource(Func<ReadOnlyMemory<byte>> makeUtf8, Func<string> makeText)
{
    private readonly Lazy<ReadOnlyMemory<byte>> _utf8 = new(makeUtf8);
    private readonly Lazy<string> _text = new(makeText);

    /// <summary>The JSON in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8.Value;

    /// <summary>The JSON, without comments and trailing commas.</summary>
    public string Text => _text.Value;
}
