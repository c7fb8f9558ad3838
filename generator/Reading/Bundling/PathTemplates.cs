namespace Specwright.Generator.Reading.Bundling;

/// <summary>Reads the parameters' names out of path templates.</summary>
internal static class PathTemplates
{
    /// <summary>The path without the operators of URI templates (<c>{+path}</c>, <c>{.format}</c>, <c>{ids*}</c>), which OpenAPI's templates do not have: a parameter's style says the same.</summary>
    public static string Plain(string path)
    {
        foreach (var name in Names(path, pathOnly: false))
        {
            var plain = name.TrimStart('+', '.', ';', '/', '?', '&', '#').TrimEnd('*', '+');
            if (plain.Length > 0 && plain.Length < name.Length && plain.All(IsNameCharacter))
            {
                path = path.Replace("{" + name + "}", "{" + plain + "}");
            }
        }

        return path;
    }

    // A regular expression behind a name (`{version:\d+}`) has signs of its own, which are no operators.
    private static bool IsNameCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or '~';

    /// <summary>The names between braces, each once; of the path alone when <paramref name="pathOnly"/>, not of what follows <c>?</c> or <c>#</c>.</summary>
    public static List<string> Names(string path, bool pathOnly)
    {
        if (pathOnly)
        {
            var end = path.IndexOfAny(['?', '#']);
            path = end < 0 ? path : path.Substring(0, end);
        }

        var names = new List<string>();
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            var name = path.Substring(open + 1, close - open - 1);
            if (name.Length > 0 && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names;
    }
}
