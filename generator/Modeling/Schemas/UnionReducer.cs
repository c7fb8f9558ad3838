using Microsoft.OpenApi;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>Makes as few cases as possible of a union without a discriminator: one text, one number, one list, and objects that something tells apart.</summary>
internal sealed class UnionReducer(ModelingContext context, SchemaModeler schemas, ShapeBuilder shapes, Discriminators discriminators)
{
    public SchemaShape Reduce(SchemaSource source, List<UnionCase> all)
    {
        var cases = Distinct(all);
        if (cases.Count == 0)
        {
            return new AnyShape(UntypedCause.Unspecified);
        }

        if (cases.Exists(static one => one.Types == 0 || one.Merged.IsUnresolved))
        {
            return new AnyShape(cases.Exists(static one => one.Merged.IsUnresolved) ? UntypedCause.UnresolvedReference : UntypedCause.Unspecified);
        }

        var groups = cases.GroupBy(static one => Kind(one.Types)).ToList();
        var result = new List<UnionCaseModel>(groups.Count);
        string? property = null;
        foreach (var group in groups)
        {
            var members = group.ToList();
            if (group.Key == JsonSchemaType.Object && members.Count > 1 && !Objects(source, ref members))
            {
                context.Find(ModelingDiagnosticIds.AmbiguousUnion, source.Id, members.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                return new AnyShape(UntypedCause.AmbiguousUnion);
            }

            if (group.Key == JsonSchemaType.Object && members.Count > 1)
            {
                property = groups.Count == 1 ? ConstantProperty(members) : null;
                result.AddRange(members.Select(one => new UnionCaseModel(schemas.UseAsCase(one.Resolution!), property is null ? [] : [discriminators.Constant(one.Source, one.Merged, property)!])));
                continue;
            }

            var shape = members.Count == 1 ? null : Scalar(source, group.Key, members);
            if (groups.Count == 1)
            {
                return shape ?? shapes.Shape(members[0].Source);
            }

            result.Add(new UnionCaseModel(shape is null ? schemas.UseAsCase(members[0].Resolution!) : schemas.Use(source.Id + "/" + TypeNames.Of(group.Key).Replace(" or ", "-"), shape), []));
        }

        return new UnionShape { Cases = result.ToEquatableArray(), DiscriminatorProperty = property };
    }

    // A nested union of several types stands for each of them; it is told apart last.
    private static JsonSchemaType Kind(JsonSchemaType types) => types == JsonSchemaType.Integer ? JsonSchemaType.Number : types;

    private SchemaShape Scalar(SchemaSource source, JsonSchemaType kind, List<UnionCase> members)
    {
        if (kind == JsonSchemaType.Array)
        {
            return Arrays(source, members);
        }

        var all = members.ConvertAll(one => shapes.Shape(one.Source));
        var enums = all.OfType<EnumShape>().ToList();
        return kind switch
        {
            JsonSchemaType.String => ScalarShapes.Union([.. all.OfType<StringShape>()], enums),
            JsonSchemaType.Number => ScalarShapes.Union([.. all.OfType<NumberShape>()], enums),
            JsonSchemaType.Boolean => new BooleanShape(),
            _ => Ambiguous(source, members.Count),
        };
    }

    private AnyShape Ambiguous(SchemaSource source, int count)
    {
        context.Find(ModelingDiagnosticIds.AmbiguousUnion, source.Id, count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new AnyShape(UntypedCause.AmbiguousUnion);
    }

    // A list of these or a list of those is a list of these or those: an empty one is both.
    private ArrayShape Arrays(SchemaSource source, List<UnionCase> members)
    {
        var items = members.ConvertAll(static one => ArrayShapes.ItemsSource(one.Source, one.Merged));
        return new ArrayShape(items.Contains(null)
            ? schemas.Use(source.Id + "/array/items", new AnyShape(UntypedCause.Unspecified))
            : schemas.Use(new SchemaSource { Id = source.Id + "/array/items", Alternatives = [.. items.Select(static one => one!)] }));
    }

    // Maps become one map; of objects, members that one requires and another lacks (or other constants) tell.
    private bool Objects(SchemaSource source, ref List<UnionCase> members)
    {
        var maps = members.FindAll(static one => !one.IsUnion && one.Merged.Properties.Count == 0 && !one.Merged.IsClosed);
        if (maps.Count > 1)
        {
            return false;
        }

        if (maps.Count == 1)
        {
            return members.TrueForAll(one => ReferenceEquals(one, maps[0]) || one.IsUnion || one.Merged.Required.Overlaps(one.Merged.PropertiesByName.Keys));
        }

        var seen = new Dictionary<string, UnionCase>(StringComparer.Ordinal);
        var kept = new List<UnionCase>(members.Count);
        foreach (var one in members)
        {
            var signature = one.IsUnion ? one.Source.Id : Signature(one);
            if (!seen.TryGetValue(signature, out var twin))
            {
                seen.Add(signature, one);
                kept.Add(one);
            }
            else if (!SameProperties(one, twin))
            {
                return false;
            }
        }

        members = kept;
        return true;
    }

    private string Signature(UnionCase one) => string.Join("\n", one.Merged.Properties
        .Select(property => property.Name + "\t" + one.Merged.Required.Contains(property.Name) + "\t" + discriminators.Constant(one.Source, one.Merged, property.Name) + "\t" + TypeOf(one, property))
        .OrderBy(static line => line, StringComparer.Ordinal));

    private string TypeOf(UnionCase one, MergedProperty property) => TypeNames.Of(schemas.Summaries.Of(property.Parts[property.Parts.Count - 1]).Types);

    private bool SameProperties(UnionCase left, UnionCase right) => left.Merged.Properties.TrueForAll(property =>
    {
        var one = schemas.Resolve(shapes.Objects.PropertySource(left.Source, property)).Source;
        var other = schemas.Resolve(shapes.Objects.PropertySource(right.Source, right.Merged.PropertiesByName[property.Name])).Source;
        return one.Id == other.Id || (ShapeBuilder.IsScalar(schemas.Merger.Merge(one)) && ShapeBuilder.IsScalar(schemas.Merger.Merge(other)) && shapes.Shape(one) == shapes.Shape(other));
    });

    private string? ConstantProperty(List<UnionCase> members)
    {
        foreach (var property in members[0].Merged.Properties)
        {
            var values = new HashSet<string>(StringComparer.Ordinal);
            if (members.TrueForAll(one => !one.IsUnion && one.Merged.Required.Contains(property.Name) && discriminators.Constant(one.Source, one.Merged, property.Name) is { } value && values.Add(value)))
            {
                return property.Name;
            }
        }

        return null;
    }

    private static List<UnionCase> Distinct(List<UnionCase> cases)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return cases.FindAll(one => seen.Add(one.Source.Id));
    }
}
