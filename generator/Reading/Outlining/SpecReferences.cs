using Specwright.Generator.Common;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Outlining;

/// <summary>
/// Finds the other files that a spec refers to, from its text alone: cheap enough to decide what a spec's client depends on. What it finds
/// too much costs a look, no more.
/// </summary>
internal static class SpecReferences
{
    // No path is longer; a file of one line, full of references without an end, must not be read once for each of them.
    private const int MaxLength = 2048;

    private static readonly string[] s_keywords = ["$ref", "$dynamicRef", "defaultMapping"];

    /// <summary>
    /// The normalized paths (<see cref="SpecPaths.Normalize"/>) of the files that references and discriminators name, each once, in ordinal
    /// order.
    /// </summary>
    /// <param name="path">The path of the file, from which relative references start.</param>
    /// <param name="text">Its text.</param>
    public static EquatableArray<string> Find(string path, string text)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var keyword in s_keywords)
        {
            for (var at = FindNext(text, keyword, 0); at >= 0; at = FindNext(text, keyword, at))
            {
                at = AddValue(found, path, text, at);
            }
        }

        for (var at = FindNext(text, "mapping", 0); at >= 0; at = FindNext(text, "mapping", at))
        {
            at = AddMapping(found, path, text, at);
        }

        return found.ToEquatableArray();
    }

    /// <summary>Where the next such word ends.</summary>
    private static int FindNext(string text, string word, int start)
    {
        var at = text.IndexOf(word, start, StringComparison.Ordinal);
        return at < 0 ? at : at + word.Length;
    }

    /// <summary>Adds what the value of the key that ends at <paramref name="at"/> names.</summary>
    /// <returns>Where to go on.</returns>
    private static int AddValue(SortedSet<string> found, string path, string text, int at)
    {
        if (FindColon(text, at) is not { } colon)
        {
            return at;
        }

        var start = SkipBlanks(text, colon + 1, lines: true);
        if (start + 1 < text.Length && text[start] is '"' or '\'' && text[start + 1] == '#')
        {
            // Nearly all references are to something in the same file.
            return start;
        }

        var value = ReadValue(text, start, out var end);
        if (SpecReference.Parse(value) is { File: { Length: > 0 } file, IsAddress: false })
        {
            found.Add(SpecPaths.Resolve(path, file));
        }

        return end;
    }

    /// <summary>
    /// Adds what the values of a discriminator's <c>mapping</c> name: between braces, or on the lines below that stand further in.
    /// </summary>
    /// <returns>Where to go on.</returns>
    private static int AddMapping(SortedSet<string> found, string path, string text, int at)
    {
        if (FindColon(text, at) is not { } colon)
        {
            return at;
        }

        var start = SkipBlanks(text, colon + 1, lines: true);
        var isFlow = start < text.Length && text[start] == '{';
        if (!isFlow && text.IndexOf('\n', colon, start - colon) < 0)
        {
            return at;
        }

        var end = isFlow ? text.IndexOf('}', start) : FindBlockEnd(text, at);
        end = end < 0 ? text.Length : end;
        for (var value = start; value < end && text.IndexOf(':', value, end - value) is >= 0 and var next;)
        {
            value = Math.Max(next + 1, AddValue(found, path, text, next));
        }

        return Math.Max(at, end);
    }

    /// <summary>Where the first line below begins that stands no further in than the line at <paramref name="at"/>.</summary>
    private static int FindBlockEnd(string text, int at)
    {
        var start = text.LastIndexOf('\n', at - 1) + 1;
        var indentation = SkipBlanks(text, start, lines: false) - start;
        for (var line = FindNextLine(text, at); line < text.Length; line = FindNextLine(text, line))
        {
            var first = SkipBlanks(text, line, lines: false);
            if (first - line <= indentation && first < text.Length && text[first] is not ('\r' or '\n' or '#'))
            {
                return line;
            }
        }

        return text.Length;
    }

    private static int FindNextLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>The colon behind a key that ends at <paramref name="at"/>.</summary>
    private static int? FindColon(string text, int at)
    {
        if (at < text.Length && text[at] is '"' or '\'')
        {
            at++;
        }

        at = SkipBlanks(text, at, lines: false);
        return at < text.Length && text[at] == ':' ? at : null;
    }

    private static string ReadValue(string text, int at, out int end)
    {
        var quote = at < text.Length && text[at] is '"' or '\'' ? text[at++] : '\0';
        end = at;
        while (end < text.Length && end - at < MaxLength && !IsEnd(text[end], quote))
        {
            end++;
        }

        var value = text.Substring(at, end - at);
        var comment = quote == '\0' ? value.IndexOf(" #", StringComparison.Ordinal) : -1;
        return (comment < 0 ? value : value.Substring(0, comment)).Trim().Replace("\\/", "/");
    }

    private static bool IsEnd(char character, char quote) =>
        character == '\n' || (quote != '\0' ? character == quote : character is '\r' or ',' or '}');

    private static int SkipBlanks(string text, int at, bool lines)
    {
        while (at < text.Length && (text[at] is ' ' or '\t' || (lines && text[at] is '\r' or '\n')))
        {
            at++;
        }

        return at;
    }
}
