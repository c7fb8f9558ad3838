using System.Globalization;
using System.Text;
using Specwright.Generator.Common;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Writing;

/// <summary>The only way by which text from a spec becomes a documentation comment: every line behind <c>///</c>, markup escaped.</summary>
internal static class DocComments
{
    /// <summary>The description of the spec; no comment without one, since repeating the name would not document anything.</summary>
    public static void Write(SourceWriter writer, DocPlan doc)
    {
        var (summary, remarks) = writer.Documentation.Resolve(doc);
        if (summary is not null)
        {
            WriteElement(writer, "summary", summary);
        }

        if (remarks is not null)
        {
            WriteElement(writer, "remarks", remarks);
        }
    }

    public static void WriteSummary(SourceWriter writer, string text) => WriteElement(writer, "summary", text);

    public static void WriteSummary(SourceWriter writer, DocLine line) => WriteSummary(writer, writer.Documentation.Resolve(line));

    public static void WriteParameter(SourceWriter writer, string name, string text) =>
        WriteElement(writer, "param", text, $" name=\"{name}\"");

    public static void WriteParameter(SourceWriter writer, string name, DocLine line) =>
        WriteParameter(writer, name, writer.Documentation.Resolve(line));

    public static void WriteException(SourceWriter writer, string type, string text) =>
        WriteElement(writer, "exception", text, $" cref=\"{type}\"");

    public static void WriteException(SourceWriter writer, string type, EquatableArray<DocLine> lines) =>
        WriteException(writer, type, writer.Documentation.Resolve(lines));

    private static void WriteElement(SourceWriter writer, string element, string text, string attribute = "")
    {
        var escaped = Escape(text);

        if (escaped.IndexOf('\n') < 0)
        {
            writer.WriteLine($"/// <{element}{attribute}>{escaped}</{element}>");
            return;
        }

        writer.WriteLine($"/// <{element}{attribute}>");
        var paragraph = "";
        foreach (var line in escaped.Split('\n'))
        {
            if (line.Length > 0)
            {
                writer.WriteLine($"/// {paragraph}{line}");
            }

            paragraph = line.Length == 0 ? "<para/>" : "";
        }

        writer.WriteLine($"/// </{element}>");
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
                case var mark when GetMarkup(mark) is { } markup:
                    result.Append(markup);
                    break;
                default:
                    AppendVisible(result, text, i, out var length);
                    i += length - 1;
                    break;
            }
        }

        return result.ToString();
    }

    private static string? GetMarkup(char mark) => mark switch
    {
        DocMarks.CodeStart => "<c>",
        DocMarks.CodeEnd => "</c>",
        DocMarks.LinkStart => "<see href=\"",
        DocMarks.LinkText => "\">",
        DocMarks.LinkEnd => "</see>",
        DocMarks.BoldStart => "<b>",
        DocMarks.BoldEnd => "</b>",
        DocMarks.ItalicStart => "<i>",
        DocMarks.ItalicEnd => "</i>",
        DocMarks.BulletsStart => "<list type=\"bullet\">",
        DocMarks.NumbersStart => "<list type=\"number\">",
        DocMarks.ListEnd => "</list>",
        DocMarks.ItemStart => "<item><description>",
        DocMarks.ItemEnd => "</description></item>",
        DocMarks.BlockStart => "<code>",
        DocMarks.BlockEnd => "</code>",
        _ => null,
    };

    /// <summary>
    /// Appends a character that is seen, or else its reference: a blank for what XML forbids, and for what turns the text around.
    /// </summary>
    private static void AppendVisible(StringBuilder result, string text, int index, out int length)
    {
        if (!InvisibleCharacters.IsAt(text, index, out length))
        {
            result.Append(text, index, length);
            return;
        }

        var codePoint = length == 2 ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
        if (InvisibleCharacters.IsIgnorable(codePoint) && !IsBidirectional(codePoint))
        {
            result.Append("&#x").Append(codePoint.ToString("X", CultureInfo.InvariantCulture)).Append(';');
        }
        else
        {
            result.Append(' ');
        }
    }

    // Nearly all text is.
    private static bool IsPlain(char character) => character is (>= ' ' and <= '~' and not ('&' or '<' or '>')) or '\n';

    private static bool IsBidirectional(int codePoint) =>
        codePoint is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
