using System.Globalization;
using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>
/// Makes as few cases as possible of a union without a discriminator: one text, one number, one list, and objects that something tells
/// apart.
/// </summary>
internal sealed class UnionReducer(
    ModelingContext context,
    ISchemas schemas,
    IShapes shapes,
    BaseShapes bases,
    DiscriminatorProperty properties)
{
    private const int JoinDepthLimit = 6;

    private readonly Dictionary<string, SchemaSource> _joined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);
    private readonly CaseSignatures _signatures = new(schemas, shapes, properties);

    public SchemaShape Reduce(SchemaSource source, MergedSchema merged, List<UnionCase> all)
    {
        var cases = RemoveDuplicates(all);
        if (cases.Count == 0)
        {
            return new AnyShape(UntypedCause.Unspecified);
        }

        if (cases.Exists(static one => one.Types == 0 || one.Merged.IsUnknown))
        {
            return new AnyShape(
                cases.Exists(static one => one.Merged.IsUnresolved) ? UntypedCause.UnresolvedReference : UntypedCause.Unspecified);
        }

        var groups = GroupByKind(cases);
        var result = new List<UnionCaseModel>(groups.Count);
        foreach (var group in groups)
        {
            var members = group.Cases;
            if (group.Kind == JsonSchemaType.Object && members.Count > 1)
            {
                if (FindObjects(source, members) is not { } told)
                {
                    return ModelAmbiguous(source, members.Count);
                }

                members = told;
            }

            if (group.Kind == JsonSchemaType.Object && members.Count > 1)
            {
                var constants = groups.Count == 1 ? ConstantProperty.Find(members, properties) : null;
                result.AddRange(
                    members.Select((one, i) => new UnionCaseModel(schemas.UseAsCase(one.Resolution!), constants?.Values[i] ?? [])));
                if (constants is not null)
                {
                    return constants.ModelShape(result, merged, bases.ModelCommon(source, members));
                }

                continue;
            }

            var shape = members.Count == 1 ? null : ModelScalar(source, group.Kind, members);
            if (groups.Count == 1)
            {
                return shape ?? shapes.ModelShape(members[0].Source);
            }

            result.Add(new UnionCaseModel(shape is null
                ? schemas.UseAsCase(members[0].Resolution!)
                : schemas.Use(source.Id + "/" + TypeNames.Of(group.Kind).Replace(" or ", "-"), shape), []));
        }

        return new UnionShape { Cases = result.ToEquatableArray() };
    }

    // A nested union of several types stands for each of them; it is told apart last.
    private static JsonSchemaType GetKind(JsonSchemaType types) => types == JsonSchemaType.Integer ? JsonSchemaType.Number : types;

    /// <summary>The cases of each kind, in the order of the first of them.</summary>
    private static List<KindGroup> GroupByKind(List<UnionCase> cases)
    {
        var groups = new List<KindGroup>();
        foreach (var one in cases)
        {
            var kind = GetKind(one.Types);
            var group = groups.Find(group => group.Kind == kind);
            if (group is null)
            {
                groups.Add(group = new(kind, []));
            }

            group.Cases.Add(one);
        }

        return groups;
    }

    private SchemaShape ModelScalar(SchemaSource source, JsonSchemaType kind, List<UnionCase> members)
    {
        if (kind == JsonSchemaType.Array)
        {
            return ModelArrays(source, members);
        }

        var all = members.ConvertAll(one => shapes.ModelShape(one.Source));
        var enums = all.OfType<EnumShape>().ToList();
        return kind switch
        {
            JsonSchemaType.String => ScalarShapes.ModelUnion([.. all.OfType<StringShape>()], enums),
            JsonSchemaType.Number => ScalarShapes.ModelUnion([.. all.OfType<NumberShape>()], enums),
            JsonSchemaType.Boolean => new BooleanShape(),
            _ => ModelAmbiguous(source, members.Count),
        };
    }

    private AnyShape ModelAmbiguous(SchemaSource source, int count)
    {
        context.Report(ModelingDiagnosticIds.AmbiguousUnion, source.Id, count.ToString(CultureInfo.InvariantCulture));
        return new AnyShape(UntypedCause.AmbiguousUnion);
    }

    // A list of these or a list of those is a list of these or those: an empty one is both.
    private ArrayShape ModelArrays(SchemaSource source, List<UnionCase> members)
    {
        var items = members.ConvertAll(static one => ArrayShapes.FindItemsSource(one.Source, one.Merged));
        return new ArrayShape(items.Contains(null)
            ? schemas.Use(source.Id + "/array/items", new AnyShape(UntypedCause.Unspecified))
            : schemas.Use(new SchemaSource { Id = source.Id + "/array/items", Alternatives = [.. items.Select(static one => one!)] }));
    }

    // Members that one requires and another lacks, other constants or other types tell objects apart; those that nothing tells apart are
    // read as one.
    private List<UnionCase>? FindObjects(SchemaSource source, List<UnionCase> members)
    {
        var groups = new Dictionary<string, List<UnionCase>>(StringComparer.Ordinal);
        var seen = new HashSet<(string, EquatableArray<(string, string?, SchemaShape?)>)>();
        var order = new List<string>();
        foreach (var one in members)
        {
            var signature = one.IsUnion ? one.Source.Id : IsMap(one) ? string.Empty : _signatures.Format(one);
            if (!groups.TryGetValue(signature, out var group))
            {
                groups.Add(signature, group = []);
                order.Add(signature);
            }

            if (one.IsUnion || IsMap(one) || group.Count == 0 || IsNew(signature, group[0], one))
            {
                group.Add(one);
            }
        }

        // Any object at all is a map: with it, only objects that require a member of their own can be told.
        if (groups.ContainsKey(string.Empty)
            && order.Count > 1
            && !members.TrueForAll(one => one.IsUnion || IsMap(one)
                || one.Merged.Properties.Exists(property => one.Merged.Required.Contains(property.Name))))
        {
            return members.Exists(static one => one.IsUnion) ? null : Join(source, members, 0) is { } joined ? [joined] : null;
        }

        var result = new List<UnionCase>(order.Count);
        foreach (var group in order.Select(signature => groups[signature]))
        {
            if ((group.Count == 1 ? group[0] : Join(source, group, result.Count)) is not { } one)
            {
                return null;
            }

            result.Add(one);
        }

        return result;

        bool IsNew(string signature, UnionCase first, UnionCase one)
        {
            seen.Add((signature, _signatures.GetProperties(first)));
            return seen.Add((signature, _signatures.GetProperties(one)));
        }
    }

    private UnionCase? Join(SchemaSource source, List<UnionCase> members, int index)
    {
        // The same cases come again one level down where members refer to the union. They are one only within an operation or component:
        // the name of what they become says in which, and must not be that of another operation, which may not be selected.
        var key = string.Join("\n", members.Select(static one => one.Source.Id).OrderBy(static id => id, StringComparer.Ordinal)
            .Prepend(BoundedPointer.GetRoot(source.Id)));
        if (!_joined.TryGetValue(key, out var joined))
        {
            var depth = 1 + members.Max(one => _depths.TryGetValue(one.Source.Id, out var inner) ? inner : 0);
            if (depth > JoinDepthLimit)
            {
                return null;
            }

            context.Report(ModelingDiagnosticIds.JoinedAlternatives, source.Id, members.Count.ToString(CultureInfo.InvariantCulture));
            joined = new SchemaSource
            {
                Id = BoundedPointer.Append(source.Id, "object", index),
                Joined = [.. members.Select(static one => one.Source)],
            };
            _joined.Add(key, joined);
            _depths[joined.Id] = depth;
        }

        return new UnionCase(joined, schemas.Merger.Merge(joined), JsonSchemaType.Object, IsUnion: false)
        {
            Resolution = schemas.Resolve(joined),
        };
    }

    private static bool IsMap(UnionCase one) => !one.IsUnion && one.Merged.Properties.Count == 0 && !one.Merged.IsClosed;

    private static List<UnionCase> RemoveDuplicates(List<UnionCase> cases)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return cases.FindAll(one => seen.Add(one.Source.Id));
    }

    /// <summary>Cases of one kind.</summary>
    private sealed record KindGroup(JsonSchemaType Kind, List<UnionCase> Cases);
}
