using Specwright.Generator.Common;

namespace Specwright.Generator.Reading.Selecting;

/// <summary>What to write in the place of a pattern that selects nothing: a sentence without its full stop.</summary>
internal sealed class PatternAdvice
{
    // More operations than this are not compared one by one: patterns are few, documents may be large.
    private const int MaxNoted = 2_000;

    private const string Forms = "Write 'METHOD /path', '/path', 'tag:Name' or 'id:operationId'";

    private readonly List<(string Method, string Path, IReadOnlyList<string> Tags, string? Id)> _operations = [];
    private HashSet<string>? _patterns;

    /// <summary>Notes an operation that a pattern may have meant.</summary>
    public void Note(string method, string path, IReadOnlyList<string> tags, string? id)
    {
        if (_operations.Count < MaxNoted)
        {
            _operations.Add((method, path, tags, id));
        }
    }

    /// <summary>For a pattern that is understood, and matches no operation.</summary>
    public string OfUnmatched(string pattern)
    {
        if (FindSeparator(pattern) is { } separator)
        {
            return separator;
        }

        var patterns = _patterns ??= FindPatterns();
        var isPath = pattern.IndexOf('/') >= 0;
        var trimmed = pattern.TrimEnd('/');
        var nearest = patterns.FirstOrDefault(candidate => candidate.Equals(pattern, StringComparison.OrdinalIgnoreCase)
            || (isPath && candidate.Equals(trimmed, StringComparison.OrdinalIgnoreCase)))
            ?? Spelling.FindNearest(
                pattern,
                patterns.Where(candidate => candidate.StartsWith(pattern.Substring(0, 1), StringComparison.OrdinalIgnoreCase)));
        return nearest is null ? "Correct or remove it" : $"Write '{nearest}' if that is meant";
    }

    /// <summary>For a pattern that is not understood.</summary>
    public static string OfInvalid(string pattern) => FindSeparator(pattern) ?? (
        pattern is "*" or "" ? "Write '**' for every operation"
        : pattern.StartsWith("!", StringComparison.Ordinal) ? "Name what is to be left out in ExcludeOperations"
        : pattern.StartsWith("operationId", StringComparison.OrdinalIgnoreCase) || pattern.All(IsNameCharacter) ? $"Write 'id:"
            + $"{GetAfterColon(pattern)}' for an operationId, 'tag:{GetAfterColon(pattern)}' for a tag, or '/"
                + $"{GetAfterColon(pattern)}' for a path"
        : Forms);

    /// <summary>The patterns that select an operation each.</summary>
    private HashSet<string> FindPatterns()
    {
        var patterns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (method, path, tags, id) in _operations)
        {
            if (patterns.Count >= MaxNoted)
            {
                break;
            }

            patterns.Add(path);
            patterns.Add(method + " " + path);
            patterns.UnionWith(tags.Select(static tag => "tag:" + tag));
            if (id is not null)
            {
                patterns.Add("id:" + id);
            }
        }

        return patterns;
    }

    private static string? FindSeparator(string pattern) => pattern.IndexOf(',') >= 0 ? "Separate patterns by ';'" : null;

    private static string GetAfterColon(string pattern) => pattern.Substring(pattern.IndexOfAny([':', '=']) + 1).Trim();

    private static bool IsNameCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '.';
}
