using System.Text;

namespace Specwright;

/// <summary>
/// Percent-encoding (RFC 3986) as RFC 6570 has it: of everything but unreserved, or but unreserved and reserved characters.
/// </summary>
internal static class UriText
{
    private const string Hex = "0123456789ABCDEF";
    private const string ReservedSymbols = ":/?#[]@!$&'()*+,;=";

    /// <summary>What may pass as it is.</summary>
    internal enum Keep
    {
        /// <summary>Unreserved characters only.</summary>
        Unreserved,

        /// <summary>Unreserved and reserved characters, and percent-encoded triplets (<c>allowReserved</c>).</summary>
        Reserved,

        /// <summary>As <see cref="Reserved"/>, but without the characters that end a path or one of its segments: <c>/ ? #</c>.</summary>
        ReservedInPath,

        /// <summary>As <see cref="Reserved"/>, but without the characters that a query cannot hold: <c>#</c> and brackets.</summary>
        ReservedInQuery,
    }

    /// <summary>The encoded text; the same instance when there is nothing to encode.</summary>
    public static string Encode(string text, Keep keep = Keep.Unreserved)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsUnreserved(text[i]))
            {
                var builder = new StringBuilder(text.Length + 16);
                Append(builder, text, keep);
                return builder.ToString();
            }
        }

        return text;
    }

    /// <summary>The text as a form has it (<c>application/x-www-form-urlencoded</c>): a space is a plus sign.</summary>
    public static string FormEncode(string text) => Encode(text).Replace("%20", "+");

    /// <summary>Appends the encoded text.</summary>
    public static void Append(StringBuilder target, string text, Keep keep = Keep.Unreserved)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsUnreserved(c) || (keep != Keep.Unreserved && IsKept(text, i, keep)))
            {
                target.Append(c);
            }
            else if (c < 0x80)
            {
                AppendByte(target, (byte)c);
            }
            else
            {
                i += AppendRune(target, text, i);
            }
        }
    }

    private static bool IsUnreserved(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~';

    private static bool IsKept(string text, int index, Keep keep) => text[index] switch
    {
        '%' => index + 2 < text.Length && IsHex(text[index + 1]) && IsHex(text[index + 2]),
        '#' => keep == Keep.Reserved,
        '/' or '?' => keep != Keep.ReservedInPath,
        '[' or ']' => keep != Keep.ReservedInQuery,
        var c => ReservedSymbols.IndexOf(c) >= 0,
    };

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static void AppendByte(StringBuilder target, byte value) => target.Append('%').Append(Hex[value >> 4]).Append(Hex[value & 15]);

    // A lone surrogate is no character and has no UTF-8: U+FFFD stands for it, as in every other encoder of .NET. Returns how many more
    // characters were used.
    private static int AppendRune(StringBuilder target, string text, int index)
    {
        var isPair = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        var rune = isPair ? char.ConvertToUtf32(text[index], text[index + 1]) : char.IsSurrogate(text[index]) ? 0xFFFD : text[index];
        if (rune < 0x800)
        {
            AppendByte(target, (byte)(0xC0 | (rune >> 6)));
        }
        else
        {
            if (rune < 0x10000)
            {
                AppendByte(target, (byte)(0xE0 | (rune >> 12)));
            }
            else
            {
                AppendByte(target, (byte)(0xF0 | (rune >> 18)));
                AppendByte(target, (byte)(0x80 | ((rune >> 12) & 0x3F)));
            }

            AppendByte(target, (byte)(0x80 | ((rune >> 6) & 0x3F)));
        }

        AppendByte(target, (byte)(0x80 | (rune & 0x3F)));
        return isPair ? 1 : 0;
    }
}
