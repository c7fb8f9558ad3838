using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>Takes schemas with an <c>allOf</c> apart.</summary>
internal sealed class AllOfParts
{
    // The same schema is looked at to resolve it, to see whether it may be null, and to merge it.
    private readonly Dictionary<OpenApiSchema, Expanded> _known = [];

    /// <summary>The members of an <c>allOf</c>, and what stands beside it as the last one.</summary>
    public EquatableArray<SchemaPart> Expand(SchemaPart part, OpenApiSchema schema)
    {
        if (!_known.TryGetValue(schema, out var known) || known.Part != part)
        {
            _known[schema] = known = new(part, Make(part, schema));
        }

        return known.Parts;
    }

    private static EquatableArray<SchemaPart> Make(SchemaPart part, OpenApiSchema schema)
    {
        var parts = new SchemaPart[schema.AllOf!.Count + 1];
        var count = 0;
        var inherited = part.Scope & PartScope.WithoutAlternatives;
        for (var i = 0; i < schema.AllOf.Count; i++)
        {
            if (schema.AllOf[i] is { } member)
            {
                parts[count++] = new(member, BoundedPointer.Append(part.Pointer, "allOf", i), inherited);
            }
        }

        parts[count++] = part with { Scope = part.Scope | PartScope.WithoutAllOf };
        Array.Resize(ref parts, count);
        return new(parts);
    }

    private sealed record Expanded(SchemaPart Part, EquatableArray<SchemaPart> Parts);
}
