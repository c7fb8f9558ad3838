namespace Specwright.Generator.Modeling.Model;

/// <summary>An object that is a map: no named properties, values of one schema.</summary>
internal sealed record MapShape(SchemaUse Values) : SchemaShape
{
    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    public override IEnumerable<ShapePart> GetParts() => [new ShapePart(Values, ShapePartRole.Value)];

    public override SchemaShape MapParts(Func<SchemaUse, SchemaUse> map) => this with { Values = map(Values) };
}
