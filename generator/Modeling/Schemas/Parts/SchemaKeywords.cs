using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>What single keywords of a schema say, whichever dialect they are written in.</summary>
internal static class SchemaKeywords
{
    public const JsonSchemaType AllTypes = JsonSchemaType.Boolean | JsonSchemaType.Integer | JsonSchemaType.Number
        | JsonSchemaType.String | JsonSchemaType.Object | JsonSchemaType.Array;

    /// <summary>The declared types but <c>null</c>; none when nothing is declared.</summary>
    public static JsonSchemaType ReadDeclaredTypes(OpenApiSchema schema) => (schema.Type ?? 0) & ~JsonSchemaType.Null;

    /// <summary>The types that the schema states: declared, or those of its values; none when it states none.</summary>
    public static JsonSchemaType ReadStatedTypes(OpenApiSchema schema)
    {
        var declared = ReadDeclaredTypes(schema);
        return declared == 0 ? EnumValues.ReadTypes(schema)
            : declared == JsonSchemaType.Number && IsIntegerFormat(schema.Format) ? JsonSchemaType.Integer
            : declared;
    }

    /// <summary>Whether the types are said, by themselves or by the values; otherwise <c>null</c> is valid, too.</summary>
    public static bool HasType(OpenApiSchema schema) => ReadDeclaredTypes(schema) != 0 || EnumValues.ReadTypes(schema) != 0;

    /// <summary>
    /// The type that a schema is about which describes members or items and says nothing else of its type: object or array. Where it is a
    /// part of its own, as in <c>allOf: [{ $ref: '#/…/Any' }, { properties: … }]</c>, authors mean that this is what the value is.
    /// </summary>
    public static JsonSchemaType ReadDescribedType(OpenApiSchema schema) =>
        HasType(schema) || schema is { Type: JsonSchemaType.Null } or { OneOf.Count: > 0 } or { AnyOf.Count: > 0 } ? 0
        : IsIntegerFormat(schema.Format) || IsNumberFormat(schema.Format) ? 0
        : schema.Properties is { Count: > 0 } ? JsonSchemaType.Object
        : schema.Items is not null ? JsonSchemaType.Array
        : 0;

    public static bool HasObjectKeywords(OpenApiSchema schema) =>
        schema.Properties is { Count: > 0 }
        || schema.AdditionalProperties is not null
        || !schema.AdditionalPropertiesAllowed
        || schema.PatternProperties is { Count: > 0 }
        || schema.MinProperties is not null
        || schema.MaxProperties is not null
        || schema.UnevaluatedPropertiesSchema is not null
        || schema.PropertyNames is not null;

    /// <summary>Whether the schema (or its use) is declared to allow <c>null</c>, by any dialect's means.</summary>
    public static bool IsDeclaredNullable(OpenApiSchema schema) =>
        (schema.Type is { } type && (type & JsonSchemaType.Null) != 0)
        || Extensions.IsSet(schema.Extensions, ExtensionNames.Nullable)
        || EnumValues.HasNull(schema);

    /// <summary>Whether nothing but <c>null</c> fits.</summary>
    public static bool IsNullOnly(OpenApiSchema schema) =>
        schema.Type is JsonSchemaType.Null || (schema.Enum is { Count: > 0 } values && values.All(EnumValues.IsNull));

    /// <summary>
    /// Whether the schema, as one of several alternatives, is but a way to say <c>null</c>: <c>{ nullable: true }</c>, or a nullable object
    /// that may have no members.
    /// </summary>
    public static bool IsNullCase(OpenApiSchema schema) =>
        IsNullOnly(schema)
        || (IsDeclaredNullable(schema)
            && schema is { AllOf: null or { Count: 0 }, OneOf: null or { Count: 0 }, AnyOf: null or { Count: 0 } }
            && (ReadDeclaredTypes(schema) == 0
                ? !HasContent(schema)
                : ReadDeclaredTypes(schema) == JsonSchemaType.Object
                    && !schema.AdditionalPropertiesAllowed
                    && schema.Properties is not { Count: > 0 }
                    && schema.PatternProperties is not { Count: > 0 }));

    /// <summary>Whether the schema says something about members, items, values or sizes, beyond the bare type.</summary>
    public static bool HasContent(OpenApiSchema schema) => HasContentBesideDiscriminator(schema) || schema.Discriminator is not null;

    /// <summary>The same, for a schema whose cases a discriminator may tell apart.</summary>
    public static bool HasContentBesideDiscriminator(OpenApiSchema schema) =>
        HasObjectKeywords(schema)
        || schema.Required is { Count: > 0 }
        || schema.Items is not null
        || schema.Enum is { Count: > 0 }
        || schema.Format is { Length: > 0 }
        || schema.Pattern is not null
        || schema.MinLength is not null
        || schema.MaxLength is not null
        || schema.MinItems is not null
        || schema.MaxItems is not null
        || schema.UniqueItems is true
        || HasNumberKeywords(schema)
        || schema.ContentEncoding is not null
        || schema.Extensions is { } extensions && extensions.ContainsKey(ExtensionNames.Unresolved)
        || ReadPrefixItems(schema) is not null;

    public static JsonArray? ReadPrefixItems(OpenApiSchema schema) =>
        schema.UnrecognizedKeywords is { } keywords && keywords.TryGetValue("prefixItems", out var node) ? node as JsonArray : null;

    public static bool IsIntegerFormat(string? format) =>
        format is "int32" or "int64" or "int16" or "int8" or "uint8" or "uint16" or "uint32" or "uint64" or "integer" or "int" or "long";

    public static bool IsNumberFormat(string? format) => format is "float" or "double" or "decimal" or "number";

    public static bool HasNumberKeywords(OpenApiSchema schema) =>
        schema.Minimum is not null
            || schema.Maximum is not null
            || schema.ExclusiveMinimum is not null
            || schema.ExclusiveMaximum is not null
            || schema.MultipleOf is not null;

    public static bool IsTextFormat(string? format) => format is "date" or "date-time" or "time" or "duration" or "uuid" or "guid" or "uri"
        or "uri-reference" or "url"
        or "email" or "hostname" or "ipv4" or "ipv6" or "byte" or "binary" or "password" or "regex" or "json-pointer" or "string";
}
