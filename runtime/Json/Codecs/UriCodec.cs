using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>URIs and relative references (<c>format: uri</c>, <c>uri-reference</c>), whose text is kept as it came.</summary>
internal sealed class UriCodec : JsonCodec<Uri>
{
    public static readonly UriCodec Instance = new();

    public override Uri ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && Uri.TryCreate(JsonRead.String(ref reader), UriKind.RelativeOrAbsolute, out var value))
        {
            return value;
        }

        return JsonRead.Fail<Uri>(ref reader, "a URI");
    }

    public override void WriteValue(JsonValueWriter writer, Uri value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        writer.WriteStringValue(value.OriginalString);
    }
}
