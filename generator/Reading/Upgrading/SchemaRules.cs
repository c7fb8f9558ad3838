using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;

namespace Specwright.Generator.Reading.Upgrading;

/// <summary>Says in the words of OpenAPI 3.1 what earlier versions say otherwise.</summary>
internal static class SchemaRules
{
    public static void Finish(JsonObject schema)
    {
        UpgradeNullable(schema);
        UpgradeExclusive(schema, "exclusiveMinimum", "minimum");
        UpgradeExclusive(schema, "exclusiveMaximum", "maximum");
        UpgradeConstant(schema);
        UpgradeFile(schema);
        BinaryContent(schema);
    }

    /// <summary>The same for a schema that is a reference and words about it.</summary>
    public static void FinishReference(JsonObject schema) => UpgradeNullable(schema);

    /// <summary>
    /// A discriminator that stands alone names the alternatives by its mapping: ASP.NET Core 9 writes the values of a dictionary so. A
    /// component of that kind is a base, from which others derive.
    /// </summary>
    public static void FinishInline(JsonObject schema)
    {
        if (schema.Count == 1 && schema["discriminator"]?["mapping"] is JsonObject { Count: > 0 } mapping)
        {
            var targets = mapping.Select(static entry => (string?)entry.Value).Distinct(StringComparer.Ordinal);
            schema["anyOf"] = new JsonArray([.. targets.Select(static target => new JsonObject { ["$ref"] = target })]);
        }
    }

    private static void UpgradeNullable(JsonObject schema)
    {
        if (!schema.TryGetPropertyValue(
            "nullable",
            out var nullable) & !schema.TryGetPropertyValue(ExtensionNames.Nullable, out var extension))
        {
            return;
        }

        schema.Remove("nullable");
        schema.Remove(ExtensionNames.Nullable);
        if (!IsTrue(nullable) && !IsTrue(extension))
        {
            return;
        }

        switch (schema["type"])
        {
            case JsonArray types:
                if (!types.Any(type => (string?)type == "null"))
                {
                    types.Add((JsonNode?)JsonValue.Create("null"));
                }

                break;
            case JsonValue type:
                schema["type"] = new JsonArray((string?)type, "null");
                break;
            default:
                schema[ExtensionNames.Nullable] = true;
                break;
        }
    }

    /// <summary>A flag beside a bound becomes the bound itself.</summary>
    private static void UpgradeExclusive(JsonObject schema, string exclusive, string bound)
    {
        if (schema[exclusive] is not { } flag)
        {
            return;
        }

        if (flag.GetValueKind() is System.Text.Json.JsonValueKind.True && schema[bound] is { } value)
        {
            schema.Remove(bound);
            schema[exclusive] = value;
        }
        else if (flag.GetValueKind() is not System.Text.Json.JsonValueKind.Number)
        {
            schema.Remove(exclusive);
        }
    }

    /// <summary>A constant becomes an enum of one, where its JSON kind survives: the OpenAPI reader keeps only a constant's text.</summary>
    private static void UpgradeConstant(JsonObject schema)
    {
        if (schema.TryGetPropertyValue("const", out var value))
        {
            schema.Remove("const");
            schema["enum"] = new JsonArray(value);
        }
    }

    private static void UpgradeFile(JsonObject schema)
    {
        if (schema["type"] is JsonValue type && (string?)type == "file")
        {
            schema["type"] = "string";
            schema["format"] = "binary";
        }
    }

    /// <summary>
    /// A text of a media type that is not text is bytes as they are (OpenAPI 3.1, section 4.8.14.2; FastAPI writes each upload so), unless
    /// <c>contentEncoding</c> says how text carries them.
    /// </summary>
    private static void BinaryContent(JsonObject schema)
    {
        if (schema.ContainsKey("contentEncoding")
            || schema.ContainsKey("format")
            || schema["contentMediaType"] is not JsonValue mediaType
            || !mediaType.TryGetValue<string>(out var text)
            || IsText(text))
        {
            return;
        }

        switch (schema["type"])
        {
            case null when !KeywordSets.OtherThanText.Any(schema.ContainsKey):
                schema["type"] = "string";
                break;
            case JsonValue type when (string?)type == "string":
            case JsonArray types when types.All(static type => (string?)type is "string" or "null"):
                break;
            default:
                return;
        }

        schema["format"] = "binary";
    }

    private static bool IsText(string mediaType)
    {
        var type = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        return type.StartsWith("text/", StringComparison.Ordinal)
            || type.EndsWith("json", StringComparison.Ordinal)
            || type.EndsWith("xml", StringComparison.Ordinal)
            || type is "application/x-www-form-urlencoded" or "application/javascript" or "application/yaml" or "application/jwt"
                or "application/sql" or "application/graphql"
            || !type.Contains('/');
    }

    private static bool IsTrue(JsonNode? node) => node?.GetValueKind() == System.Text.Json.JsonValueKind.True;
}
