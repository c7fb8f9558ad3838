using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Reads the keys of <c>paths</c>, and reports what other notations and whole addresses make of them.</summary>
internal static class PathKeys
{
    /// <summary>The path, which begins with a slash.</summary>
    public static string Read(BundleContext context, SpecSource source, string pointer, string key)
    {
        var path = key;
        if (!key.StartsWith("/", StringComparison.Ordinal))
        {
            path = WithSlash(key, out var change, out var advice);
            context.Report(ReadingDiagnosticIds.PathWithoutSlash, source, pointer, key, change, advice);
        }

        if (FindForeignParameter(path) is var (found, meant))
        {
            context.Report(ReadingDiagnosticIds.ForeignPathParameter, source, pointer, key, found, meant);
        }

        return path;
    }

    /// <summary>Whether there is nothing to report of a key.</summary>
    public static bool IsPlain(string key) =>
        key.Length <= SpecLimits.MaxPath && key.StartsWith("/", StringComparison.Ordinal) && FindForeignParameter(key) is null;

    /// <summary>Whether another tool might take a segment for a parameter; the segments of most paths need no closer look.</summary>
    private static bool MayBeForeign(string path)
    {
        for (var start = 0; start <= path.Length;)
        {
            var slash = start < path.Length ? path.IndexOf('/', start) : -1;
            var end = slash < 0 ? path.Length : slash;
            if (end > start
                && (path[start] is ':' or '<' or '[' || (path[start] == '{') != (path[end - 1] == '}')))
            {
                return true;
            }

            start = end + 1;
        }

        return path.IndexOf('?') >= 0 || path.IndexOf('#') >= 0;
    }

    private static string WithSlash(string key, out string change, out string advice)
    {
        var authority = key.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0)
        {
            (change, advice) = ("which was added", "Write it with a leading '/'");
            return "/" + key;
        }

        (change, advice) = ("so what stands before its path is left out", "Name the server below 'servers', and write the path alone here");
        var path = key.IndexOf('/', authority + 3);
        return path < 0 ? "/" : key.Substring(path);
    }

    /// <summary>
    /// A segment that another tool would take for a parameter (<c>:id</c>, <c>&lt;id&gt;</c>, <c>{id</c>), and how OpenAPI writes it.
    /// </summary>
    private static (string Found, string Meant)? FindForeignParameter(string path)
    {
        if (!MayBeForeign(path))
        {
            return null;
        }

        var end = path.IndexOfAny(['?', '#']);
        foreach (var segment in (end < 0 ? path : path.Substring(0, end)).Split('/'))
        {
            var (first, last) = segment.Length < 2 ? ('\0', '\0') : (segment[0], segment[segment.Length - 1]);
            var (before, after) = (first, last) switch
            {
                ('<', '>') or ('[', ']') => (1, 1),
                ('{', '}') => (0, 0),
                (':' or '{', _) => (1, 0),
                (_, '}') => (0, 1),
                _ => (0, 0),
            };
            if (before + after > 0 && segment.Substring(before, segment.Length - before - after) is { Length: > 0 } name
                && name.All(static character => char.IsLetterOrDigit(character) || character is '_' or '-'))
            {
                return (segment, "{" + name + "}");
            }
        }

        return null;
    }
}
