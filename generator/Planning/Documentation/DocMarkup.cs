using System.Text;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Documentation;

/// <summary>
/// Reads the markup of descriptions, Markdown (CommonMark, as OpenAPI has it) and HTML, line by line: lists, code blocks, headings and
/// paragraphs; what is within a line is read by <see cref="InlineMarkup"/>. What is no markup stays text.
/// </summary>
internal sealed class DocMarkup
{
    private static readonly char[] s_ofMarkup = ['<', '`', '*', '_', '[', '&', '#', '\\', '~'];
    private static readonly char[] s_marks = FindMarks();

    private readonly StringBuilder _result = new();
    private char? _list;
    private bool _isItemOpen;
    private bool _isBlank;

    /// <summary>The text with marks (<see cref="DocMarks"/>) in the place of markup; every mark that opens something is closed.</summary>
    public static string Convert(string text)
    {
        text = WithoutMarks(text);
        if (!MayHaveMarkup(text))
        {
            return text;
        }

        var markup = new DocMarkup();
        markup.Read(HtmlBlocks.ToLines(text).Split('\n'));
        return markup._result.ToString().Trim('\n');
    }

    /// <summary>The text of the first line, without any mark.</summary>
    public static string FirstLine(string converted)
    {
        var result = new StringBuilder(converted.IndexOf('\n') is > 0 and var end ? end : converted.Length);
        var isAddress = false;
        foreach (var character in converted)
        {
            if (character == '\n' && result.Length > 0)
            {
                break;
            }

            isAddress = character == DocMarks.LinkStart || (isAddress && character != DocMarks.LinkText);
            if (!isAddress && !DocMarks.IsMark(character) && character != '\n')
            {
                result.Append(character);
            }
        }

        return result.ToString().Trim();
    }

    private static char[] FindMarks()
    {
        var marks = "";
        for (var character = '\0'; character < ' '; character++)
        {
            marks += DocMarks.IsMark(character) ? character.ToString() : "";
        }

        return marks.ToCharArray();
    }

    private static string WithoutMarks(string text)
    {
        var index = text.IndexOfAny(s_marks);
        if (index < 0)
        {
            return text;
        }

        var result = new StringBuilder(text);
        for (; index < result.Length; index++)
        {
            if (DocMarks.IsMark(result[index]))
            {
                result[index] = ' ';
            }
        }

        return result.ToString();
    }

    // Most descriptions are a sentence.
    private static bool MayHaveMarkup(string text) =>
        text.IndexOfAny(s_ofMarkup) >= 0
            || text.StartsWith("- ", StringComparison.Ordinal)
            || text.IndexOf("\n- ", StringComparison.Ordinal) >= 0
            || text.IndexOf("\n+ ", StringComparison.Ordinal) >= 0
            || text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var dot && char.IsDigit(text[dot - 1]);

    private void Read(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim(' ', '\t');
            if (IsFence(line) && FindFence(lines, i + 1, line.Substring(0, 3)) is { } end)
            {
                AddBlock(lines, i + 1, end);
                i = end;
            }
            else if (line.Length == 0)
            {
                _isBlank = true;
            }
            else if (!IsRule(line))
            {
                AddLine(line);
            }
        }

        CloseList();
    }

    private void AddLine(string line)
    {
        if (FindItem(line) is { } item)
        {
            AddItem(item.Kind, line.Substring(item.Length));
            return;
        }

        // A line that follows an item without a blank line between is the item's.
        if (_isItemOpen && !_isBlank)
        {
            _result.Length--;
            _result.Append(' ');
            Append(line);
            _result.Append(DocMarks.ItemEnd);
            return;
        }

        CloseList();
        Break();
        var heading = 0;
        while (heading < line.Length && line[heading] == '#')
        {
            heading++;
        }

        Append(heading is > 0 and <= 6 && heading < line.Length && line[heading] == ' ' ? line.Substring(heading).Trim(' ', '#') : line);
    }

    private void AddItem(char kind, string text)
    {
        if (_list != kind)
        {
            CloseList();
            Break();
            _list = kind;
            _result.Append(kind);
        }

        _isBlank = false;
        _result.Append('\n').Append(DocMarks.ItemStart);
        Append(text);
        _result.Append(DocMarks.ItemEnd);
        _isItemOpen = true;
    }

    private void AddBlock(string[] lines, int start, int end)
    {
        CloseList();
        Break();
        _result.Append(DocMarks.BlockStart);
        for (var i = start; i < end; i++)
        {
            // A blank line would end the paragraph that the block stands in.
            _result.Append('\n').Append(lines[i].Trim().Length == 0 ? " " : lines[i].TrimEnd());
        }

        _result.Append('\n').Append(DocMarks.BlockEnd);
    }

    private void CloseList()
    {
        if (_list is not null)
        {
            _list = null;
            _result.Append('\n').Append(DocMarks.ListEnd);
        }

        _isItemOpen = false;
    }

    private void Break()
    {
        if (_result.Length > 0)
        {
            _result.Append(_isBlank ? "\n\n" : "\n");
        }

        _isBlank = false;
    }

    private void Append(string text) => InlineMarkup.Append(text, _result);

    private static (char Kind, int Length)? FindItem(string line)
    {
        if (line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ')
        {
            return (DocMarks.BulletsStart, 2);
        }

        var digits = 0;
        while (digits < line.Length && line[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        return digits is > 0 and < 4 && digits + 2 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' '
            ? (DocMarks.NumbersStart, digits + 2)
            : null;
    }

    private static bool IsFence(string line) =>
        line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal);

    private static int? FindFence(string[] lines, int start, string fence)
    {
        for (var i = start; i < lines.Length; i++)
        {
            if (lines[i].TrimStart().StartsWith(fence, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsRule(string line) =>
        line.Length >= 3 && line[0] is '-' or '*' or '_' or '=' && line.Replace(" ", "") is { Length: >= 3 } marks
            && marks.Trim(marks[0]).Length == 0;
}
