using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling;

/// <summary>A schema where it is used: which one, and whether <c>null</c> may stand there.</summary>
/// <param name="Id">The schema's <see cref="SchemaModel.Id"/>.</param>
/// <param name="Nullable">Whether the place or the schema itself allows <c>null</c>.</param>
internal sealed record SchemaUse(string Id, bool Nullable);

/// <summary>One schema of the API, freed from <c>$ref</c>, <c>allOf</c> and the dialects: what a value looks like. Other schemas are referred to by id, so recursion is no problem.</summary>
internal sealed record SchemaModel
{
    /// <summary>Its identity: the JSON pointer into the bundled document (<c>/components/schemas/Pet</c>, <c>/paths/~1pets/get/responses/200/content/application~1json/schema</c>).</summary>
    public required string Id { get; init; }

    /// <summary>The name under <c>components/schemas</c>; <see langword="null"/> for an inline schema.</summary>
    public string? ComponentName { get; init; }

    /// <summary><c>x-csharp-name</c>.</summary>
    public string? NameOverride { get; init; }

    /// <summary>For an inline schema that stands for a component in one place only (a union's case merged with the union's base, a base itself beside its children): that component's name, to be named after.</summary>
    public string? SuggestedName { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The default, as JSON text; it is documented, never invented by the client.</summary>
    public string? Default { get; init; }

    public required SchemaShape Shape { get; init; }
}

/// <summary>What kind of value a schema describes.</summary>
internal abstract record SchemaShape;

/// <summary>Any JSON value. <paramref name="Cause"/> says why it is not narrower.</summary>
internal sealed record AnyShape(UntypedCause Cause) : SchemaShape;

internal enum UntypedCause
{
    /// <summary>The document says nothing about the value (<c>{}</c>, <c>true</c>): truly any.</summary>
    Unspecified,
    /// <summary>Alternatives that nothing tells apart.</summary>
    AmbiguousUnion,
    /// <summary>A list of types (<c>[string, object]</c>) that is no union of ours.</summary>
    MixedTypes,
    /// <summary>A <c>$ref</c> that cannot be resolved.</summary>
    UnresolvedReference,
    /// <summary>Parts of an <c>allOf</c> that no value can meet together.</summary>
    Contradiction,
    /// <summary>Something that is not supported.</summary>
    Unsupported,
}

internal sealed record BooleanShape : SchemaShape;

/// <summary>Text. <paramref name="Format"/> as in the document; the planner knows which formats have a .NET type.</summary>
internal sealed record StringShape(string? Format) : SchemaShape
{
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }
}

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

/// <summary>One of a few values, all of one kind (<c>const</c> is an enum of one).</summary>
internal sealed record EnumShape(EnumValueKind Kind, EquatableArray<EnumValueModel> Values) : SchemaShape
{
    /// <summary>Whether the document allows other values as well (<c>anyOf</c> of a string and an enum).</summary>
    public bool IsOpen { get; init; }
}

internal enum EnumValueKind
{
    String,
    Integer,
}

/// <summary>A value of an enum.</summary>
/// <param name="Value">The text on the wire (for a number: its JSON text).</param>
/// <param name="NameOverride">Its name from <c>x-enum-varnames</c>, <c>x-enumNames</c> or <c>x-ms-enum</c>.</param>
/// <param name="Description">Its description from <c>x-enum-descriptions</c> or the like.</param>
internal sealed record EnumValueModel(string Value, string? NameOverride, string? Description);

internal sealed record ArrayShape(SchemaUse Items) : SchemaShape
{
    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }
}

/// <summary>An object that is a map: no named properties, values of one schema.</summary>
internal sealed record MapShape(SchemaUse Values) : SchemaShape
{
    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }
}

/// <summary>An object with named properties (those of its <c>allOf</c> parts merged in; a later, narrower one replaced an earlier one).</summary>
internal sealed record ObjectShape : SchemaShape
{
    public EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>What members without a name of their own hold: <see langword="null"/> for "anything" (unknown members).</summary>
    public SchemaUse? AdditionalProperties { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    /// <summary>The members that must be there where another one is.</summary>
    public EquatableArray<DependencyModel> Dependencies { get; init; }

    /// <summary>The id of the base that the object is derived from, as a class is: a <see cref="UnionShape"/> with a <see cref="UnionShape.Base"/>.</summary>
    public string? Parent { get; init; }

    /// <summary>The members that name the case that the object is, those of the outermost base first.</summary>
    public EquatableArray<DiscriminatorModel> Discriminators { get; init; }
}

/// <summary>A member whose value names the case of a base that an object is.</summary>
/// <param name="Property">The member's name.</param>
/// <param name="Union">The id of the union that tells its cases apart by the member.</param>
/// <param name="Kind">What kind of JSON value it has.</param>
/// <param name="Values">The values that name this object, as JSON writes them but without quotes; the first is written. None where the document does not say.</param>
internal sealed record DiscriminatorModel(string Property, string Union, DiscriminatorKind Kind, EquatableArray<string> Values);

/// <summary>The kinds of JSON value that a discriminator can have.</summary>
internal enum DiscriminatorKind
{
    String,
    Integer,
    Number,
    Boolean,
}

/// <summary>A property that must not be there without others (<c>dependentRequired</c>).</summary>
internal sealed record DependencyModel(string Name, EquatableArray<string> Required);

/// <summary>A property of an object.</summary>
internal sealed record PropertyModel
{
    public required string Name { get; init; }

    public required SchemaUse Schema { get; init; }

    /// <summary>Whether <c>null</c> is valid only because the schema names no type: few documents mean it, but servers send it.</summary>
    public bool AdmitsNull { get; init; }

    public required string Pointer { get; init; }

    public string? NameOverride { get; init; }

    /// <summary>The property's own words; the schema's when the property has none.</summary>
    public string? Description { get; init; }

    public bool Required { get; init; }

    public bool ReadOnly { get; init; }

    public bool WriteOnly { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The default, as JSON text.</summary>
    public string? Default { get; init; }
}

/// <summary>One of several schemas.</summary>
internal sealed record UnionShape : SchemaShape
{
    public EquatableArray<UnionCaseModel> Cases { get; init; }

    /// <summary>The property whose value names the case; <see langword="null"/> when the cases are told apart otherwise.</summary>
    public string? DiscriminatorProperty { get; init; }

    /// <summary>What kind of JSON value the property has.</summary>
    public DiscriminatorKind DiscriminatorKind { get; init; }

    /// <summary>The property's values that name a case, in the order of the cases.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>Whether every case has the property.</summary>
    public bool DiscriminatorRequired { get; init; }

    /// <summary>The case of objects without the property, by its place in <see cref="Cases"/>.</summary>
    public int? DefaultCase { get; init; }

    /// <summary>Whether the <see cref="DefaultCase"/> is that of objects with another value, too (<c>defaultMapping</c>).</summary>
    public bool DefaultTakesOthers { get; init; }

    /// <summary>The object that all cases have in common: the members that each of them takes from the same component, or from what stands beside the cases.</summary>
    public ObjectShape? Base { get; init; }

    /// <summary>Whether no value of the union is used, but objects that derive from its <see cref="Base"/> are: then <see cref="Cases"/> is empty.</summary>
    public bool IsParentOnly { get; init; }
}

/// <summary>A case of a union.</summary>
/// <param name="Schema">The case's schema.</param>
/// <param name="DiscriminatorValues">The discriminator's values that name it, as JSON writes them but without quotes; the first is written.</param>
internal sealed record UnionCaseModel(SchemaUse Schema, EquatableArray<string> DiscriminatorValues)
{
    /// <summary>Whether it is the object that is the <see cref="UnionShape.Base"/> of the schema, which itself is a union.</summary>
    public bool IsItself { get; init; }
}
