using System.Buffers.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>UUIDs (<c>format: uuid</c>): with hyphens, and read also without them or in braces.</summary>
internal sealed class GuidCodec : JsonCodec<Guid>
{
    private const int MaxLength = 256;

    public static readonly GuidCodec Instance = new();

    public override Guid ReadValue(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[MaxLength];
        if (reader.TokenType == JsonTokenType.String
            && JsonText.TryCopy(ref reader, buffer, out var length)
            && TryParse(buffer.Slice(0, length), out var value))
        {
            return value;
        }

        return JsonRead.Fail<Guid>(ref reader, "a UUID");
    }

    public override void WriteValue(JsonValueWriter writer, Guid value) => writer.WriteStringValue(value);

    private static bool TryParse(ReadOnlySpan<byte> text, out Guid value)
    {
        var format = text.Length switch { 32 => 'N', 38 => 'B', _ => 'D' };
        return Utf8Parser.TryParse(text, out value, out var consumed, format) && consumed == text.Length;
    }
}
