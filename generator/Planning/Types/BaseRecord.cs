using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Types;

/// <summary>A base record, and what its descendants must know of it.</summary>
internal sealed class BaseRecord(SchemaModel schema, BaseRecord? parent, NameScope scope)
{
    public string Id { get; } = schema.Id;

    public RecordPlan Plan { get; set; } = null!;

    public ObjectShape Shape { get; } = ((UnionShape)schema.Shape).Base!;

    public string Property { get; } = ((UnionShape)schema.Shape).DiscriminatorProperty!;

    public DiscriminatorKind Kind { get; } = ((UnionShape)schema.Shape).DiscriminatorKind;

    /// <summary>The names that are taken in everything that derives from it.</summary>
    public NameScope Scope { get; } = scope;

    /// <summary>The types of its discriminators.</summary>
    public Dictionary<string, DiscriminatorType> Types { get; } =
        parent is null ? new(StringComparer.Ordinal) : new(parent.Types, StringComparer.Ordinal);
}
