using System.Globalization;

namespace Specwright.Generator.Common;

/// <summary>
/// Finds invisible characters: Unicode's <c>Default_Ignorable_Code_Point</c> (fillers that are letters by their category,
/// variation selectors, tags, …), controls, format characters, line separators, halves of surrogate pairs. A text that holds them is not
/// what it seems to be.
/// </summary>
internal static class InvisibleCharacters
{
    // Source: DerivedCoreProperties.txt of the Unicode Character Database.
    private static readonly (int First, int Last)[] s_ignorable =
    [
        (0x00AD, 0x00AD), (
            0x034F,
            0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E),
        (0x2060, 0x206F), (
            0x3164,
            0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A),
        (0xE0000, 0xE0FFF),
    ];

    /// <summary>Whether the code point is one that a renderer leaves out.</summary>
    public static bool IsIgnorable(int codePoint)
    {
        if (codePoint < s_ignorable[0].First)
        {
            return false;
        }

        foreach (var (first, last) in s_ignorable)
        {
            if (codePoint <= last)
            {
                return codePoint >= first;
            }
        }

        return false;
    }

    /// <summary>Whether a reader does not see the character at <paramref name="index"/> for what it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The character, or the first half of its surrogate pair.</param>
    /// <param name="length">How many UTF-16 code units it takes.</param>
    public static bool IsAt(string text, int index, out int length)
    {
        var character = text[index];
        length = 1;
        if (character is >= ' ' and <= '~')
        {
            return false;
        }

        if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return IsIgnorable(char.ConvertToUtf32(character, text[index + 1]))
                || CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.Format;
        }

        return character >= '\uFFFE'
            || IsIgnorable(character)
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
    }
}
