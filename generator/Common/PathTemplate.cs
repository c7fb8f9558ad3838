using System.Text;

namespace Specwright.Generator.Common;

/// <summary>A path with the names of its parameters.</summary>
internal sealed class PathTemplate
{
    // The operators of URI templates, before a name and behind it.
    private const string Before = "+.;/?&#";
    private const string Behind = "*+";

    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    private PathTemplate(string path)
    {
        Path = path;
        var end = path.IndexOfAny(['?', '#']);
        foreach (var name in NamesIn(path))
        {
            if (!_positions.ContainsKey(name))
            {
                _positions.Add(name, _positions.Count);
            }
        }

        Names = [.. NamesIn(end < 0 ? path : path.Substring(0, end)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The path, without operators.</summary>
    public string Path { get; }

    /// <summary>The names between braces, each once, in their order; not those behind <c>?</c> or <c>#</c>.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>
    /// The template of a key of <c>paths</c>, without the operators of URI templates (<c>{+path}</c>, <c>{.format}</c>, <c>{ids*}</c>),
    /// which OpenAPI's templates do not have: a parameter's style says the same.
    /// </summary>
    public static PathTemplate Of(string path) => new(RemoveOperators(path));

    /// <summary>The path of the template of a key of <c>paths</c>; see <see cref="Of"/>.</summary>
    public static string RemoveOperators(string path)
    {
        if (!HasOperator(path))
        {
            return path;
        }

        var plain = new StringBuilder(path.Length);
        var done = 0;
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', done))
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            plain.Append(path, done, open + 1 - done).Append(RemoveModifiers(path.Substring(open + 1, close - open - 1)));
            done = close;
        }

        return plain.Append(path, done, path.Length - done).ToString();
    }

    /// <summary>Whether the path names the parameter, wherever.</summary>
    public bool Has(string name) => _positions.ContainsKey(name);

    /// <summary>How many other parameters the path names before; -1 for one that it does not name.</summary>
    public int PositionOf(string name) => _positions.TryGetValue(name, out var position) ? position : -1;

    // Documents have thousands of paths, and hardly one with an operator.
    private static bool HasOperator(string path)
    {
        var open = path.IndexOf('{');
        while (open >= 0 && path.IndexOf('}', open) is >= 0 and var close)
        {
            if (Before.IndexOf(path[open + 1]) >= 0 || Behind.IndexOf(path[close - 1]) >= 0)
            {
                return true;
            }

            open = path.IndexOf('{', close);
        }

        return false;
    }

    private static string RemoveModifiers(string name)
    {
        var plain = name.TrimStart(Before.ToCharArray()).TrimEnd(Behind.ToCharArray());
        return plain.Length > 0 && plain.Length < name.Length && plain.All(IsNameCharacter) ? plain : name;
    }

    // A regular expression behind a name (`{version:\d+}`) has signs of its own, which are no operators.
    private static bool IsNameCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or '~';

    private static IEnumerable<string> NamesIn(string path)
    {
        for (var open = path.IndexOf('{'); open >= 0;)
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
            {
                yield break;
            }

            if (close > open + 1)
            {
                yield return path.Substring(open + 1, close - open - 1);
            }

            open = path.IndexOf('{', close);
        }
    }
}
