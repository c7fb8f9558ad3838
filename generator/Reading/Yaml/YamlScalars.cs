using System.Globalization;
using System.Numerics;

namespace Specwright.Generator.Reading.Yaml;

/// <summary>Resolves plain scalars by the core schema of YAML 1.2: <c>yes</c>, <c>no</c>, dates and the like stay text.</summary>
internal static class YamlScalars
{
    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    public static bool? ParseBoolean(string text) => text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>
    /// The scalar as JSON's text of a number, digit for digit where JSON can; <see langword="null"/> when it is no number (or one that JSON
    /// lacks: <c>.inf</c>, <c>.nan</c>).
    /// </summary>
    public static string? ParseNumber(string text)
    {
        if (text.Length == 0 || text.Length > 400 || !(IsDigit(text[0]) || text[0] is '-' or '+' or '.'))
        {
            return null;
        }

        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return ParseRadix(text, 16);
        }

        if (text.StartsWith("0o", StringComparison.Ordinal))
        {
            return ParseRadix(text, 8);
        }

        var position = text[0] is '-' or '+' ? 1 : 0;
        var whole = ReadDigits(text, ref position);
        var fraction = "";
        if (position < text.Length && text[position] == '.')
        {
            position++;
            fraction = ReadDigits(text, ref position);
        }

        if (whole.Length + fraction.Length == 0)
        {
            return null;
        }

        var exponent = "";
        if (position < text.Length && text[position] is 'e' or 'E')
        {
            var start = position++;
            position += position < text.Length && text[position] is '-' or '+' ? 1 : 0;
            if (ReadDigits(text, ref position).Length == 0)
            {
                return null;
            }

            exponent = text.Substring(start, position - start);
        }

        if (position != text.Length)
        {
            return null;
        }

        whole = whole.TrimStart('0');
        return (text[0] == '-' ? "-" : "") + (whole.Length == 0 ? "0" : whole) + (fraction.Length == 0 ? "" : "." + fraction) + exponent;
    }

    private static string ReadDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && IsDigit(text[position]))
        {
            position++;
        }

        return text.Substring(start, position - start);
    }

    private static string? ParseRadix(string text, int radix)
    {
        var value = BigInteger.Zero;
        for (var i = 2; i < text.Length; i++)
        {
            var digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => radix,
            };
            if (digit >= radix)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        return text.Length > 2 ? value.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
