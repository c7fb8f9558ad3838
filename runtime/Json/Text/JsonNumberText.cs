using System.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Numbers as they are written (RFC 8259, section 6), which no type of .NET holds without loss.</summary>
internal static class JsonNumberText
{
    /// <summary>Whether the text is one number of JSON, and nothing else.</summary>
    public static bool IsNumber(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.BytesConsumed == text.Length && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
