using System.Globalization;
using System.Text;

namespace Specwright.Generator.Diagnostics;

/// <summary>The only way by which text from a spec becomes part of a message: on one line, every character visible, and no longer than a person reads.</summary>
internal static class DiagnosticText
{
    /// <summary>The longest argument, in UTF-16 code units; what is behind it stands in the spec, at the diagnostic's place.</summary>
    private const int MaxLength = 240;

    public static string Visible(string text)
    {
        var result = new StringBuilder(Math.Min(text.Length, MaxLength));
        for (var i = 0; i < text.Length; i++)
        {
            if (result.Length >= MaxLength)
            {
                return result.Append('…').ToString();
            }

            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(character).Append(text[++i]);
            }
            else if (IsVisible(character))
            {
                result.Append(character);
            }
            else
            {
                result.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }

    /// <summary>Whether a reader sees the character for what it is: no control, line end, bidirectional mark or half of a surrogate pair.</summary>
    private static bool IsVisible(char character) =>
        character < '\uFFFE' && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
