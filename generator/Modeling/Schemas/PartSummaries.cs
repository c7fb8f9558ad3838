using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>Looks at schemas at a glance, without merging them.</summary>
internal sealed class PartSummaries(Components components)
{
    /// <summary>Compositions deeper than this are taken for content of any type.</summary>
    private const int DepthLimit = 64;

    private static readonly PartSummary s_unknown = new(SchemaKeywords.AllTypes, PartWeight.Content);

    private readonly Dictionary<string, PartSummary> _components = new(StringComparer.Ordinal);

    public PartSummary Of(SchemaPart part) => Of(part.Schema, part.Scope, 0);

    /// <summary>The types that both allow, integers being numbers; none when they have nothing in common.</summary>
    public static JsonSchemaType Common(JsonSchemaType left, JsonSchemaType right)
    {
        var common = left & right;
        if ((left & JsonSchemaType.Number) != 0 && (right & JsonSchemaType.Integer) != 0 || (right & JsonSchemaType.Number) != 0 && (left & JsonSchemaType.Integer) != 0)
        {
            common |= JsonSchemaType.Integer;
        }

        return (common & JsonSchemaType.Number) != 0 ? common & ~JsonSchemaType.Integer : common;
    }

    private PartSummary Of(IOpenApiSchema schema, PartScope scope, int depth)
    {
        if (depth > DepthLimit)
        {
            return s_unknown;
        }

        return schema switch
        {
            OpenApiSchemaReference reference => Of(reference, depth),
            OpenApiSchema own => Of(own, scope, depth),
            _ => s_unknown,
        };
    }

    private PartSummary Of(OpenApiSchemaReference reference, int depth)
    {
        if (components.Target(reference) is not { } target)
        {
            return s_unknown;
        }

        if (_components.TryGetValue(target.Id, out var known))
        {
            return known;
        }

        _components[target.Id] = s_unknown;
        var summary = Of(target.Parts[0].Schema, PartScope.Whole, depth + 1);
        _components[target.Id] = summary;
        return summary;
    }

    private PartSummary Of(OpenApiSchema schema, PartScope scope, int depth)
    {
        var types = SchemaKeywords.OwnTypes(schema);
        var weight = HasContent(schema, depth) ? PartWeight.Content : types != 0 ? PartWeight.Vague : PartWeight.None;
        types = types == 0 ? SchemaKeywords.AllTypes : types;
        if ((scope & PartScope.WithoutAllOf) == 0)
        {
            foreach (var member in schema.AllOf ?? [])
            {
                var summary = Of(member, scope, depth + 1);
                types = Common(types, summary.Types) is var common && common != 0 ? common : summary.Types;
                weight = (PartWeight)Math.Max((int)weight, (int)summary.Weight);
            }
        }

        if ((scope & PartScope.WithoutAlternatives) == 0)
        {
            AddAlternatives(schema.OneOf, depth, ref types, ref weight);
            AddAlternatives(schema.AnyOf, depth, ref types, ref weight);
        }

        return new(types, weight);
    }

    private void AddAlternatives(IList<IOpenApiSchema>? list, int depth, ref JsonSchemaType types, ref PartWeight weight)
    {
        if (list is { Count: > 0 })
        {
            var summary = OfAlternatives(list, depth);
            types = Common(types, summary.Types) is var common && common != 0 ? common : types;
            weight = (PartWeight)Math.Max((int)weight, (int)summary.Weight);
        }
    }

    private PartSummary OfAlternatives(IList<IOpenApiSchema> cases, int depth)
    {
        JsonSchemaType types = 0;
        var weight = PartWeight.Vague;
        foreach (var one in cases)
        {
            if (one is OpenApiSchema schema && SchemaKeywords.IsNullCase(schema))
            {
                continue;
            }

            var summary = Of(one, PartScope.Whole, depth + 1);
            types |= summary.Types;
            weight = (PartWeight)Math.Max((int)weight, (int)summary.Weight);
        }

        return new(types == 0 ? SchemaKeywords.AllTypes : types, weight);
    }

    // A list of anything says no more than "a list".
    private bool HasContent(OpenApiSchema schema, int depth)
    {
        if (schema.Items is OpenApiSchema items && schema.MinItems is null && schema.MaxItems is null && SchemaKeywords.DeclaredTypes(schema) == JsonSchemaType.Array && schema.Enum is not { Count: > 0 })
        {
            var summary = Of(items, PartScope.Whole, depth + 1);
            return summary.Weight == PartWeight.Content || (summary.Weight == PartWeight.Vague && summary.Types != JsonSchemaType.Object);
        }

        return SchemaKeywords.HasContent(schema);
    }
}
