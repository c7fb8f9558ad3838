namespace Specwright.Generator.Reading.Yaml;

/// <summary>
/// Says what is wrong with a YAML text in the words of who wrote it, where the mistake is, and what to do: the parser only knows where it
/// stopped.
/// </summary>
internal static class YamlAdvice
{
    private const string Quote = "Put the text in quotation marks";

    private static readonly string[] s_conflictMarks = ["<<<<<<< ", "=======", ">>>>>>> "];

    /// <summary>The failure with the place of the mistake, its cause and what to do.</summary>
    public static YamlFailure Explain(string text, YamlFailure failure)
    {
        var stop = new YamlStop(text, failure);
        var mistake = FindMark(stop)
            ?? YamlQuotes.Find(stop)
            ?? FindStart(stop)
            ?? YamlKeys.Find(stop)
            ?? YamlBraces.Find(stop)
            ?? YamlIndentation.Find(stop)
            ?? new YamlMistake(stop.Line, stop.Column, stop.Message, "Correct it at this place");
        return new YamlFailure(failure.Id, mistake.Line, mistake.Column, failure.Arguments[0], mistake.Cause, mistake.Remedy);
    }

    /// <summary>Marks that version control leaves, and tabs.</summary>
    private static YamlMistake? FindMark(YamlStop stop)
    {
        var marks = stop.Lines
            .EnumerateAbove(stop.Line + 2)
            .Where(line => s_conflictMarks.Any(mark => stop.Lines[line].StartsWith(mark, StringComparison.Ordinal)))
            .ToList();
        if (marks.Count > 0)
        {
            return new YamlMistake(marks[marks.Count - 1], 0, "a merge left its marks here", "Resolve the conflict");
        }

        var tab = stop.Lines[stop.Line].IndexOf('\t');
        return tab >= 0 && stop.Lines[stop.Line].Substring(0, tab).Trim().Length == 0
            ? new YamlMistake(stop.Line, tab, "a tab stands in the indentation", "Indent with spaces")
            : null;
    }

    /// <summary>Texts that begin with a sign that has a meaning in YAML.</summary>
    private static YamlMistake? FindStart(YamlStop stop)
    {
        var start = stop.Lines.FindValueStart(stop.Line);
        var content = stop.Lines[stop.Line];
        if (start >= content.Length)
        {
            return null;
        }

        if (stop.Says("alias '"))
        {
            return new YamlMistake(
                stop.Line,
                stop.Column,
                stop.Message,
                stop.Says("itself") ? "Use '$ref' in its place" : "Put an anchor ('&') above it, or the text in quotation marks");
        }

        var sign = content[start];
        var isSign = sign is '@' or '`' or '%' or '&' or '*' or '?' or ',' or ']' or '}'
            || (sign is '|' or '>' && stop.Says("block scalar"));
        var isCollection = sign is '{' or '[' && stop.Says("expected key") && stop.Column > start;
        return isSign || isCollection ? new YamlMistake(stop.Line, start, $"a text cannot begin with '{sign}'", Quote) : null;
    }
}
