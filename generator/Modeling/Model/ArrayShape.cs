namespace Specwright.Generator.Modeling.Model;

/// <summary>A list of values.</summary>
internal sealed record ArrayShape(SchemaUse Items) : SchemaShape
{
    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }
}
