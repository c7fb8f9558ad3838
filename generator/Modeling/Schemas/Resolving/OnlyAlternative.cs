using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Resolving;

/// <summary>Finds what a union of one case stands for.</summary>
internal static class OnlyAlternative
{
    /// <summary>The only case of a schema that says no more than that case does: a union of one, and perhaps <c>null</c>.</summary>
    public static SchemaPart? Find(
        SchemaPart part, OpenApiSchema schema, PartSummaries summaries, Components components)
    {
        var isOneOf = schema.OneOf is { Count: > 0 };
        var list = isOneOf ? schema.OneOf! : schema.AnyOf;
        if ((part.Scope & PartScope.WithoutAlternatives) != 0 || list is not { Count: > 0 } || (isOneOf && schema.AnyOf is { Count: > 0 }))
        {
            return null;
        }

        var only = -1;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is OpenApiSchema one && SchemaKeywords.IsNullCase(one))
            {
                continue;
            }

            if (only >= 0)
            {
                return null;
            }

            only = i;
        }

        if (only < 0)
        {
            return null;
        }

        var alternative = new SchemaPart(list[only], BoundedPointer.Append(part.Pointer, isOneOf ? "oneOf" : "anyOf", only));
        return SchemaSiblings.AddNothing(schema, alternative, summaries.Of(alternative), components) ? alternative : null;
    }
}
