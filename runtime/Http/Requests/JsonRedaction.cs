using System.Text;
using System.Text.Json;

namespace Specwright;

/// <summary>
/// Takes secrets out of JSON and leaves it JSON: each text and each number is looked at for itself, as whoever reads it sees it.
/// </summary>
internal static class JsonRedaction
{
    /// <summary>
    /// The JSON without secrets; the same memory when there are none. What is no JSON comes back as it is redacted as a text.
    /// </summary>
    public static ReadOnlyMemory<byte> Redact(ReadOnlyMemory<byte> json, Redactor redactor)
    {
        var text = redactor.IsEmpty ? "" : Utf8Text.Of(json.Span);
        if (!redactor.Finds(text))
        {
            return json;
        }

        try
        {
            return RedactTokens(json.Span, redactor);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Encoding.UTF8.GetBytes(redactor.Redact(text));
        }
    }

    private static byte[] RedactTokens(ReadOnlySpan<byte> json, Redactor redactor)
    {
        using var result = new MemoryStream(json.Length);
        var copied = 0;
        var reader = new Utf8JsonReader(json, JsonBodyReader.Options);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            var isString = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            if (!isString && reader.TokenType != JsonTokenType.Number)
            {
                continue;
            }

            var text = isString ? reader.GetString()! : Utf8Text.Of(reader.ValueSpan);
            if (redactor.Redact(text) is var clean && clean != text)
            {
                Write(result, json.Slice(copied, start - copied));
                Write(result, Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(clean)}\""));
                copied = start + reader.ValueSpan.Length + (isString ? 2 : 0);
            }
        }

        Write(result, json.Slice(copied));
        return result.ToArray();
    }

    private static void Write(MemoryStream target, ReadOnlySpan<byte> bytes)
    {
#if NET
        target.Write(bytes);
#else
        target.Write(bytes.ToArray(), 0, bytes.Length);
#endif
    }
}
