namespace Specwright.Generator.Reading.Nodes;

/// <summary>What an object of a document is, by OpenAPI's words; it decides where references may stand and what they may name.</summary>
internal enum NodeKind : byte
{
    /// <summary>Anything without references of OpenAPI's: copied as it is.</summary>
    Opaque,
    /// <summary>What no client needs (examples, links): left out.</summary>
    Dropped,
    Schema,
    Response,
    Parameter,
    RequestBody,
    Header,
    SecurityScheme,
    MediaType,
    Encoding,
    PathItem,
    Operation,
    Callback,
    Root,
    Components,
    Server,
    OAuthFlows,
    OAuthFlow,
}
