using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Upgrading;

namespace Specwright.Generator.Reading.Advice;

/// <summary>What to do about a key that its object does not have: write another one, or put it elsewhere.</summary>
internal static class KeyAdvice
{
    private const string Below = "Put it below ";

    private const string Default = "Remove it, or put it where it belongs";

    /// <summary>A sentence without its full stop.</summary>
    public static string Find(NodeKind kind, bool isSwagger, JsonElement owner, JsonProperty member) =>
        FindPlace(kind, isSwagger, member)
        ?? (Spelling.FindNearest(member.Name, KnownKeys.Of(kind, isSwagger).Where(key => !owner.TryGetProperty(key, out _))) is { } meant
            ? DescribeMeant(meant)
            : FindProperty(kind, member) ?? Default);

    /// <summary>
    /// For an unknown keyword of a schema, where any may stand: only if it is surely a mistake, otherwise <see langword="null"/>.
    /// </summary>
    /// <param name="isSwagger">Whether the document is one of OpenAPI 2.0.</param>
    /// <param name="owner">The schema.</param>
    /// <param name="member">Its unknown member.</param>
    /// <param name="nearest">The keyword that is spelled most like it.</param>
    public static string? FindInSchema(bool isSwagger, JsonElement owner, JsonProperty member, string? nearest)
    {
        var name = member.Name;
        if (isSwagger && name == "schema" && member.Value.ValueKind == JsonValueKind.Object)
        {
            return "Put what it has beside 'in': in OpenAPI 2.0 only a body has a 'schema'";
        }

        if (name is "ref" or "$Ref" && member.Value.ValueKind == JsonValueKind.String)
        {
            return DescribeMeant("$ref");
        }

        if (nearest is not null && !owner.TryGetProperty(nearest, out _) && MayBe(nearest, member.Value))
        {
            return DescribeMeant(nearest);
        }

        // `{ type: object, name: { type: string } }`
        return Elements.ReadText(owner, "type") == "object" ? FindProperty(NodeKind.Schema, member) : null;
    }

    private static string DescribeMeant(string key) => $"Write '{key}' if that is meant";

    // What is called nearly as a keyword and is of another kind may be anybody's annotation.
    private static bool MayBe(string keyword, JsonElement value) => keyword switch
    {
        "properties" or "patternProperties" or "discriminator" or "xml" or "externalDocs" => value.ValueKind == JsonValueKind.Object,
        "additionalProperties" or "items" => value.ValueKind is JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False,
        "allOf" or "anyOf" or "oneOf" or "enum" or "prefixItems" => value.ValueKind == JsonValueKind.Array,
        "required" => value.ValueKind is JsonValueKind.Array or JsonValueKind.True,
        "readOnly" or "writeOnly" or "nullable" or "uniqueItems" or "deprecated" =>
            value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "maxLength" or "minLength" or "maxItems" or "minItems" or "maximum" or "minimum" or "multipleOf" =>
            value.ValueKind == JsonValueKind.Number,
        "type" or "format" or "pattern" or "$ref" => value.ValueKind == JsonValueKind.String,
        "description" => value.ValueKind == JsonValueKind.String,
        _ => false,
    };

    private static string? FindProperty(NodeKind kind, JsonProperty member) =>
        member.Value.ValueKind != JsonValueKind.Object || !IsSchema(member.Value) ? null
        : kind == NodeKind.Schema ? Below + "'properties' if it is a property"
        : kind == NodeKind.Components ? Below + "'schemas' if it is a schema"
        : null;

    private static bool IsSchema(JsonElement value) =>
        Elements.ReadText(value, "type") is not null
            || Elements.ReadText(value, "$ref") is not null
            || value.TryGetProperty("properties", out _);

    private static string? FindPlace(NodeKind kind, bool isSwagger, JsonProperty member) => (kind, member.Name) switch
    {
        (NodeKind.Root, "servers") => "OpenAPI 2.0 has 'host', 'basePath' and 'schemes' for it",
        (NodeKind.Root, "components") =>
            "OpenAPI 2.0 has 'definitions', 'parameters' and 'responses' for it; in OpenAPI 3 the document begins with 'openapi: 3.0.3'",
        (NodeKind.Root, "openapi" or "swagger") => "Keep the one that the document is written in: 'swagger' for 2.0, 'openapi' from 3.0 on",
        (NodeKind.Root, "host" or "basePath" or "schemes") => "OpenAPI 3 has 'servers' for it",
        (NodeKind.Root, "consumes" or "produces") => "OpenAPI 3 names media types in each 'content'",
        (NodeKind.Root, "definitions" or "securityDefinitions") =>
            $"OpenAPI 3 has '{(member.Name == "definitions" ? "components/schemas" : "components/securitySchemes")}' for it",
        (NodeKind.Root, var name) when KnownKeys.Of(NodeKind.Components, false).Contains(name) =>
            Below + (isSwagger ? "'definitions'" : "'components'"),
        (NodeKind.PathItem, var name) when KeywordSets.MisplacedOfOperation.Contains(name) => Below + "a method, as in 'get:'",
        (NodeKind.Operation, "requestBody") => "OpenAPI 2.0 has a parameter with 'in: body' for it",
        (NodeKind.Operation, "consumes" or "produces") => "OpenAPI 3 names media types in each 'content'",
        (NodeKind.Operation, "schemes") => "OpenAPI 3 has 'servers' for it",
        (NodeKind.Operation, "body") => DescribeMeant("requestBody"),
        (NodeKind.Parameter or NodeKind.Header, "collectionFormat") => "OpenAPI 3 has 'style' and 'explode' for it",
        (NodeKind.Parameter or NodeKind.Header or NodeKind.MediaType, var name) when KeywordSets.MisplacedOfSchema.Contains(name) =>
            Below + "'schema'",
        (NodeKind.Response or NodeKind.RequestBody, "schema") =>
            Below + "a media type, as in 'content: { application/json: { schema: … } }'",
        (NodeKind.Response, "content") => "OpenAPI 2.0 has 'schema', and the 'produces' of the operation, for it",
        (NodeKind.SecurityScheme, "flow" or "authorizationUrl" or "tokenUrl" or "scopes") =>
            Below + "'flows', as in 'flows: { authorizationCode: { … } }'",
        _ => null,
    };
}
