namespace Specwright.Generator.Planning.Documentation;

/// <summary>A tag of HTML in a description.</summary>
/// <param name="Name">The element.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
/// <param name="Attributes">What stands between the name and the end.</param>
/// <param name="Length">How many characters it takes up.</param>
internal readonly record struct HtmlTag(string Name, bool IsEnd, string Attributes, int Length)
{
    /// <summary>Reads the tag that begins at <paramref name="start"/>; <see langword="null"/> where there is none, or a long one.</summary>
    public static HtmlTag? Read(string text, int start, int limit)
    {
        var end = text.IndexOf('>', start, Math.Min(limit, text.Length - start));
        var isEnd = start + 1 < text.Length && text[start + 1] == '/';
        var name = start + (isEnd ? 2 : 1);
        var stop = name;
        while (stop < text.Length && text[stop] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
        {
            stop++;
        }

        return end < 0 || stop == name || stop > end || text[stop] is not (' ' or '>' or '/' or '\n')
            ? null
            : new HtmlTag(text.Substring(name, stop - name), isEnd, text.Substring(stop, end - stop), end - start + 1);
    }

    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of an attribute in quotes; <see langword="null"/> for none.</summary>
    public string? Find(string attribute)
    {
        var start = Attributes.IndexOf(attribute + "=", StringComparison.OrdinalIgnoreCase);
        var quote = start + attribute.Length + 1;
        if (start < 0 || quote >= Attributes.Length || Attributes[quote] is not ('"' or '\''))
        {
            return null;
        }

        var end = Attributes.IndexOf(Attributes[quote], quote + 1);
        return end < 0 ? null : Attributes.Substring(quote + 1, end - quote - 1);
    }
}
