using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>Looks at schemas at a glance, without merging them.</summary>
internal sealed class PartSummaries(Components components)
{
    /// <summary>Compositions deeper than this are taken for content of any type.</summary>
    private const int DepthLimit = 64;

    private static readonly PartSummary s_unknown = new(SchemaKeywords.AllTypes, PartWeight.Content, TypeBasis.Hint);

    private readonly Dictionary<string, PartSummary> _components = new(StringComparer.Ordinal);

    public PartSummary Of(SchemaPart part) => Of(part.Schema, part.Scope, 0);

    /// <summary>The types that both allow, integers being numbers; none when they have nothing in common.</summary>
    public static JsonSchemaType Intersect(JsonSchemaType left, JsonSchemaType right)
    {
        var common = left & right;
        if ((left & JsonSchemaType.Number) != 0 && (right & JsonSchemaType.Integer) != 0
            || (right & JsonSchemaType.Number) != 0 && (left & JsonSchemaType.Integer) != 0)
        {
            common |= JsonSchemaType.Integer;
        }

        return (common & JsonSchemaType.Number) != 0 ? common & ~JsonSchemaType.Integer : common;
    }

    /// <summary>Whether all of the inner types are among the outer ones, integers being numbers.</summary>
    public static bool Includes(JsonSchemaType outer, JsonSchemaType inner) =>
        Intersect(outer, inner) == Intersect(inner, SchemaKeywords.AllTypes);

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
        if (components.FindTarget(reference) is not { } target)
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
        var stated = SchemaKeywords.ReadStatedTypes(schema);
        var described = SchemaKeywords.ReadDescribedType(schema);
        var implied = TypeHintReader.Read(schema).GetImpliedType();
        var isEnum = schema.Enum is { Count: > 0 } && stated != 0;
        var weight = HasContent(schema, depth) ? PartWeight.Content : stated != 0 ? PartWeight.Vague : PartWeight.None;
        if ((scope & PartScope.WithoutAllOf) == 0 && schema.AllOf is { Count: > 0 } members)
        {
            foreach (var member in members)
            {
                Add(Of(member, scope, depth + 1), isLater: true);
            }
        }

        if ((scope & PartScope.WithoutAlternatives) == 0)
        {
            AddAlternatives(schema.OneOf);
            AddAlternatives(schema.AnyOf);
        }

        stated = (stated & described) != 0 ? described : stated;
        return stated != 0 ? new(stated, weight, TypeBasis.Statement, isEnum)
            : described != 0 ? new(described, weight, TypeBasis.Description, isEnum)
            : new(implied != 0 ? implied : SchemaKeywords.AllTypes, weight, TypeBasis.Hint, isEnum);

        void AddAlternatives(IList<IOpenApiSchema>? list)
        {
            if (list is { Count: > 0 })
            {
                Add(OfAlternatives(list, depth), isLater: false);
            }
        }

        // Of members that contradict each other the later one holds; alternatives do not hold against what stands beside them.
        void Add(PartSummary part, bool isLater)
        {
            weight = (PartWeight)Math.Max((int)weight, (int)part.Weight);
            isEnum |= part.IsEnum;
            switch (part.Basis)
            {
                case TypeBasis.Statement:
                    var common = stated == 0 ? part.Types : Intersect(stated, part.Types);
                    stated = common != 0 ? common : isLater ? part.Types : stated;
                    break;
                case TypeBasis.Description:
                    described = described == 0 || isLater ? part.Types : described;
                    break;
                default:
                    implied = implied == 0 && part.Types != SchemaKeywords.AllTypes ? part.Types : implied;
                    break;
            }
        }
    }

    private PartSummary OfAlternatives(IList<IOpenApiSchema> cases, int depth)
    {
        JsonSchemaType types = 0;
        var weight = PartWeight.Vague;
        var basis = TypeBasis.Statement;
        var areEnums = true;
        foreach (var one in cases)
        {
            if (one is OpenApiSchema schema && SchemaKeywords.IsNullCase(schema))
            {
                continue;
            }

            var summary = Of(one, PartScope.Whole, depth + 1);
            types |= summary.Types;
            basis = summary.Basis < basis ? summary.Basis : basis;
            areEnums &= summary.IsEnum;
            weight = (PartWeight)Math.Max((int)weight, (int)summary.Weight);
        }

        return types == 0 ? new(SchemaKeywords.AllTypes, weight, TypeBasis.Hint) : new(types, weight, basis, areEnums);
    }

    // A list of anything says no more than "a list".
    private bool HasContent(OpenApiSchema schema, int depth)
    {
        if (schema.Items is OpenApiSchema items
            && schema.MinItems is null
            && schema.MaxItems is null
            && SchemaKeywords.ReadDeclaredTypes(schema) == JsonSchemaType.Array
            && schema.Enum is not { Count: > 0 })
        {
            var summary = Of(items, PartScope.Whole, depth + 1);
            return summary.Weight == PartWeight.Content || (summary.Weight == PartWeight.Vague && summary.Types != JsonSchemaType.Object);
        }

        return SchemaKeywords.HasContent(schema);
    }
}
