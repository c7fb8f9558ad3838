using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling;

/// <summary>What an API is: its operations, the schemas they reach, its security and servers. It knows OpenAPI's terms, none of its versions, and no C#.</summary>
internal sealed record ApiModel
{
    /// <summary><c>info.title</c>.</summary>
    public required string Title { get; init; }

    /// <summary><c>info.description</c>.</summary>
    public string? Description { get; init; }

    /// <summary><c>info.version</c>.</summary>
    public string? Version { get; init; }

    /// <summary>The document's first server, variables replaced by their defaults; <see langword="null"/> when it has none, or only a relative one.</summary>
    public string? ServerUrl { get; init; }

    /// <summary>The tags that operations use, in the document's order.</summary>
    public EquatableArray<TagModel> Tags { get; init; }

    /// <summary>The operations, in the document's order.</summary>
    public EquatableArray<OperationModel> Operations { get; init; }

    /// <summary>The JSON payloads of webhooks and callbacks, in the document's order.</summary>
    public EquatableArray<PayloadModel> Payloads { get; init; }

    /// <summary>Every schema that is reached, by <see cref="SchemaModel.Id"/>; ordinal order.</summary>
    public EquatableArray<SchemaModel> Schemas { get; init; }

    /// <summary>The security schemes that requirements use, by name.</summary>
    public EquatableArray<SecuritySchemeModel> SecuritySchemes { get; init; }

    /// <summary>The distinct alternatives of all operations, in order of first appearance: each is a list of scheme names that go together.</summary>
    public EquatableArray<SecurityAlternative> SecurityAlternatives { get; init; }
}

/// <summary>What the API sends by itself: the JSON body of a webhook or of a callback.</summary>
/// <param name="Name">The webhook's name; a callback's <c>operationId</c>, or its name.</param>
/// <param name="Pointer">Where the request stands.</param>
/// <param name="Description">When it is sent, in the document's words.</param>
/// <param name="Schema">The body.</param>
internal sealed record PayloadModel(string Name, string Pointer, string? Description, SchemaUse Schema);

/// <summary>A tag: a group of operations.</summary>
internal sealed record TagModel(string Name, string? Description, string? NameOverride);

/// <summary>Security schemes that go together, by their names in <see cref="ApiModel.SecuritySchemes"/>; an empty list is "no credential".</summary>
internal sealed record SecurityAlternative(EquatableArray<string> Schemes);

/// <summary>A security scheme.</summary>
internal sealed record SecuritySchemeModel
{
    /// <summary>Its name under <c>components/securitySchemes</c>.</summary>
    public required string Name { get; init; }

    public required SecuritySchemeKind Kind { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The header's, query parameter's or cookie's name, for an API key; the scheme's name in <c>Authorization</c>, for another scheme of HTTP.</summary>
    public string? ParameterName { get; init; }

    /// <summary>Where a client gets tokens for itself: the token endpoint of OAuth 2's client credentials, or OpenID Connect's discovery document.</summary>
    public string? TokenUrl { get; init; }

    /// <summary><c>x-csharp-name</c>.</summary>
    public string? NameOverride { get; init; }
}

/// <summary>How a security scheme sends its credential.</summary>
internal enum SecuritySchemeKind
{
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
    Basic,
    Bearer,
    /// <summary>A scheme of HTTP that sends one value behind its name.</summary>
    Authorization,
    OAuth2,
    OpenIdConnect,
    MutualTls,
    /// <summary>A scheme that cannot be honoured (one that answers to challenges, say): the user sends it by a handler.</summary>
    Unsupported,
}
