namespace Specwright.Generator.Reading.Sources;

/// <summary>Resolves relative paths among the given files by text alone: the file system is never asked.</summary>
internal static class SpecPaths
{
    /// <summary>The path with forward slashes and without <c>.</c> and <c>..</c>.</summary>
    public static string Normalize(string path)
    {
        path = path.Replace('\\', '/');
        var rooted = path.StartsWith("/", StringComparison.Ordinal);
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part.Length == 0 || part == ".")
            {
                continue;
            }

            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0 && parts[parts.Count - 1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (!rooted)
            {
                parts.Add(part);
            }
        }

        return (rooted ? "/" : "") + string.Join("/", parts);
    }

    /// <summary>
    /// The normalized path that <paramref name="reference"/> (without fragment) names, seen from the file at <paramref name="from"/>.
    /// </summary>
    public static string Resolve(string from, string reference)
    {
        reference = reference.Replace('\\', '/');
        if (reference.StartsWith("/", StringComparison.Ordinal) || (reference.Length > 1 && reference[1] == ':'))
        {
            return Normalize(reference);
        }

        from = from.Replace('\\', '/');
        return Normalize(from.Substring(0, from.LastIndexOf('/') + 1) + reference);
    }

    /// <summary>The file's name without folders and extension.</summary>
    public static string GetStem(string path)
    {
        var name = path.Substring(path.Replace('\\', '/').LastIndexOf('/') + 1);
        var dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }
}
