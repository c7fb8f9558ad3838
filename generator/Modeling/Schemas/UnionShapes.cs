using Microsoft.OpenApi;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>Shapes of schemas of which one of several holds: <c>oneOf</c>, <c>anyOf</c>, lists of types, bases with children.</summary>
internal sealed class UnionShapes(ModelingContext context, SchemaModeler schemas, ShapeBuilder shapes, Discriminators discriminators)
{
    private const int CaseLimit = 512;
    private const int DepthLimit = 32;

    private readonly UnionCaseSources _sources = new(context, schemas);
    private readonly UnionReducer _reducer = new(context, schemas, shapes, discriminators);

    /// <summary>The cases of a schema's <c>oneOf</c> and <c>anyOf</c>, each merged with what stands beside them; <see langword="null"/> when it is no union.</summary>
    public List<SchemaSource>? Cases(SchemaSource source, MergedSchema merged) => _sources.Of(source, merged);

    /// <summary>The union's shape; <see langword="null"/> for a schema that is no union.</summary>
    public SchemaShape? TryBuild(SchemaSource source, MergedSchema merged)
    {
        if (discriminators.IsBase(source))
        {
            return Children(source) is { } children ? Shape(children, discriminators.BaseProperty(source)) : new AnyShape(UntypedCause.Unsupported);
        }

        if (!IsUnion(source, merged))
        {
            return null;
        }

        var cases = new List<(SchemaSource Place, UnionCase Case)>();
        // Cases that are unions themselves are no new beginning: what lies between the document's own union and them counts.
        if (!Expand(source, merged, merged.Discriminator?.PropertyName, cases, [source.Id], source.Derivation?.Depth ?? 0))
        {
            context.Find(ModelingDiagnosticIds.TooComplex, source.Id, $"{Text(CaseLimit)} cases, or {Text(DepthLimit)} levels of them");
            return new AnyShape(UntypedCause.Unsupported);
        }

        if (merged.Discriminator is { } discriminator && cases.Count > 1 && cases.TrueForAll(static one => one.Case.Types == JsonSchemaType.Object)
            && discriminators.Values(discriminator, cases) is { } values)
        {
            return Shape([.. Distinct(cases.Select((one, i) => one.Case with { Values = values[i] }))], discriminator.PropertyName!);
        }

        return _reducer.Reduce(source, [.. cases.Select(static one => one.Case)]);
    }

    private bool IsUnion(SchemaSource source, MergedSchema merged) =>
        discriminators.IsBase(source) || _sources.Of(source, merged) is not null || HasSeveralTypes(merged);

    private static bool HasSeveralTypes(MergedSchema merged) =>
        ShapeBuilder.TypesOf(merged) is var types && (types & (types - 1)) != 0 && merged.Enum is null;

    // Nested unions are flattened, unless their cases are told apart by another discriminator.
    private bool Expand(SchemaSource source, MergedSchema merged, string? property, List<(SchemaSource, UnionCase)> cases, HashSet<string> active, int depth)
    {
        if (depth > DepthLimit || cases.Count > CaseLimit)
        {
            return false;
        }

        foreach (var place in _sources.Of(source, merged) ?? [.. UnionCaseSources.Types(source, merged)])
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (!context.TrySpend(1, source.Id))
            {
                return false;
            }

            var resolution = schemas.Resolve(place);
            if (resolution.NullOnly || !active.Add(resolution.Source.Id))
            {
                continue;
            }

            var one = schemas.Merger.Merge(resolution.Source);
            var isBase = discriminators.IsBase(resolution.Source);
            if (!isBase && !IsUnion(resolution.Source, one))
            {
                cases.Add((place, new UnionCase(resolution.Source, one, ShapeBuilder.TypesOf(one), IsUnion: false) { Resolution = resolution }));
            }
            else if (isBase && discriminators.BaseProperty(resolution.Source) == property)
            {
                if (Children(resolution.Source) is not { } children)
                {
                    return false;
                }

                cases.AddRange(children.Select(static child => (child.Source, child)));
            }
            else if (isBase || one.Discriminator is not null || property is not null)
            {
                cases.Add((place, new UnionCase(resolution.Source, one, isBase || one.Discriminator is not null ? JsonSchemaType.Object : TypesOf(place), IsUnion: true) { Resolution = resolution }));
            }
            else if (!Expand(resolution.Source, one, property, cases, active, depth + 1))
            {
                return false;
            }
        }

        return cases.Count <= CaseLimit;
    }

    // In a chain of bases, each has all that are below it.
    private List<UnionCase>? Children(SchemaSource source) =>
        context.TrySpend(1, source.Id) && discriminators.Children(source) is var children && context.TrySpend(children.Count, source.Id) ? children : null;

    private JsonSchemaType TypesOf(SchemaSource place) => place.Parts.IsEmpty ? SchemaKeywords.AllTypes : schemas.Summaries.Of(place.Parts[0]).Types;

    private static IEnumerable<UnionCase> Distinct(IEnumerable<UnionCase> cases)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return cases.Where(one => seen.Add(one.Source.Id));
    }

    private UnionShape Shape(IReadOnlyList<UnionCase> cases, string property) => new()
    {
        Cases = cases.Select(one => new UnionCaseModel(schemas.UseAsCase(one.Resolution!), one.Values)).ToEquatableArray(),
        DiscriminatorProperty = property,
    };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
