using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Dates with times (<c>format: date-time</c>); those of UTC are written with a <c>Z</c>.</summary>
internal sealed class DateTimeOffsetCodec : JsonCodec<DateTimeOffset>
{
    public static readonly DateTimeOffsetCodec Instance = new();

    public override DateTimeOffset ReadValue(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[DateTimeText.MaxLength];
        if (reader.TokenType == JsonTokenType.String
            && JsonText.TryCopy(ref reader, buffer, out var length)
            && DateTimeText.TryParse(buffer.Slice(0, length), out var value))
        {
            return value;
        }

        return JsonRead.Fail<DateTimeOffset>(ref reader, "a date and time (RFC 3339)");
    }

    public override void WriteValue(JsonValueWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);
}
