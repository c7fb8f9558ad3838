using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>Recognises schemas that describe no value of their own.</summary>
internal static class Constraints
{
    /// <summary>Whether a schema is a rule about members that stand elsewhere: <c>{ "required": ["a"] }</c> and the like.</summary>
    public static bool ConstrainsOnly(IOpenApiSchema schema, int depth) =>
        depth < 16
        && schema is OpenApiSchema inline
        && SchemaKeywords.ReadDeclaredTypes(inline) is 0 or JsonSchemaType.Object
        && inline is
        {
            Enum: null or { Count: 0 }, Items: null, Format: null
            or "", Pattern: null, MinLength: null, MaxLength: null, AdditionalProperties: null, Discriminator: null
        }
        && inline is
        {
            Minimum: null,
            Maximum: null,
            ExclusiveMinimum: null,
            ExclusiveMaximum: null,
            MultipleOf: null,
            MinItems: null,
            MaxItems: null,
        }
        && (inline.Properties is not { Count: > 0 } properties
            || properties.Values.All(static value => value is OpenApiSchema { Not: not null }
                or OpenApiSchema { Properties: null, Type: null, Items: null, Enum: null, AllOf: null, OneOf: null, AnyOf: null }))
        && (inline.Required is { Count: > 0 }
            || inline.Not is not null
            || inline.Properties is { Count: > 0 }
            || inline.MinProperties is not null
            || inline.MaxProperties is not null
            || HasNested(inline))
        && (inline.AllOf ?? []).Concat(inline.OneOf ?? []).Concat(inline.AnyOf ?? []).All(nested => ConstrainsOnly(nested, depth + 1));

    private static bool HasNested(OpenApiSchema schema) =>
        schema.AllOf is { Count: > 0 } || schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 };
}
