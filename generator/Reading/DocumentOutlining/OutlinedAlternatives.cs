namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>What the lists of alternatives (<c>oneOf</c>, <c>anyOf</c>) of one schema hold.</summary>
internal sealed class OutlinedAlternatives
{
    /// <summary>The nodes that are referred to.</summary>
    public List<int> References { get; } = [];

    /// <summary>The titles of inline schemas.</summary>
    public List<string> Titles { get; } = [];

    /// <summary>How many are no scalars.</summary>
    public int Count { get; private set; }

    /// <summary>Whether one is a scalar by its own <c>type</c>.</summary>
    public bool HasScalar { get; private set; }

    /// <summary>Adds an alternative.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="title">Its title.</param>
    public void Add(in OutlineFrame schema, string? title)
    {
        HasScalar |= schema.IsScalar;
        Count += schema.IsScalar ? 0 : 1;
        if (schema.Reference > 0)
        {
            References.Add(schema.Reference);
        }
        else if (title is not null && schema.HasShape)
        {
            Titles.Add(title);
        }
    }
}
