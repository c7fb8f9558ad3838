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

    /// <summary>Whether the text is that of a number, or <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>.</summary>
    public static bool IsNumberOrName(ReadOnlySpan<byte> text) =>
        TryNormalize(text, out _) || text.SequenceEqual("NaN"u8) || text.SequenceEqual("Infinity"u8) || text.SequenceEqual("-Infinity"u8);

    /// <summary>
    /// Turns the text of a number into JSON's way to write it, which has neither a plus sign nor zeros before the number.
    /// </summary>
    /// <param name="text">An optional sign, digits, and optionally a fraction and an exponent; nothing else, no white space either.</param>
    /// <param name="json">The same number as JSON.</param>
    /// <returns><c>false</c> for any other text.</returns>
    public static bool TryNormalize(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> json)
    {
        json = text;
        var isSigned = text.Length > 0 && text[0] is (byte)'-' or (byte)'+';
        var digits = isSigned ? text.Slice(1) : text;
        var length = CountDigits(digits);
        if (length == 0 || !IsTail(digits.Slice(length)))
        {
            return false;
        }

        var zeros = 0;
        while (zeros < length - 1 && digits[zeros] == '0')
        {
            zeros++;
        }

        if (isSigned && text[0] == '-')
        {
            json = zeros == 0 ? text : (byte[])[(byte)'-', .. digits.Slice(zeros)];
        }
        else
        {
            json = digits.Slice(zeros);
        }

        return true;
    }

    // What follows the digits: a fraction, an exponent, both or nothing.
    private static bool IsTail(ReadOnlySpan<byte> text)
    {
        if (text.Length > 0 && text[0] == '.')
        {
            var fraction = CountDigits(text.Slice(1));
            if (fraction == 0)
            {
                return false;
            }

            text = text.Slice(1 + fraction);
        }

        if (text.Length > 0 && text[0] is (byte)'e' or (byte)'E')
        {
            text = text.Slice(text.Length > 1 && text[1] is (byte)'-' or (byte)'+' ? 2 : 1);
            return text.Length > 0 && CountDigits(text) == text.Length;
        }

        return text.IsEmpty;
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (count < text.Length && text[count] is >= (byte)'0' and <= (byte)'9')
        {
            count++;
        }

        return count;
    }
}
