using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>Finds <see cref="TypeHints"/>, and the types that they speak for.</summary>
internal static class TypeHintReader
{
    private const TypeHints Numbers = TypeHints.IntegerFormat | TypeHints.NumberFormat | TypeHints.Number;

    public static TypeHints Read(OpenApiSchema schema) => schema.Type is JsonSchemaType.Null ? TypeHints.None :
        (SchemaKeywords.HasObjectKeywords(schema) ? TypeHints.Object : 0)
        | (HasArrayKeywords(schema) ? TypeHints.Array : 0)
        | (HasTextKeywords(schema) ? TypeHints.Text : 0)
        | (SchemaKeywords.HasNumberKeywords(schema) ? TypeHints.Number : 0)
        | GetFormat(schema.Format);

    /// <summary>The type that is meant where none is stated; none when nothing is hinted at.</summary>
    public static JsonSchemaType GetImpliedType(this TypeHints hints) =>
        (hints & TypeHints.IntegerFormat) != 0 ? JsonSchemaType.Integer
        : (hints & TypeHints.NumberFormat) != 0 ? JsonSchemaType.Number
        : (hints & TypeHints.Object) != 0 ? JsonSchemaType.Object
        : (hints & TypeHints.Array) != 0 ? JsonSchemaType.Array
        : (hints & TypeHints.Text) != 0 ? JsonSchemaType.String
        : (hints & TypeHints.Number) != 0 ? JsonSchemaType.Number
        : (hints & TypeHints.TextFormat) != 0 ? JsonSchemaType.String
        : 0;

    /// <summary>The types of the values that the keywords can refuse.</summary>
    public static JsonSchemaType GetConcernedTypes(this TypeHints hints) =>
        ((hints & TypeHints.Object) != 0 ? JsonSchemaType.Object : 0)
        | ((hints & TypeHints.Array) != 0 ? JsonSchemaType.Array : 0)
        | ((hints & (TypeHints.Text | TypeHints.TextFormat)) != 0 ? JsonSchemaType.String : 0)
        | ((hints & Numbers) != 0 ? JsonSchemaType.Integer | JsonSchemaType.Number : 0);

    private static bool HasArrayKeywords(OpenApiSchema schema) =>
        schema.Items is not null
        || schema.MinItems is not null
        || schema.MaxItems is not null
        || schema.UniqueItems is true
        || SchemaKeywords.ReadPrefixItems(schema) is not null;

    private static bool HasTextKeywords(OpenApiSchema schema) =>
        schema.Pattern is not null || schema.MinLength is not null || schema.MaxLength is not null || schema.ContentEncoding is not null;

    private static TypeHints GetFormat(string? format) =>
        SchemaKeywords.IsIntegerFormat(format) ? TypeHints.IntegerFormat
        : SchemaKeywords.IsNumberFormat(format) ? TypeHints.NumberFormat
        : SchemaKeywords.IsTextFormat(format) ? TypeHints.TextFormat
        : 0;
}
