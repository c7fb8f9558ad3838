using System.Text.Json;
using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Numbers;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>
/// Recognises numbers that may come as texts, too, whichever way a document spells them: they are numbers, and no unions.
/// </summary>
/// <remarks>
/// .NET writes each number of a web application so: <c>type: [integer, string]</c> in OpenAPI 3.1, <c>anyOf</c> of both or no type at all
/// in 3.0, with a pattern of numbers and mostly a format. A text without such a pattern or format is any text: a case of a union.
/// </remarks>
/// <param name="summaries">Looks at alternatives.</param>
/// <param name="merge">Merges an alternative.</param>
internal sealed class NumberRecognizer(PartSummaries summaries, Func<SchemaSource, MergedSchema> merge)
{
    // .NET nests the alternatives of a number twice at most.
    private const int DepthLimit = 8;
    private const JsonSchemaType Numbers = JsonSchemaType.Integer | JsonSchemaType.Number;

    private int _depth;

    /// <summary>Makes a number of what allows nothing but numbers and their texts; leaves everything else as it is.</summary>
    public void Recognize(MergedSchema merged)
    {
        if (merged.Enum is not null || merged.IsUnresolved || FindLeaves(merged) is not { } leaves || Find(merged, leaves) is not { } found)
        {
            return;
        }

        merged.Format = FindNumericFormat(merged.Format)
            ?? leaves.ConvertAll(static leaf => FindNumericFormat(leaf.Format)).Find(static one => one is not null);
        merged.Pattern ??= leaves.Find(static leaf => leaf.Pattern is not null)?.Pattern;
        merged.NumberForms = found.Forms;
        if (found.Only is { } only && only != merged)
        {
            ScalarMerger.AbsorbBounds(merged, only);
        }

        merged.SettleOn(found.Types == JsonSchemaType.Integer ? JsonSchemaType.Integer : GetNumberType(merged.Format));
    }

    /// <summary>The schema itself, or its alternatives; <see langword="null"/> when they are not all numbers and texts.</summary>
    private List<MergedSchema>? FindLeaves(MergedSchema merged)
    {
        if (merged.Alternatives.Count == 0)
        {
            return (merged.Types & Numbers) != 0 ? [merged] : null;
        }

        if (merged.Alternatives.Count > 1 || _depth == DepthLimit || FindCases(merged) is not { } cases)
        {
            return null;
        }

        _depth++;
        var leaves = cases.ConvertAll(one => merge(one));
        _depth--;
        return leaves;
    }

    // A glance is enough to leave nearly all unions alone.
    private List<SchemaSource>? FindCases(MergedSchema merged)
    {
        var cases = new List<SchemaSource>();
        JsonSchemaType types = 0;
        foreach (var one in merged.Alternatives[0])
        {
            if (one.Parts.Count != 1)
            {
                return null;
            }

            if (one.Parts[0].Schema is OpenApiSchema inline && SchemaKeywords.IsNullCase(inline))
            {
                continue;
            }

            types |= summaries.Of(one.Parts[0]).Types;
            cases.Add(one);
        }

        var haveNumbers = (types & Numbers) != 0 || FindNumericFormat(merged.Format) is not null;
        return haveNumbers && (types & ~Numbers) == JsonSchemaType.String ? cases : null;
    }

    private static (JsonSchemaType Types, NumberForms Forms, MergedSchema? Only)? Find(MergedSchema merged, List<MergedSchema> leaves)
    {
        JsonSchemaType types = 0;
        var forms = NumberForms.Number;
        var numbers = new List<MergedSchema>();
        var allowed = FindAllowedTypes(merged, leaves);
        foreach (var leaf in leaves)
        {
            if (HasEnumNames(leaf))
            {
                forms = NumberForms.NumberOrName;
                continue;
            }

            if (!IsNumberOrText(leaf, merged))
            {
                return null;
            }

            var own = PartSummaries.Intersect(
                IsTypelessNumber(leaf, merged) ? leaf.Types | GetNumberType(merged.Format) : leaf.Types,
                allowed);
            if ((own & Numbers) != 0)
            {
                numbers.Add(leaf);
                types |= own & Numbers;
                forms = ChooseWider(forms, leaf == merged ? FindTypelessForms(leaf) : leaf.NumberForms);
            }

            if ((own & JsonSchemaType.String) != 0)
            {
                if (!HasNumericTexts(leaf, merged))
                {
                    return null;
                }

                forms = ChooseWider(forms, NumberForms.NumberOrText);
            }
        }

        return types == 0 || forms == NumberForms.Number ? null : (types, forms, numbers.Count == 1 ? numbers[0] : null);
    }

    // .NET puts "type: object" beside the alternatives of a number that may be NaN.
    private static JsonSchemaType FindAllowedTypes(MergedSchema merged, List<MergedSchema> leaves)
    {
        var isIgnored = merged is { Types: JsonSchemaType.Object, HasContent: false } && leaves.Exists(HasEnumNames);
        return merged.Types == 0 || isIgnored ? SchemaKeywords.AllTypes : merged.Types;
    }

    private static bool IsNumberOrText(MergedSchema leaf, MergedSchema merged) =>
        leaf.Enum is null
        && (leaf == merged || leaf.Alternatives.Count == 0)
        && leaf.Types != 0
        && (leaf.Types & ~(Numbers | JsonSchemaType.String)) == 0;

    private static bool HasEnumNames(MergedSchema leaf) =>
        leaf.Enum is { Count: > 0 } values
        && values.TrueForAll(static value => value is { Kind: JsonValueKind.String, Text: "NaN" or "Infinity" or "-Infinity" });

    // Where a pattern stands, it says more of the texts than the format does. A format counts beside both types only: within the
    // alternative of the texts, people give one to texts like "indefinite", too.
    private static bool HasNumericTexts(MergedSchema leaf, MergedSchema merged) => (leaf.Pattern ?? merged.Pattern) is { } pattern
        ? NumericPattern.Classify(pattern) is not null
        : FindNumericFormat(merged.Format) is not null;

    // Early writers of OpenAPI 3.0 drop the list of types, and leave the pattern in the alternative and the format beside it.
    private static bool IsTypelessNumber(MergedSchema leaf, MergedSchema merged) =>
        leaf != merged && !leaf.HasType && FindNumericFormat(merged.Format) is not null
            && NumericPattern.Classify(leaf.Pattern) is not null;

    private static NumberForms FindTypelessForms(MergedSchema merged)
    {
        var isText = !merged.HasType && FindNumericFormat(merged.Format) is not null && NumericPattern.Classify(merged.Pattern) is not null;
        return isText ? NumberForms.NumberOrText : NumberForms.Number;
    }

    private static JsonSchemaType GetNumberType(string? format) =>
        SchemaKeywords.IsIntegerFormat(format) ? JsonSchemaType.Integer : JsonSchemaType.Number;

    private static string? FindNumericFormat(string? format) =>
        SchemaKeywords.IsIntegerFormat(format) || SchemaKeywords.IsNumberFormat(format) ? format : null;

    private static NumberForms ChooseWider(NumberForms left, NumberForms right) => left > right ? left : right;
}
