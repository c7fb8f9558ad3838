using System.Globalization;
using System.Text;
using Specwright.Generator.Common;

namespace Specwright.Generator.Diagnostics;

/// <summary>
/// The only way by which text from a spec becomes part of a message: on one line, every character visible, and no longer than a person
/// reads.
/// </summary>
internal static class DiagnosticText
{
    /// <summary>The longest argument, in UTF-16 code units; what is behind it stands in the spec, at the diagnostic's place.</summary>
    private const int MaxLength = 240;

    public static string MakeVisible(string text)
    {
        var result = new StringBuilder(Math.Min(text.Length, MaxLength));
        for (var i = 0; i < text.Length; i++)
        {
            if (result.Length >= MaxLength)
            {
                return result.Append('…').ToString();
            }

            if (!InvisibleCharacters.IsAt(text, i, out var length))
            {
                result.Append(text, i, length);
            }
            else
            {
                Escape(result, text, i, length);
            }

            i += length - 1;
        }

        return result.ToString();
    }

    private static void Escape(StringBuilder result, string text, int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            result.Append("\\u").Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
        }
    }
}
