using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Resolving;

/// <summary>
/// Leaves of parts that hold together those that say something: the narrower and, where they contradict each other, the later ones.
/// </summary>
internal sealed class PartReducer(ModelingContext context, Components components, PartSummaries summaries)
{
    /// <summary>Drops parts that add nothing to the others, or that a later one contradicts.</summary>
    public EquatableArray<SchemaPart> Reduce(SchemaSource source)
    {
        var parts = new KeptParts();
        foreach (var part in source.Parts)
        {
            var summary = summaries.Of(part);
            if (summary.Weight != PartWeight.None)
            {
                Add(parts, new(part, summary, part.Schema is OpenApiSchemaReference reference ? components.FindTarget(reference) : null));
            }
        }

        var kept = parts.ToList();
        if (kept.Count > 1)
        {
            DropRulesOfEnums(kept);
        }

        return kept.Count == 0 ? [source.Parts[source.Parts.Count - 1]] : [.. kept.Select(static entry => entry.Part)];
    }

    private void Add(KeptParts kept, KeptPart one)
    {
        var summary = one.Summary;
        if (one.Target is not null)
        {
            kept.Remove(one.Target);
        }

        if (one.Part.Schema is OpenApiSchema only && SchemaKeywords.IsNullOnly(only))
        {
            kept.Clear();
        }

        // A hinted type does not contradict a stated one.
        kept.RemoveAll(other => other.Basis < summary.Basis && PartSummaries.Intersect(other.Types, summary.Types) == 0);
        var types = kept.Types;
        var common = PartSummaries.Intersect(types, summary.Types);
        if (common == 0 && kept.Exists(other => other.Basis > summary.Basis))
        {
            return;
        }

        if (common == 0 && summary.Basis == TypeBasis.Hint)
        {
            kept.Add(one);
            return;
        }

        if (common == 0)
        {
            if (summary.Weight == PartWeight.Content && kept.Exists(static other => other.Weight == PartWeight.Content))
            {
                context.Report(ModelingDiagnosticIds.Contradiction, one.Part.Pointer, TypeNames.Of(types), TypeNames.Of(summary.Types));
            }

            kept.Clear();
        }
        else if (summary.Weight == PartWeight.Vague && kept.Exists(other => AddsNothing(summary, other, types)))
        {
            return;
        }
        else
        {
            kept.RemoveAll(other => AddsNothing(other, summary, summary.Types));
        }

        kept.Add(one);
    }

    // Bare types add nothing to a part that allows no others; what only hints at its types may allow others.
    private static bool AddsNothing(PartSummary bare, PartSummary other, JsonSchemaType types) =>
        bare.Weight == PartWeight.Vague
        && PartSummaries.Includes(bare.Types, types)
        && (other.Basis != TypeBasis.Hint || PartSummaries.Includes(types, bare.Types));

    private void DropRulesOfEnums(List<KeptPart> kept)
    {
        if (kept.Find(static one => one is { Summary.IsEnum: true, Target: not null }) is { } values)
        {
            kept.RemoveAll(one => one != values
                && FindPlainSchema(one.Part) is { } schema
                && SchemaSiblings.AddNothing(schema, values.Part, values.Summary, components));
        }
    }

    private static OpenApiSchema? FindPlainSchema(SchemaPart part)
    {
        var isComposed = part.Schema is OpenApiSchema { AllOf.Count: > 0 } && (part.Scope & PartScope.WithoutAllOf) == 0;
        return isComposed || part.Schema is OpenApiSchema { OneOf.Count: > 0 } or OpenApiSchema { AnyOf.Count: > 0 }
            ? null
            : part.Schema as OpenApiSchema;
    }
}
