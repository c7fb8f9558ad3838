using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>
/// Tells whether what stands beside a schema (a reference, or the only one of <c>oneOf</c>) says no more than that schema: then the schema
/// itself is meant.
/// </summary>
internal static class SchemaSiblings
{
    /// <param name="siblings">The keywords beside the schema.</param>
    /// <param name="part">The schema.</param>
    /// <param name="summary">What the schema says.</param>
    /// <param name="components">Finds what the schema refers to.</param>
    public static bool AddNothing(OpenApiSchema siblings, SchemaPart part, PartSummary summary, Components components)
    {
        var declared = SchemaKeywords.ReadDeclaredTypes(siblings);
        if ((declared != 0 && !PartSummaries.Includes(declared, summary.Types)) || HasStructure(siblings))
        {
            return false;
        }

        // Who lists the values has said all of them, whatever their size and format; other values are bound by the keywords that speak of
        // their types.
        var hints = TypeHintReader.Read(siblings);
        var isUnconcerned = summary.Basis != TypeBasis.Hint && (hints.GetConcernedTypes() & summary.Types) == 0;
        return (hints == 0 || summary.IsEnum || isUnconcerned) && AddsNoValues(siblings, part, components);
    }

    private static bool HasStructure(OpenApiSchema schema) =>
        schema is { Not: not null } or { Required.Count: > 0 } or { Discriminator: not null }
        || (TypeHintReader.Read(schema) & (TypeHints.Object | TypeHints.Array)) != 0
        || (schema.Extensions is { } extensions && extensions.ContainsKey(ExtensionNames.Unresolved));

    /// <summary>Whether the siblings list no values, or all those of the schema again.</summary>
    private static bool AddsNoValues(OpenApiSchema siblings, SchemaPart part, Components components)
    {
        if (EnumValues.Of(siblings) is not { Count: > 0 } values)
        {
            return true;
        }

        return part.Schema is OpenApiSchemaReference reference
            && components.FindTarget(reference)?.Parts[0].Schema is OpenApiSchema target
            && EnumValues.Of(target) is { } all
            && all.TrueForAll(value => values.Exists(other => other.Kind == value.Kind && other.Text == value.Text));
    }
}
