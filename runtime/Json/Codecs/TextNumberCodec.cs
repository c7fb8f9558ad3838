using System.Globalization;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Numbers that may come as their text, too: <c>"5"</c> is read as <c>5</c> is, and <c>5</c> is written.</summary>
/// <remarks>Servers on System.Text.Json read both with <c>JsonNumberHandling.AllowReadingFromString</c>, ASP.NET Core's default.</remarks>
/// <param name="number">Reads and writes the number itself.</param>
/// <param name="hasNames">
/// Whether <c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c> are values, too
/// (<c>JsonNumberHandling.AllowNamedFloatingPointLiterals</c>).
/// </param>
internal sealed class TextNumberCodec<T>(NumberCodec<T> number, bool hasNames = false) : JsonCodec<T>
    where T : struct
{
    public override T ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when number.TryRead(ref reader, out var value) => value,
        JsonTokenType.String when TryReadText(JsonText.Unescaped(ref reader), out var value) => value,
        _ => JsonRead.Fail<T>(ref reader, number.Expected + ", or its text"),
    };

    public override void WriteValue(JsonValueWriter writer, T value)
    {
        if (hasNames && ToDouble(value) is var real && (double.IsNaN(real) || double.IsInfinity(real)))
        {
            writer.WriteStringValue(real.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            number.WriteValue(writer, value);
        }
    }

    private bool TryReadText(ReadOnlySpan<byte> text, out T value)
    {
        if (hasNames && TryReadName(text, out value))
        {
            return true;
        }

        value = default;
        if (!JsonNumberText.TryNormalize(text, out var json))
        {
            return false;
        }

        var reader = new Utf8JsonReader(json);
        reader.Read();
        return number.TryRead(ref reader, out value);
    }

    private static bool TryReadName(ReadOnlySpan<byte> text, out T value)
    {
        double? real = text.SequenceEqual("NaN"u8) ? double.NaN
            : text.SequenceEqual("Infinity"u8) ? double.PositiveInfinity
            : text.SequenceEqual("-Infinity"u8) ? double.NegativeInfinity
            : null;
        value = real is { } some ? typeof(T) == typeof(float) ? (T)(object)(float)some : (T)(object)some : default;
        return real is not null;
    }

    private static double ToDouble(T value) => typeof(T) == typeof(float) ? (float)(object)value : (double)(object)value;
}
