using Specwright.Generator.Common;
using static Specwright.Generator.Reading.Nodes.NodeKind;

namespace Specwright.Generator.Reading.Nodes;

/// <summary>The keys that each object of OpenAPI has, in 2.0 and in 3.0 to 3.2 together.</summary>
internal static class KnownKeys
{
    /// <summary>The keywords of schemas: those of JSON Schema's drafts from 4 to 2020-12, and OpenAPI's own.</summary>
    public static HashSet<string> OfSchema { get; } = Set(
        "$ref $dynamicRef $recursiveRef $id id $schema $anchor $dynamicAnchor $recursiveAnchor $vocabulary $comment $defs definitions",
        "title description default example examples deprecated readOnly writeOnly nullable discriminator xml externalDocs",
        "type format enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern",
        "items prefixItems additionalItems unevaluatedItems contains maxContains minContains maxItems minItems uniqueItems",
        "properties patternProperties additionalProperties unevaluatedProperties propertyNames required dependentRequired "
            + "dependentSchemas dependencies",
        "maxProperties minProperties allOf anyOf oneOf not if then else contentEncoding contentMediaType contentSchema collectionFormat");

    private static readonly HashSet<string> s_none = [];
    private static readonly string s_methods = string.Join(" ", PathItemMethods.All);

    private static readonly KindMap<HashSet<string>> s_openApi = new()
    {
        [Root] = Set("$schema openapi $self info jsonSchemaDialect servers paths webhooks components security tags externalDocs"),
        [NodeKind.Components] =
            Set("schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems mediaTypes"),
        [PathItem] = Set("$ref summary description servers parameters additionalOperations", s_methods),
        [Operation] =
            Set("tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers"),
        [Parameter] =
            Set("$ref name in description required deprecated allowEmptyValue style explode allowReserved schema content example examples"),
        [Header] =
            Set("$ref name in description required deprecated allowEmptyValue style explode allowReserved schema content example examples"),
        [RequestBody] = Set("$ref description content required"),
        [Response] = Set("$ref summary description headers content links"),
        [MediaType] = Set("$ref schema itemSchema example examples encoding prefixEncoding itemEncoding"),
        [Encoding] = Set("contentType headers style explode allowReserved encoding prefixEncoding itemEncoding"),
        [SecurityScheme] = Set("$ref type description name in scheme bearerFormat flows openIdConnectUrl oauth2MetadataUrl deprecated"),
        [OAuthFlows] = Set("implicit password clientCredentials authorizationCode deviceAuthorization"),
        [OAuthFlow] = Set("authorizationUrl deviceAuthorizationUrl tokenUrl refreshUrl scopes"),
        [Server] = Set("url description name variables"),
    };

    private static readonly KindMap<HashSet<string>> s_swagger = new()
    {
        [Root] = Set("$schema swagger info host basePath schemes consumes produces paths definitions parameters responses "
            + "securityDefinitions security tags externalDocs"),
        [PathItem] = Set("$ref parameters", s_methods),
        [Operation] =
            Set("tags summary description externalDocs operationId consumes produces parameters responses schemes deprecated security"),
        [Response] = Set("$ref description schema headers examples"),
        [SecurityScheme] = Set("$ref type description name in flow authorizationUrl tokenUrl scopes"),
    };

    /// <summary>The keys of a kind of object; empty for one whose keys are anybody's, and not looked at.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="isSwagger">Whether the document is one of OpenAPI 2.0.</param>
    public static HashSet<string> Of(NodeKind kind, bool isSwagger) =>
        (isSwagger ? s_swagger : s_openApi)[kind] ?? s_none;

    private static HashSet<string> Set(params string[] keys) =>
        new(keys.SelectMany(static line => line.Split(' ')), StringComparer.Ordinal);
}
