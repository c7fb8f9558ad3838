using Specwright.Generator.Reading.Json;

namespace Specwright.Generator.Reading.Outlining;

/// <summary>
/// Tells JSON from YAML, by the text first: a name only says what a text is meant to be that could be either, or is broken.
/// </summary>
internal static class SpecFormats
{
    /// <summary>How a text is to be read.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="text">Its text.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static SpecFormat Find(string path, string text, CancellationToken cancellationToken)
    {
        var isJsonName = HasExtension(path, ".json");
        var first = SkipBlanks(text, 0);
        if (first == text.Length)
        {
            return isJsonName ? SpecFormat.Json : SpecFormat.Yaml;
        }

        // HTML or XML: which of the two is told by the reader of YAML.
        if (text[first] == '<')
        {
            return SpecFormat.Yaml;
        }

        if (text[first] != '{')
        {
            return isJsonName && !IsYamlStart(text, first) ? SpecFormat.Json : SpecFormat.Yaml;
        }

        // YAML has braces, too, and quotation marks in them: only as a whole such a text is one or the other.
        if (HasExtension(path, ".yaml") || HasExtension(path, ".yml"))
        {
            return JsonCheck.Run(new JsonText(text), lenient: true, cancellationToken).Failure is { IsSyntax: true }
                ? SpecFormat.Yaml
                : SpecFormat.Json;
        }

        var key = SkipBlanks(text, first + 1);
        return isJsonName || key == text.Length || text[key] is '"' or '}' or '/' ? SpecFormat.Json : SpecFormat.Yaml;
    }

    // A key, a comment or the marker '---', none of which JSON can begin with; a word of JSON alone is no document of either.
    private static bool IsYamlStart(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return text[start] is '#' or '-' or '%'
            || (char.IsLetter(text[start]) && text.IndexOf(':', start, (end < 0 ? text.Length : end) - start) > 0);
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
        {
            at++;
        }

        return at;
    }

    private static bool HasExtension(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
