using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Shapes;

/// <summary>Finds the JSON types of a merged schema.</summary>
internal static class SchemaTypes
{
    /// <summary>The types of a merged schema, each that is worth a case of its own.</summary>
    public static JsonSchemaType Of(MergedSchema merged)
    {
        var types = merged.Types;
        if (types == 0 && merged.Required.Count > 0)
        {
            return JsonSchemaType.Object;
        }

        if (merged.Enum is { } values && (types & (types - 1)) != 0)
        {
            var used = values.Aggregate((JsonSchemaType)0, static (all, value) => all | value.Type);
            types = PartSummaries.Intersect(types, used) is var common && common != 0 ? common : types;
        }

        return types == (JsonSchemaType.Integer | JsonSchemaType.Number) ? JsonSchemaType.Number : types;
    }

    /// <summary>Whether the value is a text, a number or a boolean.</summary>
    public static bool IsScalar(MergedSchema merged) =>
        merged.Alternatives.Count == 0
            && Of(merged) is JsonSchemaType.String or JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean;
}
