using System.Text.Json;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Makes one string of texts that stand in a document often: tags, methods, titles.</summary>
internal sealed class OutlineTexts
{
    private readonly Dictionary<ulong, string> _texts = [];

    /// <summary>The text at which the reader stands.</summary>
    public string Get(ref Utf8JsonReader reader)
    {
        var hash = ContentHash.Of(reader.ValueSpan);
        if (!_texts.TryGetValue(hash, out var text) || !reader.ValueTextEquals(text))
        {
            _texts[hash] = text = reader.GetString()!;
        }

        return text;
    }

    /// <summary>The text of a string with its quotation marks.</summary>
    public string Get(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        reader.Read();
        return Get(ref reader);
    }
}
