using Microsoft.OpenApi;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>Leaves of parts that hold together those that say something: the narrower and, where they contradict each other, the later ones.</summary>
internal sealed class PartReducer(ModelingContext context, Components components, PartSummaries summaries)
{
    /// <summary>Drops parts that add nothing to the others, or that a later one contradicts.</summary>
    public EquatableArray<SchemaPart> Reduce(SchemaSource source)
    {
        var kept = new List<(SchemaPart Part, PartSummary Summary, string? Target)>(source.Parts.Count);
        foreach (var part in source.Parts)
        {
            var summary = summaries.Of(part);
            var target = part.Schema is OpenApiSchemaReference reference ? components.Target(reference)?.Id : null;
            if (summary.Weight == PartWeight.None)
            {
                continue;
            }

            if (target is not null)
            {
                kept.RemoveAll(other => other.Target == target);
            }

            if (kept.Count == 0)
            {
                kept.Add((part, summary, target));
                continue;
            }

            if (part.Schema is OpenApiSchema only && SchemaKeywords.IsNullOnly(only))
            {
                kept.Clear();
                kept.Add((part, summary, target));
                continue;
            }

            var types = kept.Aggregate(SchemaKeywords.AllTypes, static (all, other) => PartSummaries.Common(all, other.Summary.Types));
            var common = PartSummaries.Common(types, summary.Types);
            if (common == 0 && IsGuess(part))
            {
                continue;
            }

            if (common == 0)
            {
                if (summary.Weight == PartWeight.Content && kept.Exists(static other => other.Summary.Weight == PartWeight.Content))
                {
                    context.Find(ModelingDiagnosticIds.Contradiction, part.Pointer, TypeNames.Of(types), TypeNames.Of(summary.Types));
                }

                kept.Clear();
            }
            else if (summary.Weight == PartWeight.Vague && common == types)
            {
                continue;
            }
            else
            {
                kept.RemoveAll(other => other.Summary.Weight == PartWeight.Vague && PartSummaries.Common(other.Summary.Types, summary.Types) == PartSummaries.Common(summary.Types, SchemaKeywords.AllTypes));
            }

            kept.Add((part, summary, target));
        }

        return kept.Count == 0 ? [source.Parts[source.Parts.Count - 1]] : [.. kept.Select(static entry => entry.Part)];
    }

    private static bool IsGuess(SchemaPart part) =>
        part.Schema is OpenApiSchema schema
        && ((part.Scope & PartScope.WithoutAllOf) != 0 || schema.AllOf is not { Count: > 0 })
        && schema.OneOf is not { Count: > 0 }
        && schema.AnyOf is not { Count: > 0 }
        && SchemaKeywords.IsGuess(schema);
}
