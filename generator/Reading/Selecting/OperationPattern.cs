namespace Specwright.Generator.Reading.Selecting;

/// <summary>
/// One pattern of the <c>Operations</c> or <c>ExcludeOperations</c> metadata: <c>METHOD /path/glob</c>, <c>/path/glob</c>, <c>tag:Name</c>
/// or <c>id:operationId</c>.
/// </summary>
internal sealed class OperationPattern
{
    private readonly string? _method;
    private readonly string[]? _path;
    private readonly string? _tag;
    private readonly string? _id;

    private OperationPattern(string text, string? method, string? path, string? tag, string? id)
    {
        Text = text;
        _method = method;
        _path = path?.Split('/');
        _tag = tag;
        _id = id;
    }

    /// <summary>The pattern as the user wrote it.</summary>
    public string Text { get; }

    /// <summary>The pattern, or <see langword="null"/> when it cannot be understood.</summary>
    public static OperationPattern? Parse(string text)
    {
        text = text.Trim();
        if (text.StartsWith("tag:", StringComparison.OrdinalIgnoreCase))
        {
            return text.Length > 4 ? new OperationPattern(text, null, null, text.Substring(4).Trim(), null) : null;
        }

        if (text.StartsWith("id:", StringComparison.OrdinalIgnoreCase))
        {
            return text.Length > 3 ? new OperationPattern(text, null, null, null, text.Substring(3).Trim()) : null;
        }

        if (text.StartsWith("/", StringComparison.Ordinal))
        {
            return new OperationPattern(text, null, text, null, null);
        }

        var blank = text.IndexOfAny([' ', '\t']);
        if (blank <= 0 || !text.Substring(0, blank).All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or '*'))
        {
            return text == "**" ? new OperationPattern(text, null, "/**", null, null) : null;
        }

        var path = text.Substring(blank).Trim();
        var method = text.Substring(0, blank);
        return path.StartsWith("/", StringComparison.Ordinal) || path == "**"
            ? new OperationPattern(text, method == "*" ? null : method, path == "**" ? "/**" : path, null, null)
            : null;
    }

    public bool Matches(string method, string path, IReadOnlyList<string> tags, string? id)
    {
        if (_tag is not null)
        {
            return tags.Any(tag => MatchesText(_tag, tag, 0, tag.Length));
        }

        if (_id is not null)
        {
            return id is not null && MatchesText(_id, id, 0, id.Length);
        }

        return (_method is null || _method.Equals(method, StringComparison.OrdinalIgnoreCase)) && MatchesPath(_path!, path);
    }

    /// <summary>
    /// Matches segment by segment, <c>**</c> standing for any number of them; without recursion, so that no pattern is slow, and without a
    /// string for each segment of each path of a document.
    /// </summary>
    private static bool MatchesPath(string[] pattern, string path)
    {
        var p = 0;
        var star = -1;
        var resume = 0;
        for (var start = 0; start <= path.Length;)
        {
            var end = FindEnd(path, start);
            if (p < pattern.Length && pattern[p] == "**")
            {
                star = p++;
                resume = start;
            }
            else if (p < pattern.Length && MatchesText(pattern[p], path, start, end))
            {
                p++;
                start = end + 1;
            }
            else if (star >= 0)
            {
                p = star + 1;
                start = resume = FindEnd(path, resume) + 1;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == "**")
        {
            p++;
        }

        return p == pattern.Length;
    }

    private static int FindEnd(string path, int start) =>
        start < path.Length && path.IndexOf('/', start) is >= 0 and var end ? end : path.Length;

    /// <summary>Matches one segment or name, <c>*</c> standing for any characters.</summary>
    private static bool MatchesText(string pattern, string text, int start, int end)
    {
        var p = 0;
        var t = start;
        var star = -1;
        var resume = start;
        while (t < end)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
