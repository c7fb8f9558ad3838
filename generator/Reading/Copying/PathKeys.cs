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
        var end = path.IndexOfAny(['?', '#']);
        foreach (var segment in (end < 0 ? path : path.Substring(0, end)).Split('/'))
        {
            var name = segment.Trim(':', '<', '>', '{', '}', '[', ']');
            var isForeign = name.Length > 0 && name.All(static character => char.IsLetterOrDigit(character) || character is '_' or '-')
                && (segment == ":" + name
                    || segment == "<" + name + ">"
                    || segment == "[" + name + "]"
                    || segment == "{" + name
                    || segment == name + "}");
            if (isForeign)
            {
                return (segment, "{" + name + "}");
            }
        }

        return null;
    }
}
