namespace Specwright.Generator.Reading.Yaml;

/// <summary>Finds mistakes of quotation marks.</summary>
internal static class YamlQuotes
{
    /// <summary>Quotation marks that are not closed, or closed too early.</summary>
    public static YamlMistake? Find(YamlStop stop)
    {
        if (stop.Says("unknown escape"))
        {
            return new YamlMistake(
                stop.Line,
                stop.Column,
                "a backslash within double quotation marks begins no escape here",
                "Double it, or put the text in single quotation marks");
        }

        var own = FindQuotedEnd(stop, stop.Line, out var start);
        if (own > 0 && stop.Lines[stop.Line].Substring(own).TrimStart() is { Length: > 0 } rest && rest[0] is not ('#' or ':'))
        {
            var escape = stop.Lines[stop.Line][start] == '\'' ? "'' for '" : "\\\" for \"";
            return new YamlMistake(
                stop.Line,
                own,
                "text stands behind the closing quotation mark",
                $"Put all of it in quotation marks, and write {escape} within it");
        }

        // The end of a text that was not closed is where the next one begins.
        foreach (var line in stop.Lines.EnumerateAbove(stop.Line + 1).Take(20))
        {
            if (FindQuotedEnd(stop, line, out start) == 0)
            {
                var remedy = $"Close it with {stop.Lines[line][start]}";
                return new YamlMistake(line, start, "the text in quotation marks does not end on its line", remedy);
            }
        }

        return null;
    }

    /// <summary>Where the quoted value of a line ends: 0 if it does not, -1 if the line has none.</summary>
    private static int FindQuotedEnd(YamlStop stop, int line, out int start)
    {
        start = stop.Lines.FindValueStart(line);
        var content = stop.Lines[line];
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
}
