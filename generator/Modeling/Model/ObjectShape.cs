using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Model;

/// <summary>
/// An object with named properties (those of its <c>allOf</c> parts merged in; a later, narrower one replaced an earlier one).
/// </summary>
internal sealed record ObjectShape : SchemaShape
{
    public EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>What members without a name of their own hold: <see langword="null"/> for "anything" (unknown members).</summary>
    public SchemaUse? AdditionalProperties { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    /// <summary>The members that must be there where another one is.</summary>
    public EquatableArray<DependencyModel> Dependencies { get; init; }

    /// <summary>
    /// The id of the base that the object is derived from, as a class is: a <see cref="UnionShape"/> with a <see cref="UnionShape.Base"/>.
    /// </summary>
    public string? Parent { get; init; }

    /// <summary>The members that name the case that the object is, those of the outermost base first.</summary>
    public EquatableArray<DiscriminatorModel> Discriminators { get; init; }

    public override IEnumerable<ShapePart> GetParts()
    {
        foreach (var property in Properties)
        {
            yield return new ShapePart(property.Schema, ShapePartRole.Property) { Property = property };
        }

        if (AdditionalProperties is { } additional)
        {
            yield return new ShapePart(additional, ShapePartRole.Value);
        }
    }

    public override SchemaShape MapParts(Func<SchemaUse, SchemaUse> map) => this with
    {
        Properties = Properties.ConvertAll(property => property with { Schema = map(property.Schema) }),
        AdditionalProperties = AdditionalProperties is { } additional ? map(additional) : null,
    };
}
