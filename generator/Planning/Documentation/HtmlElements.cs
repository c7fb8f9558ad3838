using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Documentation;

/// <summary>What elements of HTML within a line become.</summary>
internal static class HtmlElements
{
    private static readonly Dictionary<string, (char Start, char End)> s_elements = new(StringComparer.OrdinalIgnoreCase)
    {
        ["code"] = (DocMarks.CodeStart, DocMarks.CodeEnd),
        ["tt"] = (DocMarks.CodeStart, DocMarks.CodeEnd),
        ["kbd"] = (DocMarks.CodeStart, DocMarks.CodeEnd),
        ["b"] = (DocMarks.BoldStart, DocMarks.BoldEnd),
        ["strong"] = (DocMarks.BoldStart, DocMarks.BoldEnd),
        ["i"] = (DocMarks.ItalicStart, DocMarks.ItalicEnd),
        ["em"] = (DocMarks.ItalicStart, DocMarks.ItalicEnd),
    };

    // Elements that say nothing in documentation: their text stays.
    private static readonly HashSet<string> s_dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "span", "font", "small", "big", "u", "sup", "sub", "th", "td", "thead", "tbody", "img", "note", "important", "center", "abbr",
    };

    /// <summary>The marks in the place of an element; <see langword="null"/> for one that has none.</summary>
    public static (char Start, char End)? FindMarks(string name) => s_elements.TryGetValue(name, out var marks) ? marks : null;

    /// <summary>Whether an element is left out, but for its text.</summary>
    public static bool IsDropped(string name) => s_dropped.Contains(name);
}
