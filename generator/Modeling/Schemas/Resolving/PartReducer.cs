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

        if (kept.Count == 0)
        {
            return [source.Parts[source.Parts.Count - 1]];
        }

        var reduced = new SchemaPart[kept.Count];
        for (var i = 0; i < reduced.Length; i++)
        {
            reduced[i] = kept[i].Part;
        }

        return new(reduced);
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
        kept.RemoveWeaker(summary);
        var types = kept.Types;
        var common = PartSummaries.Intersect(types, summary.Types);
        if (common == 0 && kept.HasStronger(summary.Basis))
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
            if (summary.Weight == PartWeight.Content && kept.HasContent())
            {
                context.Report(ModelingDiagnosticIds.Contradiction, one.Part.Pointer, TypeNames.Of(types), TypeNames.Of(summary.Types));
            }

            kept.Clear();
        }
        else if (summary.Weight == PartWeight.Vague && kept.MakeSuperfluous(summary))
        {
            return;
        }
        else
        {
            kept.RemoveSuperfluous(summary);
        }

        kept.Add(one);
    }

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
