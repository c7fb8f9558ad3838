#if NET
using System.Globalization;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Times of day (<c>format: time</c>).</summary>
internal sealed class TimeCodec : JsonCodec<TimeOnly>
{
    public static readonly TimeCodec Instance = new();

    public override TimeOnly ReadValue(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[DateTimeText.MaxLength];
        if (reader.TokenType == JsonTokenType.String
            && JsonText.TryCopy(ref reader, buffer, out var length)
            && DateTimeText.TryParseTime(buffer[..length], out var ticks))
        {
            return new TimeOnly(ticks);
        }

        return JsonRead.Fail<TimeOnly>(ref reader, "a time of day (HH:mm:ss)");
    }

    public override void WriteValue(JsonValueWriter writer, TimeOnly value)
    {
        Span<char> text = stackalloc char[16];
        value.TryFormat(text, out var written, "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..written]);
    }
}
#endif
