namespace Specwright.Testing.Corpus;

/// <summary>
/// A node of a document as it was written, with the place that it takes up: the corpus program's own view, independent of the generator's.
/// </summary>
public sealed class RawNode
{
    /// <summary>The members, when this is an object; the last of several with one name counts.</summary>
    public Dictionary<string, RawNode>? Members { get; init; }

    /// <summary>The items, when this is an array.</summary>
    public List<RawNode>? Items { get; init; }

    /// <summary>The text, when this is a scalar.</summary>
    public string? Scalar { get; init; }

    /// <summary>Whether a scalar is a text by its notation (a JSON string, a quoted or block scalar of YAML).</summary>
    public bool IsText { get; init; }

    public TextPlace Start { get; init; }

    public TextPlace End { get; set; }

    /// <summary>The member <paramref name="name"/>, when this is an object that has it.</summary>
    public RawNode? this[string name] => Members?.GetValueOrDefault(name);

    /// <summary>What a JSON pointer (without <c>#</c>, percent escapes undone) leads to.</summary>
    public RawNode? Find(string pointer)
    {
        RawNode? node = this;
        foreach (var token in pointer.Split('/').Skip(1))
        {
            var name = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node?.Items is { } items
                ? (int.TryParse(name, out var index) && index >= 0 && index < items.Count ? items[index] : null)
                : node?[name];
        }

        return node;
    }
}
