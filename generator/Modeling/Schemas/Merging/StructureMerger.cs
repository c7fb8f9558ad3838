using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>Adds what one part of a schema says of items, members and what is not allowed.</summary>
internal static class StructureMerger
{
    public static void AbsorbArray(MergedSchema merged, SchemaPart part, OpenApiSchema schema)
    {
        if (schema.Items is not null)
        {
            merged.AddItems(new(schema.Items, part.Pointer + "/items"));
        }

        if (SchemaKeywords.ReadPrefixItems(schema) is not null)
        {
            merged.PrefixItems = part;
        }

        merged.MinItems = ScalarMerger.ChooseLarger(merged.MinItems, schema.MinItems);
        merged.MaxItems = ScalarMerger.ChooseSmaller(merged.MaxItems, schema.MaxItems);
        merged.UniqueItems |= schema.UniqueItems is true;
    }

    public static void AbsorbObject(MergedSchema merged, SchemaPart part, OpenApiSchema schema)
    {
        if (schema.Properties is { Count: > 0 } properties)
        {
            foreach (var property in properties)
            {
                if (property.Value is not null)
                {
                    merged.GetOrAddProperty(property.Key).Add(
                        new(property.Value, BoundedPointer.Append(part.Pointer, "properties", property.Key)));
                }
            }
        }

        if (schema.Required is { Count: > 0 } required)
        {
            merged.Require(required);
        }

        merged.IsClosed |= !schema.AdditionalPropertiesAllowed;
        if ((schema.AdditionalProperties ?? schema.UnevaluatedPropertiesSchema) is { } additional)
        {
            merged.AddAdditionalProperties(
                new(additional, part.Pointer + (schema.AdditionalProperties is null ? "/unevaluatedProperties" : "/additionalProperties")));
        }

        foreach (var pattern in schema.PatternProperties ?? (IEnumerable<KeyValuePair<string, IOpenApiSchema>>)[])
        {
            merged.AddPatternProperties(new(pattern.Value, BoundedPointer.Append(part.Pointer, "patternProperties", pattern.Key)));
        }

        merged.MinProperties = ScalarMerger.ChooseLarger(merged.MinProperties, schema.MinProperties);
        merged.MaxProperties = ScalarMerger.ChooseSmaller(merged.MaxProperties, schema.MaxProperties);
        foreach (var dependency in schema.DependentRequired ?? (IEnumerable<KeyValuePair<string, HashSet<string>>>)[])
        {
            merged.Depend(dependency.Key, dependency.Value);
        }

        if (schema.Discriminator is { PropertyName.Length: > 0 })
        {
            merged.Discriminator = schema.Discriminator;
        }
    }

    public static void AbsorbNot(MergedSchema merged, SchemaPart part, OpenApiSchema schema)
    {
        if (schema.Not is not null)
        {
            merged.Not = part.Pointer + "/not";
        }
    }
}
