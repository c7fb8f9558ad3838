using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>Settles which types a merged schema allows, once all of its parts have spoken.</summary>
/// <remarks>
/// <c>type</c>, <c>enum</c>, <c>oneOf</c>, <c>anyOf</c> and numeric formats state types. Every other keyword validates values of one type
/// only (JSON Schema 2020-12, Validation, section 4.2) and excludes none: it tells the type only where nothing else does, as authors mean
/// <c>{ pattern: '^a' }</c> for a text. The one exception is a part of <c>allOf</c> that describes members or items: it chooses the object
/// or the array among the types that the other parts allow.
/// </remarks>
/// <param name="summaries">Looks at alternatives.</param>
/// <param name="merge">Merges an alternative.</param>
internal sealed class TypeInference(PartSummaries summaries, Func<SchemaSource, MergedSchema> merge)
{
    private readonly NumberRecognizer _numbers = new(summaries, merge);

    public void Complete(MergedSchema merged)
    {
        if ((merged.Types & merged.DescribedType) != 0)
        {
            merged.Types = merged.DescribedType;
        }

        var implied = merged.DescribedType != 0 ? merged.DescribedType : merged.Hints.GetImpliedType();
        if (merged.Types == 0 && implied != 0 && IsMeant(merged, implied))
        {
            merged.Types = implied;
        }

        _numbers.Recognize(merged);
    }

    /// <summary>Whether the type that keywords hint at holds: unless alternatives state others.</summary>
    private bool IsMeant(MergedSchema merged, JsonSchemaType implied) => merged.Alternatives.TrueForAll(list =>
    {
        JsonSchemaType stated = 0;
        foreach (var one in list)
        {
            if (one.Parts.Count == 1
                && !(one.Parts[0].Schema is OpenApiSchema inline && SchemaKeywords.IsNullCase(inline))
                && summaries.Of(one.Parts[0]) is { Basis: TypeBasis.Statement } summary)
            {
                stated |= summary.Types;
            }
        }

        return PartSummaries.Includes(implied, stated) || (stated & implied & merged.DescribedType) != 0;
    });
}
