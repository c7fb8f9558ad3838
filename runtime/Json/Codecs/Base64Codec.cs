using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Bytes in base64 (<c>format: byte</c>, <c>contentEncoding: base64</c>), with either alphabet, with padding or without.</summary>
internal sealed class Base64Codec : JsonCodec<byte[]>
{
    public static readonly Base64Codec Instance = new();

    public override byte[] ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String
            && (reader.TryGetBytesFromBase64(out var value) || TryBase64Url(ref reader, out value)))
        {
            return value!;
        }

        return JsonRead.Fail<byte[]>(ref reader, "bytes in base64");
    }

    public override void WriteValue(JsonValueWriter writer, byte[] value) =>
        writer.WriteBase64StringValue(value ?? throw new ArgumentNullException(nameof(value)));

    private static bool TryBase64Url(ref Utf8JsonReader reader, out byte[]? value)
    {
        try
        {
            // While reading is lenient, there may be no text.
            var text = JsonRead.String(ref reader)?.Replace('-', '+').Replace('_', '/') ?? throw new FormatException();
            value = Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
            return true;
        }
        catch (FormatException)
        {
            value = null;
            return false;
        }
    }
}
