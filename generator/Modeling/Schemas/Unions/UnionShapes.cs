using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Resolving;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>Shapes of schemas of which one of several holds: <c>oneOf</c>, <c>anyOf</c>, lists of types, bases with children.</summary>
internal sealed class UnionShapes(
    ModelingContext context, ISchemas schemas, IShapes shapes, BaseShapes bases, Discriminators discriminators,
    DiscriminatorProperty properties)
{
    private const int CaseLimit = 512;
    private const int DepthLimit = 32;

    private readonly UnionCaseSources _sources = new(context, schemas);
    private readonly UnionReducer _reducer = new(context, schemas, shapes, bases, properties);

    /// <summary>
    /// The cases of a schema's <c>oneOf</c> and <c>anyOf</c>, each merged with what stands beside them; <see langword="null"/> when it is
    /// no union.
    /// </summary>
    public List<SchemaSource>? FindCases(SchemaSource source, MergedSchema merged) => _sources.Of(source, merged);

    /// <summary>The union's shape; <see langword="null"/> for a schema that is no union.</summary>
    public SchemaShape? TryBuild(SchemaSource source, MergedSchema merged)
    {
        if (bases.IsBase(source))
        {
            return bases.Build(source, merged) ?? (SchemaShape)new AnyShape(UntypedCause.Unsupported);
        }

        if (!IsUnion(source, merged))
        {
            return null;
        }

        var cases = new List<(SchemaSource Alternative, UnionCase Case)>();
        // Cases that are unions themselves are no new beginning: what lies between the document's own union and them counts.
        if (!Expand(source, merged, merged.Discriminator, cases, [source.Id], source.Derivation?.Depth ?? 0))
        {
            context.Report(
                ModelingDiagnosticIds.TooComplex,
                source.Id,
                $"{FormatNumber(CaseLimit)} cases, or {FormatNumber(DepthLimit)} levels of them");
            return new AnyShape(UntypedCause.Unsupported);
        }

        if (merged.Discriminator is { } discriminator
            && cases.Count > 0
            && cases.TrueForAll(static one => one.Case.Types == JsonSchemaType.Object)
            && discriminators.Find(source.Id, discriminator, cases, GetNested) is { } named)
        {
            return ModelShape(
                source,
                merged,
                discriminator.PropertyName!,
                [.. cases.Select((one, i) => one.Case with { Values = named.Values[i] })],
                named);
        }

        return _reducer.Reduce(source, merged, bases.Join([.. cases.Select(static one => one.Case)]));
    }

    private bool IsUnion(SchemaSource source, MergedSchema merged) =>
        bases.IsBase(source) || _sources.Of(source, merged) is not null || HasSeveralTypes(merged);

    private static bool HasSeveralTypes(MergedSchema merged) =>
        SchemaTypes.Of(merged) is var types && (types & (types - 1)) != 0 && merged.Enum is null;

    // Nested unions are flattened, unless they have a discriminator of their own, or the one around them names them.
    private bool Expand(
        SchemaSource source,
        MergedSchema merged,
        OpenApiDiscriminator? discriminator,
        List<(SchemaSource Alternative, UnionCase Case)> cases,
        HashSet<string> active,
        int depth)
    {
        if (depth > DepthLimit || cases.Count > CaseLimit)
        {
            return false;
        }

        foreach (var alternative in _sources.Of(source, merged) ?? [.. UnionCaseSources.SplitTypes(source, merged)])
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (!context.TrySpend(1, source.Id))
            {
                return false;
            }

            var resolution = schemas.Resolve(alternative);
            if (resolution.NullOnly || !active.Add(resolution.Source.Id))
            {
                continue;
            }

            var one = schemas.Merger.Merge(resolution.Source);
            var isBase = bases.IsBase(resolution.Source);
            if (!isBase && !IsUnion(resolution.Source, one))
            {
                cases.Add(
                    (alternative, new UnionCase(resolution.Source, one, SchemaTypes.Of(one), IsUnion: false) { Resolution = resolution }));
            }
            else if (isBase
                || one.Discriminator is not null
                || (discriminator is not null && discriminators.IsMapped(discriminator, alternative)))
            {
                cases.Add((alternative, new UnionCase(
                    resolution.Source,
                    one,
                    isBase || one.Discriminator is not null ? JsonSchemaType.Object : TypesOf(alternative),
                    IsUnion: true)
                { Resolution = resolution }));
            }
            else if (!Expand(resolution.Source, one, discriminator, cases, active, depth + 1))
            {
                return false;
            }
        }

        return cases.Count <= CaseLimit;
    }

    private JsonSchemaType TypesOf(SchemaSource alternative) =>
        alternative.Parts.IsEmpty ? SchemaKeywords.AllTypes : schemas.Summaries.Of(alternative.Parts[0]).Types;

    private List<(SchemaSource Alternative, UnionCase Case)> GetNested(UnionCase union)
    {
        var cases = new List<(SchemaSource Alternative, UnionCase Case)>();
        return Expand(union.Source, union.Merged, union.Merged.Discriminator, cases, [union.Source.Id], 0) ? cases : [];
    }

    private UnionShape ModelShape(SchemaSource source, MergedSchema merged, string property, List<UnionCase> cases, NamedCases named) =>
        new()
        {
            Cases = cases.Select(one => new UnionCaseModel(schemas.UseAsCase(one.Resolution!), one.Values)).ToEquatableArray(),
            DiscriminatorProperty = property,
            HasDiscriminator = true,
            DiscriminatorKind = named.Kind,
            DiscriminatorValues = cases.SelectMany(static one => one.Values).ToEquatableArray(),
            DiscriminatorRequired = named.Default is null
            && (merged.Required.Contains(property) || cases.TrueForAll(one => one.Merged.Required.Contains(property))),
            DefaultCase = named.Default,
            DefaultTakesOthers = named.DefaultTakesOthers,
            Base = bases.ModelCommon(source, cases),
        };

    private static string FormatNumber(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
