using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Resolving;

/// <summary>Tells whether <c>null</c> fits a schema, whichever way it is said.</summary>
internal sealed class Nullability(SchemaResolver resolver, Components components, PartSummaries summaries, AllOfParts all)
{
    // All parts that say what the value is must allow null, or the last of them, which stands at the use. Keywords that only validate do
    // not exclude it.
    public bool AreNullable(EquatableArray<SchemaPart> parts, int depth)
    {
        bool? all = null;
        var isLast = true;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var isNullable = IsNullable(parts[i], depth);
            var saysNothing = summaries.Of(parts[i]).Basis != TypeBasis.Statement;
            if (isNullable && (isLast || saysNothing))
            {
                return true;
            }

            if (!saysNothing)
            {
                isLast = false;
                all = (all ?? true) && isNullable;
            }
        }

        return all ?? false;
    }

    private bool IsNullable(SchemaPart part, int depth)
    {
        if (depth > SchemaResolver.DepthLimit)
        {
            return false;
        }

        if (part.Schema is OpenApiSchemaReference reference)
        {
            return components.FindTarget(reference) is { } target && resolver.TryResolve(target, depth + 1) is { Nullable: true };
        }

        var schema = (OpenApiSchema)part.Schema;
        if (IsNullable(schema, part.Scope, depth))
        {
            return true;
        }

        return (part.Scope & PartScope.WithoutAllOf) == 0
            && schema.AllOf is { Count: > 0 }
            && AreNullable(all.Expand(part, schema), depth + 1);
    }

    public bool IsNullable(OpenApiSchema schema, PartScope scope, int depth)
    {
        if (SchemaKeywords.IsDeclaredNullable(schema))
        {
            return true;
        }

        if ((scope & PartScope.WithoutAlternatives) != 0)
        {
            return false;
        }

        return SchemaKeywords.ReadDeclaredTypes(schema) == 0 && (IsAnyNullable(schema.OneOf, depth) || IsAnyNullable(schema.AnyOf, depth));
    }

    private bool IsAnyNullable(IList<IOpenApiSchema>? list, int depth)
    {
        if (list is null)
        {
            return false;
        }

        foreach (var one in list)
        {
            if ((one is OpenApiSchema inline && SchemaKeywords.IsNullOnly(inline))
                || IsNullable(new SchemaPart(one, string.Empty), depth + 1))
            {
                return true;
            }
        }

        return false;
    }
}
