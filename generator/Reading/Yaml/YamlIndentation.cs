namespace Specwright.Generator.Reading.Yaml;

/// <summary>Finds mistakes of indentation.</summary>
internal static class YamlIndentation
{
    /// <summary>A line that stands further in or out than its neighbours.</summary>
    public static YamlMistake? Find(YamlStop stop)
    {
        if (stop.Lines.FindKey(stop.Line) is not { Length: > 0 } key || stop.LineAbove is not { } above)
        {
            return null;
        }

        var (own, other) = (stop.Lines.Start(stop.Line), stop.Lines.Start(above));
        var indented = $"'{YamlStop.Shorten(key)}' is indented by {YamlStop.FormatNumber(own)}";
        if (stop.Lines.FindKey(above) is { } neighbour && own > other && stop.Lines.FindValueStart(above) < stop.Lines[above].Length)
        {
            return new YamlMistake(
                stop.Line,
                own,
                $"{indented} and '{YamlStop.Shorten(neighbour)}' above it, which has a value already, by "
                    + $"{YamlStop.FormatNumber(other)} spaces",
                "Give the keys of one object the same indentation");
        }

        var levels = FindLevels(stop);
        if (levels.Contains(own))
        {
            return null;
        }

        var nearest = levels.OrderBy(level => Math.Abs(level - own)).Take(2).Select(YamlStop.FormatNumber);
        return new YamlMistake(
            stop.Line,
            own,
            $"{indented} spaces, and no line above by as many",
            $"Indent it by {string.Join(" or ", nearest)}");
    }

    /// <summary>The indentations of the objects that are open at the failing line, innermost first.</summary>
    private static List<int> FindLevels(YamlStop stop)
    {
        var levels = new List<int>();
        foreach (var line in stop.Lines.EnumerateAbove(stop.Line))
        {
            var start = stop.Lines.Start(line);
            if (stop.Lines.FindKey(line) is not null && (levels.Count == 0 || start < levels[levels.Count - 1]))
            {
                levels.Add(start);
            }
        }

        return levels;
    }
}
