using System.Globalization;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Dates (<c>format: date</c>) for frameworks without a type of their own for them.</summary>
internal sealed class DateTimeDateCodec : JsonCodec<DateTime>
{
    public static readonly DateTimeDateCodec Instance = new();

    public override DateTime ReadValue(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[DateTimeText.MaxLength];
        if (reader.TokenType == JsonTokenType.String
            && JsonText.TryCopy(ref reader, buffer, out var length)
            && DateTimeText.TryParseDate(buffer.Slice(0, length), out var value))
        {
            return value;
        }

        return JsonRead.Fail<DateTime>(ref reader, "a date (yyyy-MM-dd)");
    }

    public override void WriteValue(JsonValueWriter writer, DateTime value) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
