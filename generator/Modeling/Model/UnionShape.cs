using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Model;

/// <summary>One of several schemas.</summary>
internal sealed record UnionShape : SchemaShape
{
    public EquatableArray<UnionCaseModel> Cases { get; init; }

    /// <summary>The property whose value names the case; <see langword="null"/> when the cases are told apart otherwise.</summary>
    public string? DiscriminatorProperty { get; init; }

    /// <summary>
    /// Whether a <c>discriminator</c> of the document names the property, rather than a member of which each case has another constant.
    /// </summary>
    public bool HasDiscriminator { get; init; }

    /// <summary>What kind of JSON value the property has.</summary>
    public DiscriminatorKind DiscriminatorKind { get; init; }

    /// <summary>The property's values that name a case, in the order of the cases.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>Whether every case has the property.</summary>
    public bool DiscriminatorRequired { get; init; }

    /// <summary>The case of objects without the property, by its index in <see cref="Cases"/>.</summary>
    public int? DefaultCase { get; init; }

    /// <summary>Whether the <see cref="DefaultCase"/> is that of objects with another value, too (<c>defaultMapping</c>).</summary>
    public bool DefaultTakesOthers { get; init; }

    /// <summary>
    /// The object that all cases have in common: the members that each of them takes from the same component, or from what stands beside
    /// the cases.
    /// </summary>
    public ObjectShape? Base { get; init; }

    /// <summary>
    /// Whether no value of the union is used, but objects that derive from its <see cref="Base"/> are: then <see cref="Cases"/> is empty.
    /// </summary>
    public bool IsParentOnly { get; init; }

    public override IEnumerable<ShapePart> GetParts()
    {
        foreach (var property in Base?.Properties ?? [])
        {
            yield return new ShapePart(property.Schema, ShapePartRole.Property) { Property = property };
        }

        for (var i = 0; i < Cases.Count; i++)
        {
            yield return new ShapePart(Cases[i].Schema, ShapePartRole.Case) { CaseIndex = i };
        }
    }

    public override SchemaShape MapParts(Func<SchemaUse, SchemaUse> map) => this with
    {
        Cases = Cases.ConvertAll(one => one with { Schema = map(one.Schema) }),
        Base = (ObjectShape?)Base?.MapParts(map),
    };
}
