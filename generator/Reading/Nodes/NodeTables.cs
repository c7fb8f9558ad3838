using static Specwright.Generator.Reading.Nodes.NodeKind;
using static Specwright.Generator.Reading.Nodes.NodeShape;
using static Specwright.Generator.Reading.Nodes.ValueRule;

namespace Specwright.Generator.Reading.Nodes;

/// <summary>Which members of OpenAPI's objects hold further objects; a member that is not listed is copied as it is.</summary>
internal static class NodeTables
{
    private static readonly Dictionary<string, NodeMember> s_none = [];

    private static readonly Dictionary<string, NodeMember> s_schema = new(StringComparer.Ordinal)
    {
        ["properties"] = new(Schema, Map),
        ["patternProperties"] = new(Schema, Map),
        ["additionalProperties"] = new(Schema),
        ["items"] = new(Schema),
        ["prefixItems"] = new(Schema, List),
        ["allOf"] = new(Schema, List),
        ["anyOf"] = new(Schema, List),
        ["oneOf"] = new(Schema, List),
        ["not"] = new(Schema),
        ["contentSchema"] = new(Schema),
        ["unevaluatedProperties"] = new(Schema),
        ["propertyNames"] = new(Schema),
        ["type"] = new(Opaque, Rule: ValueRule.Type),
        ["enum"] = new(Opaque, Rule: Values),
        ["required"] = new(Opaque, Rule: Names),
        ["multipleOf"] = new(Opaque, Rule: Number),
        ["maxLength"] = new(Opaque, Rule: Count),
        ["minLength"] = new(Opaque, Rule: Count),
        ["maxItems"] = new(Opaque, Rule: Count),
        ["minItems"] = new(Opaque, Rule: Count),
        ["maxProperties"] = new(Opaque, Rule: Count),
        ["minProperties"] = new(Opaque, Rule: Count),
        ["dependentRequired"] = new(Opaque, Rule: Dependencies),
        ["uniqueItems"] = new(Opaque, Rule: ValueRule.Boolean),
        ["readOnly"] = new(Opaque, Rule: ValueRule.Boolean),
        ["writeOnly"] = new(Opaque, Rule: ValueRule.Boolean),
        ["deprecated"] = new(Opaque, Rule: ValueRule.Boolean),
        ["nullable"] = new(Opaque, Rule: ValueRule.Boolean),

        // Names and rules for validators, not for clients. What "$defs" holds comes along when something refers to it.
        ["$defs"] = new(Dropped),
        ["definitions"] = new(Dropped),
        ["$id"] = new(Dropped),
        ["id"] = new(Dropped),
        ["$anchor"] = new(Dropped),
        ["$dynamicAnchor"] = new(Dropped),
        ["$schema"] = new(Dropped),
        ["$comment"] = new(Dropped),
        ["$vocabulary"] = new(Dropped),
        ["if"] = new(Dropped),
        ["then"] = new(Dropped),
        ["else"] = new(Dropped),
        ["contains"] = new(Dropped),
        ["minContains"] = new(Dropped),
        ["maxContains"] = new(Dropped),
        ["dependentSchemas"] = new(Dropped),
        ["dependencies"] = new(Dropped),
        ["unevaluatedItems"] = new(Dropped),
        ["additionalItems"] = new(Dropped),
        ["example"] = new(Dropped),
        ["examples"] = new(Dropped),
        ["xml"] = new(Dropped),
        ["externalDocs"] = new(Dropped),
    };

    private static readonly Dictionary<string, NodeMember> s_parameter = new(StringComparer.Ordinal)
    {
        ["schema"] = new(Schema),
        ["items"] = new(Schema),
        ["content"] = new(MediaType, Map),
        ["example"] = new(Dropped),
        ["examples"] = new(Dropped),
        ["required"] = new(Opaque, Rule: ValueRule.Boolean),
        ["deprecated"] = new(Opaque, Rule: ValueRule.Boolean),
        ["style"] = new(Opaque, Rule: Style),
        ["explode"] = new(Opaque, Rule: ValueRule.Boolean),
        ["allowReserved"] = new(Opaque, Rule: ValueRule.Boolean),
        ["allowEmptyValue"] = new(Opaque, Rule: ValueRule.Boolean),
    };

    private static readonly Dictionary<string, NodeMember> s_requestBody = new(StringComparer.Ordinal)
    {
        ["content"] = new(MediaType, Map),
        ["required"] = new(Opaque, Rule: ValueRule.Boolean),
    };

    private static readonly Dictionary<string, NodeMember> s_response = new(StringComparer.Ordinal)
    {
        ["headers"] = new(Header, Map),
        ["content"] = new(MediaType, Map),
        ["schema"] = new(Schema),
        ["links"] = new(Dropped),
        ["examples"] = new(Dropped),
    };

    private static readonly Dictionary<string, NodeMember> s_mediaType = new(StringComparer.Ordinal)
    {
        ["schema"] = new(Schema),
        ["itemSchema"] = new(Schema),
        ["encoding"] = new(Encoding, Map),
        ["prefixEncoding"] = new(Encoding, List),
        ["itemEncoding"] = new(Encoding),
        ["example"] = new(Dropped),
        ["examples"] = new(Dropped),
    };

    private static readonly Dictionary<string, NodeMember> s_encoding = new(StringComparer.Ordinal)
    {
        ["headers"] = new(Header, Map),
        ["encoding"] = new(Encoding, Map),
        ["prefixEncoding"] = new(Encoding, List),
        ["itemEncoding"] = new(Encoding),
        ["style"] = new(Opaque, Rule: Style),
        ["explode"] = new(Opaque, Rule: ValueRule.Boolean),
        ["allowReserved"] = new(Opaque, Rule: ValueRule.Boolean),
    };

    private static readonly Dictionary<string, NodeMember> s_operation = new(StringComparer.Ordinal)
    {
        ["parameters"] = new(Parameter, List),
        ["requestBody"] = new(RequestBody),
        ["responses"] = new(Response, Map),
        ["deprecated"] = new(Opaque, Rule: ValueRule.Boolean),

        ["tags"] = new(Opaque, Rule: Names),

        // Their payloads stand in the bundled webhooks.
        ["callbacks"] = new(Dropped),
        ["externalDocs"] = new(Dropped),
        ["consumes"] = new(Dropped),
        ["produces"] = new(Dropped),
        ["schemes"] = new(Dropped),
    };

    private static readonly Dictionary<string, NodeMember> s_securityScheme = new(StringComparer.Ordinal)
    {
        ["type"] = new(Opaque, Rule: SchemeType),
        ["in"] = new(Opaque, Rule: SchemeLocation),
        ["openIdConnectUrl"] = new(Opaque, Rule: Address),
        ["oauth2MetadataUrl"] = new(Opaque, Rule: Address),
        ["deprecated"] = new(Opaque, Rule: ValueRule.Boolean),
    };

    public static Dictionary<string, NodeMember> Of(NodeKind kind) => kind switch
    {
        Schema => s_schema,
        Parameter or Header => s_parameter,
        RequestBody => s_requestBody,
        Response => s_response,
        MediaType => s_mediaType,
        Encoding => s_encoding,
        Operation => s_operation,
        SecurityScheme => s_securityScheme,
        _ => s_none,
    };

    /// <summary>
    /// The name of the section of <c>components</c> that holds the kind; <see langword="null"/> for what can only be written in place.
    /// </summary>
    public static string? FindSection(NodeKind kind) => kind switch
    {
        Schema => "schemas",
        Parameter => "parameters",
        RequestBody => "requestBodies",
        Response => "responses",
        Header => "headers",
        SecurityScheme => "securitySchemes",
        MediaType => "mediaTypes",
        _ => null,
    };

    /// <summary>Where a source of OpenAPI 2.0 keeps the kind.</summary>
    public static string? FindSwaggerSection(NodeKind kind) => kind switch
    {
        Schema => "definitions",
        Parameter => "parameters",
        Response => "responses",
        SecurityScheme => "securityDefinitions",
        _ => null,
    };

    /// <summary>The kind in a sentence.</summary>
    public static string GetNoun(NodeKind kind) => kind switch
    {
        Schema => "A schema",
        Parameter => "A parameter",
        RequestBody => "A request body",
        Response => "A response",
        Header => "A header",
        SecurityScheme => "A security scheme",
        MediaType => "A media type",
        Encoding => "An encoding",
        PathItem => "A path item",
        Operation => "An operation",
        Callback => "A callback",
        Root => "The document's root",
        NodeKind.Components => "The components",
        Server => "A server",
        OAuthFlows => "The flows",
        OAuthFlow => "A flow",
        _ => "Another value",
    };
}
