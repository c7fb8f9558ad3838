namespace Specwright.Generator.Reading.Yaml;

/// <summary>Finds mistakes of keys and list items.</summary>
internal static class YamlKeys
{
    /// <summary>Colons and dashes: a text that has one, a key that lacks one, a blank that is missing behind one.</summary>
    public static YamlMistake? Find(YamlStop stop)
    {
        if (!stop.Says("mapping"))
        {
            return null;
        }

        var value = stop.Lines.FindValueStart(stop.Line);
        var own = stop.Lines[stop.Line];
        if (stop.Lines.FindKey(stop.Line) is { } key && stop.Column > value && value < own.Length && own[value] is not ('{' or '['))
        {
            var remedy = $"Put the text behind '{key}:' in quotation marks";
            return new YamlMistake(stop.Line, value, "a text with ': ' needs quotation marks", remedy);
        }

        if (stop.LineAbove is not { } above)
        {
            return null;
        }

        var start = stop.Lines.Start(above);
        var content = stop.Lines[above].Substring(start).TrimEnd();
        if (content.Length > 1 && content[0] == '-' && content[1] != ' ')
        {
            return new YamlMistake(above, start, "a space is missing behind '-'", $"Write '- {YamlStop.Shorten(content.Substring(1))}'");
        }

        if (stop.Lines.FindKey(above) is not null)
        {
            return null;
        }

        var colon = content.IndexOf(':');
        return colon > 0 && content.Substring(0, colon).All(IsKeyCharacter)
            ? new YamlMistake(
                above,
                start + colon,
                "a space is missing behind ':'",
                $"Write '{content.Substring(0, colon)}: {YamlStop.Shorten(content.Substring(colon + 1))}'")
            : content.All(IsKeyCharacter) && stop.Lines.GetIndentation(stop.Line) > stop.Lines.GetIndentation(above)
                ? new YamlMistake(
                    above,
                    start,
                    $"':' is missing behind '{YamlStop.Shorten(content)}'",
                    $"Write '{YamlStop.Shorten(content)}:'")
                : new YamlMistake(
                    above,
                    start,
                    "a text of several lines goes on here",
                    "Put the whole text in quotation marks, or write it on the lines below '|'");
    }

    private static bool IsKeyCharacter(char character) =>
        char.IsLetterOrDigit(character) || character is '_' or '-' or '$' or '/' or '{' or '}' or '.';
}
