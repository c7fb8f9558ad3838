using System.Globalization;
using System.Text;

namespace Specwright.CompilerServices;

/// <summary>
/// Text of a server as a message shows it: cut, and with escapes for invisible characters, and for those that change how the rest of a line
/// is displayed (control characters, ends of lines, directions of writing). So it can be written to a log or a terminal.
/// </summary>
internal static class ShownText
{
    /// <summary>The text, with <c>\u202e</c> and the like for such characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">How many characters of it are shown at most; an ellipsis stands for the rest.</param>
    public static string Of(string text, int maxLength)
    {
        var length = Math.Min(text.Length, maxLength);
        if (length < text.Length && length > 0 && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        StringBuilder? shown = null;
        for (var i = 0; i < length; i++)
        {
            var size = char.IsHighSurrogate(text[i]) && i + 1 < length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            if (IsHidden(text, i))
            {
                shown ??= new StringBuilder(text, 0, i, text.Length + 32);
                for (var j = 0; j < size; j++)
                {
                    shown.Append(@"\u").Append(((int)text[i + j]).ToString("x4", CultureInfo.InvariantCulture));
                }
            }
            else
            {
                shown?.Append(text, i, size);
            }

            i += size - 1;
        }

        var result = shown?.ToString() ?? (length < text.Length ? text.Substring(0, length) : text);
        return length < text.Length ? result + "…" : result;
    }

    private static bool IsHidden(string text, int index) =>
        text[index] is < ' ' or > '~'
            && CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
