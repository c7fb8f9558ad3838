namespace Specwright.Generator.Reading.Bundling;

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
}

/// <summary>How the objects of a kind stand in a member.</summary>
internal enum NodeShape : byte
{
    One,
    List,
    Map,
}

/// <summary>What a member's value must be for the OpenAPI reader to take it.</summary>
internal enum ValueRule : byte
{
    None,
    Boolean,
    Count,
    Number,
    Type,
    Address,
    /// <summary>A map of lists of names.</summary>
    Dependencies,
}

/// <summary>A member of an object: the kind of what stands in it, and how.</summary>
internal readonly record struct NodeMember(NodeKind Kind, NodeShape Shape = NodeShape.One, ValueRule Rule = ValueRule.None);
