using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>The keywords that stand beside a <c>$ref</c> (3.1), as the schema that holds together with the target.</summary>
internal static class ReferenceSiblings
{
    /// <summary>The schema of the keywords beside <c>$ref</c>; <see langword="null"/> when they say nothing of the value.</summary>
    public static OpenApiSchema? Of(JsonSchemaReference reference)
    {
        if (!SaysSomething(reference))
        {
            return null;
        }

        return new OpenApiSchema
        {
            Type = reference.SchemaType,
            Format = reference.Format,
            Const = reference.Const,
            Enum = reference.Enum,
            Pattern = reference.Pattern,
            MinLength = reference.MinLength,
            MaxLength = reference.MaxLength,
            Minimum = reference.Minimum,
            Maximum = reference.Maximum,
            ExclusiveMinimum = reference.ExclusiveMinimum,
            ExclusiveMaximum = reference.ExclusiveMaximum,
            MultipleOf = reference.MultipleOf,
            AllOf = reference.AllOf,
            OneOf = reference.OneOf,
            AnyOf = reference.AnyOf,
            Not = reference.Not,
            Required = reference.Required,
            Properties = reference.Properties,
            PatternProperties = reference.PatternProperties,
            AdditionalProperties = reference.AdditionalProperties,
            AdditionalPropertiesAllowed = reference.AdditionalPropertiesAllowed ?? true,
            MinProperties = reference.MinProperties,
            MaxProperties = reference.MaxProperties,
            Items = reference.Items,
            MinItems = reference.MinItems,
            MaxItems = reference.MaxItems,
            UniqueItems = reference.UniqueItems,
            Discriminator = reference.Discriminator,
            UnrecognizedKeywords = reference.UnrecognizedKeywords,
            Extensions = reference.Extensions,
        };
    }

    /// <summary>Whether they allow <c>null</c> at the place of the reference.</summary>
    public static bool IsNullable(JsonSchemaReference reference) =>
        Extensions.Flag(reference.Extensions, "x-nullable")
        || (reference.UnrecognizedKeywords is { } keywords && keywords.TryGetValue("nullable", out var node) && Extensions.IsTrue(node));

    private static bool SaysSomething(JsonSchemaReference reference) =>
        reference.SchemaType is not null || reference.Format is not null || reference.Const is not null || reference.Enum is { Count: > 0 }
        || reference.Pattern is not null || reference.MinLength is not null || reference.MaxLength is not null
        || reference.Minimum is not null || reference.Maximum is not null || reference.ExclusiveMinimum is not null || reference.ExclusiveMaximum is not null
        || reference.MultipleOf is not null || reference.AllOf is { Count: > 0 } || reference.OneOf is { Count: > 0 } || reference.AnyOf is { Count: > 0 }
        || reference.Required is { Count: > 0 } || reference.Properties is { Count: > 0 } || reference.PatternProperties is { Count: > 0 }
        || reference.AdditionalProperties is not null || reference.AdditionalPropertiesAllowed is false
        || reference.MinProperties is not null || reference.MaxProperties is not null
        || reference.Items is not null || reference.MinItems is not null || reference.MaxItems is not null || reference.UniqueItems is not null
        || reference.Discriminator is not null;
}
