using System.Globalization;

namespace Specwright.Generator.Reading.Yaml;

/// <summary>
/// Says what is wrong with a YAML text in the words of who wrote it, where the mistake is, and what to do: the parser only knows where it
/// stopped.
/// </summary>
internal sealed class YamlAdvice
{
    private const string Quote = "Put the text in quotation marks";

    private static readonly string[] s_conflictMarks = ["<<<<<<< ", "=======", ">>>>>>> "];

    private readonly YamlLines _lines;
    private readonly int _line;
    private readonly int _column;
    private readonly string _message;

    private YamlAdvice(string text, YamlFailure failure)
    {
        _lines = new YamlLines(text);
        _line = failure.Line;
        _column = failure.Column;
        _message = failure.Arguments[1];
    }

    /// <summary>The failure with the place of the mistake, its cause and what to do.</summary>
    public static YamlFailure Explain(string text, YamlFailure failure)
    {
        var advice = new YamlAdvice(text, failure);
        var (line, column, cause, remedy) = advice.FindMark()
            ?? advice.FindQuotes()
            ?? advice.FindStart()
            ?? advice.FindKey()
            ?? advice.FindBraces()
            ?? advice.FindIndentation()
                                ?? (failure.Line, failure.Column, failure.Arguments[1], "Correct it at this place");
        return new YamlFailure(failure.Id, line, column, failure.Arguments[0], cause, remedy);
    }

    private bool Says(string words) => _message.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Marks that version control leaves, and tabs.</summary>
    private (int Line, int Column, string Cause, string Remedy)? FindMark()
    {
        var marks = _lines
            .EnumerateAbove(_line + 2)
            .Where(line => s_conflictMarks.Any(mark => _lines[line].StartsWith(mark, StringComparison.Ordinal)))
            .ToList();
        if (marks.Count > 0)
        {
            return (marks[marks.Count - 1], 0, "a merge left its marks here", "Resolve the conflict");
        }

        var tab = _lines[_line].IndexOf('\t');
        return tab >= 0 && _lines[_line].Substring(0, tab).Trim().Length == 0
            ? (_line, tab, "a tab stands in the indentation", "Indent with spaces")
            : null;
    }

    /// <summary>Quotation marks that are not closed, or closed too early.</summary>
    private (int Line, int Column, string Cause, string Remedy)? FindQuotes()
    {
        if (Says("unknown escape"))
        {
            return (
                _line,
                _column,
                "a backslash within double quotation marks begins no escape here",
                "Double it, or put the text in single quotation marks");
        }

        var own = FindQuotedEnd(_line, out var start);
        if (own > 0 && _lines[_line].Substring(own).TrimStart() is { Length: > 0 } rest && rest[0] is not ('#' or ':'))
        {
            var remedy = _lines[_line][start] == '\''
                ? "Put all of it in quotation marks, and write '' for ' within it"
                : "Put all of it in quotation marks, and write \\\" for \" within it";
            return (_line, own, "text stands behind the closing quotation mark", remedy);
        }

        // The end of a text that was not closed is where the next one begins.
        foreach (var line in _lines.EnumerateAbove(_line + 1).Take(20))
        {
            if (FindQuotedEnd(line, out start) == 0)
            {
                return (line, start, "the text in quotation marks does not end on its line", $"Close it with {_lines[line][start]}");
            }
        }

        return null;
    }

    /// <summary>Where the quoted value of a line ends: 0 if it does not, -1 if the line has none.</summary>
    private int FindQuotedEnd(int line, out int start)
    {
        start = _lines.FindValueStart(line);
        var content = _lines[line];
        if (start >= content.Length || content[start] is not ('\'' or '"'))
        {
            return -1;
        }

        for (var i = start + 1; i < content.Length; i++)
        {
            if (content[i] == '\\' && content[start] == '"')
            {
                i++;
            }
            else if (content[i] == content[start])
            {
                if (content[start] == '"' || i + 1 >= content.Length || content[i + 1] != '\'')
                {
                    return i + 1;
                }

                i++;
            }
        }

        return 0;
    }

    /// <summary>Texts that begin with a sign that has a meaning in YAML.</summary>
    private (int Line, int Column, string Cause, string Remedy)? FindStart()
    {
        var start = _lines.FindValueStart(_line);
        var content = _lines[_line];
        if (start >= content.Length)
        {
            return null;
        }

        if (Says("alias '"))
        {
            return (
                _line,
                _column,
                _message,
                Says("itself") ? "Use '$ref' in its place" : "Put an anchor ('&') above it, or the text in quotation marks");
        }

        var sign = content[start];
        var isSign = sign is '@' or '`' or '%' or '&' or '*' or '?' or ',' or ']' or '}' || (sign is '|' or '>' && Says("block scalar"));
        var isCollection = sign is '{' or '[' && Says("expected key") && _column > start;
        return isSign || isCollection ? (_line, start, $"a text cannot begin with '{sign}'", Quote) : null;
    }

    /// <summary>Colons and dashes: a text that has one, a key that lacks one, a blank that is missing behind one.</summary>
    private (int Line, int Column, string Cause, string Remedy)? FindKey()
    {
        if (!Says("mapping"))
        {
            return null;
        }

        var value = _lines.FindValueStart(_line);
        if (_lines.FindKey(_line) is { } key && _column > value && value < _lines[_line].Length && _lines[_line][value] is not ('{' or '['))
        {
            return (_line, value, "a text with ': ' needs quotation marks", $"Put the text behind '{key}:' in quotation marks");
        }

        if (_lines.EnumerateAbove(_line).Select(static line => (int?)line).FirstOrDefault() is not { } above)
        {
            return null;
        }

        var start = _lines.Start(above);
        var content = _lines[above].Substring(start).TrimEnd();
        if (content.Length > 1 && content[0] == '-' && content[1] != ' ')
        {
            return (above, start, "a space is missing behind '-'", $"Write '- {Shorten(content.Substring(1))}'");
        }

        if (_lines.FindKey(above) is not null)
        {
            return null;
        }

        var colon = content.IndexOf(':');
        return colon > 0 && content.Substring(0, colon).All(IsKeyCharacter)
            ? (
                above,
                start + colon,
                "a space is missing behind ':'",
                $"Write '{content.Substring(0, colon)}: {Shorten(content.Substring(colon + 1))}'")
            : content.All(IsKeyCharacter) && _lines.GetIndentation(_line) > _lines.GetIndentation(above)
                ? (above, start, $"':' is missing behind '{Shorten(content)}'", $"Write '{Shorten(content)}:'")
                : (
                    above,
                    start,
                    "a text of several lines goes on here",
                    "Put the whole text in quotation marks, or write it on the lines below '|'");
    }

    /// <summary>A brace or bracket that is not closed.</summary>
    private (int Line, int Column, string Cause, string Remedy)? FindBraces()
    {
        if (!Says("flow") && !Says("something else") && !Says("expected ','"))
        {
            return null;
        }

        foreach (var line in _lines.EnumerateAbove(_line + 1))
        {
            var open = OpenBrace(_lines[line]);
            if (open >= 0)
            {
                var sign = _lines[line][open];
                return (
                    line,
                    open,
                    $"the '{sign}' is not closed, or a comma is missing behind it",
                    $"Close it with '{(sign == '{' ? '}' : ']')}', or part its members by commas");
            }
        }

        return null;
    }

    private static int OpenBrace(string content)
    {
        var open = new Stack<int>();
        var quote = '\0';
        for (var i = 0; i < content.Length; i++)
        {
            var sign = content[i];
            if (quote != '\0')
            {
                quote = sign == quote ? '\0' : quote;
            }
            else if (sign is '"' or '\'' && (i == 0 || content[i - 1] is ' ' or '{' or '[' or ','))
            {
                quote = sign;
            }
            else if (sign is '{' or '[')
            {
                open.Push(i);
            }
            else if (sign is '}' or ']' && open.Count > 0)
            {
                open.Pop();
            }
        }

        return open.Count > 0 ? open.Pop() : -1;
    }

    /// <summary>A line that stands further in or out than its neighbours.</summary>
    private (int Line, int Column, string Cause, string Remedy)? FindIndentation()
    {
        if (_lines.FindKey(_line) is not { Length: > 0 } key
            || _lines.EnumerateAbove(_line).Select(static line => (int?)line).FirstOrDefault() is not { } above)
        {
            return null;
        }

        var (own, other) = (_lines.Start(_line), _lines.Start(above));
        if (_lines.FindKey(above) is { } neighbour && own > other && _lines.FindValueStart(above) < _lines[above].Length)
        {
            return (_line, own, $"'{Shorten(key)}' is indented by {FormatNumber(own)} and '{Shorten(neighbour)}' above it, which has a "
                + $"value already, by {FormatNumber(other)} spaces",
                "Give the keys of one object the same indentation");
        }

        var levels = FindLevels();
        return levels.Contains(own)
            ? null
            : (
                _line,
                own,
                $"'{Shorten(key)}' is indented by {FormatNumber(own)} spaces, and no line above by as many",
                $"Indent it by {string.Join(" or ", levels.OrderBy(level => Math.Abs(level - own)).Take(2).Select(FormatNumber))}");
    }

    /// <summary>The indentations of the objects that are open at the failing line, innermost first.</summary>
    private List<int> FindLevels()
    {
        var levels = new List<int>();
        foreach (var line in _lines.EnumerateAbove(_line))
        {
            var start = _lines.Start(line);
            if (_lines.FindKey(line) is not null && (levels.Count == 0 || start < levels[levels.Count - 1]))
            {
                levels.Add(start);
            }
        }

        return levels;
    }

    private static bool IsKeyCharacter(char character) =>
        char.IsLetterOrDigit(character) || character is '_' or '-' or '$' or '/' or '{' or '}' or '.';

    private static string FormatNumber(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shorten(string text) => text.Length > 40 ? text.Substring(0, 40) + "…" : text;
}
