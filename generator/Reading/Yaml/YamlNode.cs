namespace Specwright.Generator.Reading.Yaml;

/// <summary>A node of a YAML document, with its place; an alias is the very node that it names.</summary>
internal sealed class YamlNode(YamlNodeKind kind, int line, int column)
{
    // Two of three nodes are scalars.
    private static readonly List<YamlNode> s_none = [];

    public YamlNodeKind Kind { get; } = kind;

    /// <summary>The line (from 0) where the node begins.</summary>
    public int Line { get; } = line;

    /// <summary>The column (from 0) where the node begins.</summary>
    public int Column { get; } = column;

    /// <summary>A scalar's text.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether a scalar is text whatever it looks like: quoted, a block, or tagged so.</summary>
    public bool IsText { get; init; }

    /// <summary>How many columns a scalar takes where it begins, for the diagnostic's squiggle.</summary>
    public int Length { get; init; } = 1;

    /// <summary>A sequence's items; a mapping's keys and values in turn.</summary>
    public List<YamlNode> Children { get; } = kind == YamlNodeKind.Scalar ? s_none : [];

    /// <summary>Whether the node is complete: an alias to one that is not is a cycle.</summary>
    public bool IsClosed { get; set; }
}
