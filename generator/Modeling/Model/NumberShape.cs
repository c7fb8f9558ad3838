namespace Specwright.Generator.Modeling.Model;

/// <summary>A number. Bounds are kept as the text in the document: they may be beyond any .NET type.</summary>
internal sealed record NumberShape(bool IsInteger, string? Format) : SchemaShape
{
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public bool ExclusiveMinimum { get; init; }

    public bool ExclusiveMaximum { get; init; }

    public string? MultipleOf { get; init; }

    /// <summary>In which forms it may come.</summary>
    public NumberForms Forms { get; init; }
}
