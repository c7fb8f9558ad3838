using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Makes one string of texts that stand in a document often: tags, methods, titles.</summary>
internal sealed class OutlineTexts
{
    private readonly Dictionary<ulong, string> _texts = [];

    /// <summary>The text at which the scanner stands.</summary>
    public string Get(ref JsonScanner scanner)
    {
        var hash = ContentHash.Of(scanner.Value);
        if (!_texts.TryGetValue(hash, out var text) || !scanner.ValueEquals(text))
        {
            _texts[hash] = text = scanner.GetString();
        }

        return text;
    }

    /// <summary>The text of a string with its quotation marks.</summary>
    public string Get(ReadOnlySpan<char> value)
    {
        var scanner = new JsonScanner(value, maxDepth: 0);
        scanner.Read();
        return Get(ref scanner);
    }
}
