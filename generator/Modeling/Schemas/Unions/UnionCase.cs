using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Resolving;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>A case of a union while the union is made: one type of value, or a union of its own that cannot be flattened.</summary>
internal sealed record UnionCase(SchemaSource Source, MergedSchema Merged, JsonSchemaType Types, bool IsUnion)
{
    /// <summary>What the schema is used as; it is made once the case stands.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>The values of the discriminator that name the case.</summary>
    public EquatableArray<string> Values { get; init; }
}
