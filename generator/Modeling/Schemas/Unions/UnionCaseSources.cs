using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>Finds which alternatives of a schema are cases of a union, and merges them with what stands beside them.</summary>
internal sealed class UnionCaseSources(ModelingContext context, ISchemas schemas)
{
    private const int ProductLimit = 64;
    private const JsonSchemaType Scalars = JsonSchemaType.String | JsonSchemaType.Integer | JsonSchemaType.Number;

    private static readonly JsonSchemaType[] s_types =
        [
            JsonSchemaType.String,
            JsonSchemaType.Integer,
            JsonSchemaType.Number,
            JsonSchemaType.Boolean,
            JsonSchemaType.Array,
            JsonSchemaType.Object,
        ];

    // A union is asked for its cases where it stands, by what it is a case of, and when it is made.
    private readonly Dictionary<MergedSchema, List<SchemaSource>?> _known = [];

    /// <summary>The cases; <see langword="null"/> when the schema is no union: it has no alternatives, or they only constrain.</summary>
    public List<SchemaSource>? Of(SchemaSource source, MergedSchema merged)
    {
        if (merged.Alternatives.Count == 0)
        {
            return null;
        }

        if (!_known.TryGetValue(merged, out var cases))
        {
            _known.Add(merged, cases = Find(source, merged));
        }

        return cases;
    }

    private List<SchemaSource>? Find(SchemaSource source, MergedSchema merged)
    {
        List<List<SchemaSource>>? lists = null;
        foreach (var list in merged.Alternatives)
        {
            var cases = FindEffective(source, merged, list);
            if (cases is not null)
            {
                (lists ??= []).Add(cases);
            }
        }

        if (lists is null)
        {
            return null;
        }

        var product = lists.Aggregate(1L, static (all, list) => Math.Min(all * list.Count, int.MaxValue));
        if (lists.Count > 1 && product > ProductLimit)
        {
            context.Report(
                ModelingDiagnosticIds.TooComplex,
                source.Id,
                ProductLimit.ToString(System.Globalization.CultureInfo.InvariantCulture) + " cases");
            lists.RemoveRange(1, lists.Count - 1);
        }

        return lists.Count == 1 && !HasBase(merged) ? lists[0] : Combine(source, merged, lists);
    }

    /// <summary>One case for each type of a list of types.</summary>
    public static IEnumerable<SchemaSource> SplitTypes(SchemaSource source, MergedSchema merged)
    {
        var types = SchemaTypes.Of(merged);
        foreach (var type in s_types)
        {
            if ((types & type) != 0 && !(type == JsonSchemaType.Integer && (types & JsonSchemaType.Number) != 0))
            {
                yield return new SchemaSource
                {
                    Id = source.Id + "/type/" + TypeNames.Of(type),
                    Parts = source.Parts,
                    OnlyTypes = type,
                    SuggestedName = source.ComponentName,
                    Derivation = source.Derivation,
                };
            }
        }
    }

    private static bool HasBase(MergedSchema merged) => merged.HasContent || merged.Types != 0 || merged.Hints != 0;

    private List<SchemaSource>? FindEffective(SchemaSource source, MergedSchema merged, IReadOnlyList<SchemaSource> list)
    {
        var cases = new List<SchemaSource>(list.Count);
        var addsNothing = false;
        var onlyConstrains = true;
        var contradicts = false;
        foreach (var one in list)
        {
            var summary = one.Parts.Count == 1
                ? schemas.Summaries.Of(one.Parts[0])
                : new(SchemaKeywords.AllTypes, PartWeight.Content, TypeBasis.Hint);
            if (one.Parts.Count == 1 && one.Parts[0].Schema is OpenApiSchema inline && SchemaKeywords.IsNullCase(inline))
            {
                continue;
            }

            if (merged.Types != 0 && summary.Basis != TypeBasis.Hint && PartSummaries.Intersect(merged.Types, summary.Types) == 0)
            {
                contradicts = true;
                continue;
            }

            addsNothing |= summary.Weight != PartWeight.Content;
            onlyConstrains &= one.Parts.Count == 1 && Constraints.ConstrainsOnly(one.Parts[0].Schema, 0);
            cases.Add(one);
        }

        if (cases.Count == 0)
        {
            if (contradicts)
            {
                context.Report(ModelingDiagnosticIds.Contradiction, source.Id, "no alternative of it", TypeNames.Of(merged.Types));
            }

            return null;
        }

        return onlyConstrains || (addsNothing && HasBase(merged) && IsNarrowerThanAll(merged, cases)) ? null : cases;
    }

    // A case that allows whatever the base allows: the base alone says as much.
    private bool IsNarrowerThanAll(MergedSchema merged, List<SchemaSource> cases) => merged.Types != 0 && cases.Exists(one =>
        one.Parts.Count == 1 && schemas.Summaries.Of(one.Parts[0]) is { Weight: not PartWeight.Content } summary
        && PartSummaries.Intersect(summary.Types, merged.Types) == PartSummaries.Intersect(merged.Types, SchemaKeywords.AllTypes));

    private List<SchemaSource> Combine(SchemaSource source, MergedSchema merged, List<List<SchemaSource>> lists)
    {
        var result = new List<SchemaSource>();
        var contradictions = new List<(List<SchemaSource> Cases, int Index)>();
        var chosen = new int[lists.Count];
        for (var index = 0; ; index++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (!context.TrySpend(source.Parts.Count + lists.Count, source.Id))
            {
                return result;
            }

            var cases = lists.Select((list, i) => list[chosen[i]]).ToList();
            if (!AreCompatible(cases))
            {
                contradictions.Add((cases, index));
            }
            else if (Combine(source, merged, cases, index) is { } one)
            {
                result.Add(one);
            }

            var digit = lists.Count - 1;
            while (digit >= 0 && ++chosen[digit] == lists[digit].Count)
            {
                chosen[digit--] = 0;
            }

            if (digit < 0)
            {
                return result.Count > 0 ? result
                    : [.. contradictions.Select(one => Combine(source, merged, one.Cases, one.Index)).OfType<SchemaSource>()];
            }
        }
    }

    // Of "an object or a text" and "a circle or a square", a text that is a circle is not intended.
    private bool AreCompatible(List<SchemaSource> cases) => cases.Count == 1 || cases
        .Where(static one => one.Parts.Count == 1)
        .Aggregate(SchemaKeywords.AllTypes, (all, one) => PartSummaries.Intersect(all, schemas.Summaries.Of(one.Parts[0]).Types)) != 0;

    private SchemaSource? Combine(SchemaSource source, MergedSchema merged, List<SchemaSource> cases, int index)
    {
        var resolved = cases.ConvertAll(schemas.Resolve);

        // A case that is the union again has the union's other cases, which stand beside it.
        var again = resolved.FindIndex(one => one.Source.ComponentName is { } component
            && source.Derivation?.Components.Contains(component) is true);
        if (again >= 0)
        {
            context.Report(ModelingDiagnosticIds.ComposedOfItself, cases[again].Id, resolved[again].Source.ComponentName!);
            return null;
        }

        if (cases.Count == 1 && (!resolved[0].Source.Alternatives.IsEmpty
            || resolved[0].NullOnly
            || StandsAlone(source, merged, resolved[0].Source, cases[0])))
        {
            return cases[0];
        }

        return new SchemaSource
        {
            Id = BoundedPointer.Append(source.Id, "oneOf", index),
            Parts = [
                .. source.Parts.Select(static part => part with { Scope = part.Scope | PartScope.WithoutAlternatives }),
                .. cases.SelectMany(static one => one.Parts),
            ],
            SuggestedName = resolved.Select(static one => one.Source.ComponentName).FirstOrDefault(static name => name is not null),
            Derivation = new Derivation(
                source.Derivation?.Root ?? source.ComponentName,
                [.. source.Derivation?.Components ?? [], .. merged.AlternativeOwners],
                1 + (source.Derivation?.Depth ?? 0)),
        };
    }

    // A case that is composed of the base already, or of a type that the base only names, or that the base has no rule for.
    private bool StandsAlone(SchemaSource source, MergedSchema merged, SchemaSource resolved, SchemaSource alternative)
    {
        if ((source.ComponentName ?? source.Derivation?.Root) is { } name && schemas.Merger.Merge(resolved).Components.IndexOf(name) >= 0)
        {
            return true;
        }

        var summary = schemas.Summaries.Of(alternative.Parts[0]);
        return (!merged.HasContent || merged.RequiresOnly(merged.Discriminator?.PropertyName))
            && (merged.Types == 0 || PartSummaries.Intersect(summary.Types, merged.Types) == summary.Types)
            && (summary.IsEnum || (merged.Hints.GetConcernedTypes() & summary.Types & Scalars) == 0);
    }
}
