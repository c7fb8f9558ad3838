#if NET
using System.Globalization;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Dates (<c>format: date</c>).</summary>
internal sealed class DateCodec : JsonCodec<DateOnly>
{
    public static readonly DateCodec Instance = new();

    public override DateOnly ReadValue(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[DateTimeText.MaxLength];
        if (reader.TokenType == JsonTokenType.String
            && JsonText.TryCopy(ref reader, buffer, out var length)
            && DateTimeText.TryParseDate(buffer[..length], out var value))
        {
            return DateOnly.FromDateTime(value);
        }

        return JsonRead.Fail<DateOnly>(ref reader, "a date (yyyy-MM-dd)");
    }

    public override void WriteValue(JsonValueWriter writer, DateOnly value)
    {
        Span<char> text = stackalloc char[10];
        value.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text);
    }
}
#endif
