using Specwright.Generator.Incremental;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading;

/// <summary>Finds the other files that a spec refers to, from its text alone: cheap enough to decide what a spec's client depends on.</summary>
internal static class SpecReferences
{
    // No path is longer; a file of one line, full of references without an end, must not be read once for each of them.
    private const int MaxLength = 2048;

    /// <summary>The normalized paths (<see cref="SpecPaths.Normalize"/>) of the relative <c>$ref</c>s' files, each once, in ordinal order.</summary>
    public static EquatableArray<string> Find(SpecFile file)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var text = file.Text;
        for (var at = text.IndexOf("$ref", StringComparison.Ordinal); at >= 0; at = text.IndexOf("$ref", at + 4, StringComparison.Ordinal))
        {
            if (Value(text, at + 4) is { } reference && SpecReference.Parse(reference) is { File: { Length: > 0 } path, IsAddress: false })
            {
                found.Add(SpecPaths.Resolve(file.Path, path));
            }
        }

        return found.ToEquatableArray();
    }

    private static string? Value(string text, int at)
    {
        if (at < text.Length && text[at] is '"' or '\'')
        {
            at++;
        }

        at = SkipBlanks(text, at, lines: false);
        if (at >= text.Length || text[at] != ':')
        {
            return null;
        }

        at = SkipBlanks(text, at + 1, lines: true);
        if (at >= text.Length)
        {
            return null;
        }

        var quote = text[at] is '"' or '\'' ? text[at++] : '\0';
        var end = at;
        while (end < text.Length && end - at < MaxLength && (quote != '\0' ? text[end] != quote : text[end] is not ('\r' or '\n' or ',' or '}')) && text[end] != '\n')
        {
            end++;
        }

        var value = text.Substring(at, end - at);
        var comment = quote == '\0' ? value.IndexOf(" #", StringComparison.Ordinal) : -1;
        return (comment < 0 ? value : value.Substring(0, comment)).Trim().Replace("\\/", "/");
    }

    private static int SkipBlanks(string text, int at, bool lines)
    {
        while (at < text.Length && (text[at] is ' ' or '\t' || (lines && text[at] is '\r' or '\n')))
        {
            at++;
        }

        return at;
    }
}
