using System.Text.Encodings.Web;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>A member of a JSON object, a text or a number, that is set in what is written already.</summary>
internal sealed class JsonMember(string name, string text, bool isNumber)
{
    /// <summary>The object with the member; what is no object is taken for an empty one.</summary>
    public byte[] SetIn(ReadOnlySpan<byte> json)
    {
        using var document = JsonDocument.Parse(json.ToArray(), new JsonDocumentOptions { MaxDepth = 2 * JsonValueWriter.MaxLevels });
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(
            stream,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            writer.WriteStartObject();
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var member in document.RootElement.EnumerateObject().Where(member => !member.NameEquals(name)))
                {
                    member.WriteTo(writer);
                }
            }

            writer.WritePropertyName(name);

            // A text that is not a number is sent as it came: the server knows its own cursors.
            if (isNumber && JsonNumberText.IsNumber(text))
            {
                writer.WriteRawValue(text);
            }
            else
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
