namespace Specwright.Generator.Modeling.Model;

/// <summary>A list of values.</summary>
internal sealed record ArrayShape(SchemaUse Items) : SchemaShape
{
    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public override IEnumerable<ShapePart> GetParts() => [new ShapePart(Items, ShapePartRole.Item)];

    public override SchemaShape MapParts(Func<SchemaUse, SchemaUse> map) => this with { Items = map(Items) };
}
