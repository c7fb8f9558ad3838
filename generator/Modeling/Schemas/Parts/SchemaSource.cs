using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>
/// What one <see cref="SchemaModel"/> is made from: parts that hold together (as in <c>allOf</c>), or sources of which one holds.
/// </summary>
internal sealed class SchemaSource
{
    /// <summary>The identity of the schema that is made of it.</summary>
    public required string Id { get; init; }

    /// <summary>The parts that hold together; empty when there are <see cref="Alternatives"/>.</summary>
    public EquatableArray<SchemaPart> Parts { get; init; } = EquatableArray<SchemaPart>.Empty;

    /// <summary>The sources of which one holds, for a union that the document does not spell out.</summary>
    public EquatableArray<SchemaSource> Alternatives { get; init; } = EquatableArray<SchemaSource>.Empty;

    /// <summary>The objects (or maps) that are read as one, because nothing tells them apart.</summary>
    public EquatableArray<SchemaSource> Joined { get; init; } = EquatableArray<SchemaSource>.Empty;

    /// <summary>The only JSON types that count, for one case of <c>type: [string, object]</c>.</summary>
    public JsonSchemaType? OnlyTypes { get; init; }

    /// <summary>The name under <c>components/schemas</c>.</summary>
    public string? ComponentName { get; init; }

    /// <summary>The component whose place it takes (see <see cref="SchemaModel.SuggestedName"/>).</summary>
    public string? SuggestedName { get; init; }

    /// <summary>Whether it is the component itself where the component's name stands for the union of its children.</summary>
    public bool IsBaseItself { get; init; }

    /// <summary>How it came to be, for what the document does not spell out; otherwise <see langword="null"/>.</summary>
    public Derivation? Derivation { get; init; }

    public static SchemaSource Of(IOpenApiSchema schema, string pointer) => new() { Id = pointer, Parts = [new(schema, pointer)] };

    /// <summary>The same identity with other parts.</summary>
    public SchemaSource With(EquatableArray<SchemaPart> parts) => new()
    {
        Id = Id,
        Parts = parts,
        OnlyTypes = OnlyTypes,
        ComponentName = ComponentName,
        SuggestedName = SuggestedName,
        IsBaseItself = IsBaseItself,
        Derivation = Derivation,
    };
}
