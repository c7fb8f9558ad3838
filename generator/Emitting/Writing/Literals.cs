using System.Globalization;
using System.Text;
using Specwright.Generator.Common;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Writing;

/// <summary>The only way by which text or a number from a spec becomes a C# literal.</summary>
internal static class Literals
{
    /// <summary>
    /// A regular string literal: ASCII letters, digits and punctuation, letters of other scripts, everything else escaped.
    /// </summary>
    public static string FormatString(string value)
    {
        foreach (var character in value)
        {
            if (!IsPlain(character))
            {
                return Escape(value);
            }
        }

        return "\"" + value + "\"";
    }

    public static string FormatNumber(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of a type of its own; -2^63 has no literal, as its digits without the sign are none.</summary>
    public static string FormatNumber(NumberLiteral number) => number switch
    {
        { Kind: ScalarKind.Single } => number.Digits + "f",
        { Kind: ScalarKind.Double } => number.Digits + "d",
        { Kind: ScalarKind.Decimal } => number.Digits + "m",
        { Digits: "-9223372036854775808" } => "long.MinValue",
        _ => number.Digits,
    };

    public static string FormatBoolean(bool value) => value ? "true" : "false";

    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (character is '"' or '\\')
            {
                text.Append('\\').Append(character);
            }
            else if (IsPlain(character) || (char.IsLetterOrDigit(character) && !InvisibleCharacters.IsIgnorable(character)))
            {
                text.Append(character);
            }
            else
            {
                // Line ends, controls, bidirectional marks, fillers, and halves of surrogate pairs: visible, and one line.
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return text.Append('"').ToString();
    }

    private static bool IsPlain(char character) => character is >= ' ' and <= '~' and not ('"' or '\\');
}
