using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Specwright.Generator.Planning;

namespace Specwright.Generator.Emitting;

/// <summary>The only way by which text from a spec becomes a documentation comment: every line behind <c>///</c>, markup escaped.</summary>
internal static class DocComments
{
    // Markdown's code span, within one line. Escaped text holds no markup of its own.
    private static readonly Regex s_code = new("`([^`\n]+)`", RegexOptions.CultureInvariant);

    /// <summary>What the spec says; nothing when it says nothing, since a name said twice is no documentation.</summary>
    public static void Write(SourceWriter writer, DocPlan doc)
    {
        if (doc.Summary is { } summary)
        {
            Element(writer, "summary", summary);
        }

        if (doc.Remarks is { } remarks)
        {
            Element(writer, "remarks", remarks);
        }
    }

    public static void Summary(SourceWriter writer, string text) => Element(writer, "summary", text);

    public static void Parameter(SourceWriter writer, string name, string text) => Element(writer, "param", text, $" name=\"{name}\"");

    public static void Exception(SourceWriter writer, string type, string text) => Element(writer, "exception", text, $" cref=\"{type}\"");

    private static void Element(SourceWriter writer, string element, string text, string attribute = "")
    {
        var escaped = Escape(text);
        if (escaped.IndexOf('`') >= 0)
        {
            escaped = s_code.Replace(escaped, "<c>$1</c>");
        }

        if (escaped.IndexOf('\n') < 0)
        {
            writer.Line($"/// <{element}{attribute}>{escaped}</{element}>");
            return;
        }

        writer.Line($"/// <{element}{attribute}>");
        var paragraph = "";
        foreach (var line in escaped.Split('\n'))
        {
            if (line.Length > 0)
            {
                writer.Line($"/// {paragraph}{line}");
            }

            paragraph = line.Length == 0 ? "<para/>" : "";
        }

        writer.Line($"/// </{element}>");
    }

    /// <summary>Text as XML content: markup escaped, and nothing in it that ends a line for C# or is forbidden in XML.</summary>
    private static string Escape(string text)
    {
        var plain = 0;
        while (plain < text.Length && IsPlain(text[plain]))
        {
            plain++;
        }

        return plain == text.Length ? text : Escape(text, plain);
    }

    private static string Escape(string text, int start)
    {
        var result = new StringBuilder(text, 0, start, text.Length + 16);
        for (var i = start; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '\n':
                    result.Append('\n');
                    break;
                case '\t':
                    result.Append(' ');
                    break;
                default:
                    if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        result.Append(character).Append(text[++i]);
                    }
                    else
                    {
                        result.Append(IsHarmless(character) ? character : ' ');
                    }

                    break;
            }
        }

        return result.ToString();
    }

    // Nearly all text is.
    private static bool IsPlain(char character) => character is (>= ' ' and <= '~' and not ('&' or '<' or '>')) or '\n';

    /// <summary>Whether a reader sees the character for what it is: no control, line separator, bidirectional mark or half of a surrogate pair.</summary>
    private static bool IsHarmless(char character) =>
        IsPlain(character) || (character < '\uFFFE' && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate));
}
