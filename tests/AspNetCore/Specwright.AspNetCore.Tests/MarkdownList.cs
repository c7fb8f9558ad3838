using System.Text;
using System.Text.RegularExpressions;

namespace Specwright.AspNetCore.Tests;

/// <summary>Writes lists of the documentation.</summary>
internal static partial class MarkdownList
{
    private const int LineLength = 140;

    /// <summary>Appends an item, in lines of at most 140 characters. No line ends within code.</summary>
    public static void Append(StringBuilder text, string item)
    {
        var length = 0;
        foreach (var word in Word().Matches($"- {item}").Select(static match => match.Value))
        {
            var isFirst = length == 0;
            if (!isFirst && length + 1 + word.Length > LineLength)
            {
                text.Append("\n  ");
                length = 2;
            }
            else if (!isFirst)
            {
                text.Append(' ');
                length++;
            }

            text.Append(word);
            length += word.Length;
        }

        text.Append('\n');
    }

    [GeneratedRegex("(?:`[^`]*`|[^ `])+")]
    private static partial Regex Word();
}
