using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling;

/// <summary>One operation: a method and a path, what goes in and what comes back.</summary>
internal sealed record OperationModel
{
    /// <summary>The HTTP method, in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path template, as it stands in the document.</summary>
    public required string Path { get; init; }

    /// <summary>Where the operation stands in the bundled document.</summary>
    public required string Pointer { get; init; }

    public string? OperationId { get; init; }

    /// <summary><c>x-csharp-name</c>.</summary>
    public string? NameOverride { get; init; }

    /// <summary>The first tag; <see langword="null"/> for none.</summary>
    public string? Tag { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>Permissions that a caller needs, to be documented (<c>x-api-token-group</c>, or scopes of the security requirements).</summary>
    public EquatableArray<string> Permissions { get; init; }

    /// <summary>The scopes to ask a token for: those of the first alternative that takes a token of OAuth 2 or OpenID Connect.</summary>
    public EquatableArray<string> TokenScopes { get; init; }

    /// <summary>Path, query, header and cookie parameters: the path's and the operation's own, each once.</summary>
    public EquatableArray<ParameterModel> Parameters { get; init; }

    public RequestBodyModel? Body { get; init; }

    /// <summary>The responses, in the order of their statuses.</summary>
    public EquatableArray<ResponseModel> Responses { get; init; }

    /// <summary>What the document itself says of the pages of the result; <see langword="null"/> for nothing.</summary>
    public PagesModel? Pages { get; init; }

    /// <summary>Whether the operation takes no credential (<c>security: []</c>, or the document has no security at all).</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>A server of its own (the operation's or its path's), variables replaced; <see langword="null"/> for the document's.</summary>
    public string? ServerUrl { get; init; }
}

/// <summary>A parameter of an operation.</summary>
internal sealed record ParameterModel
{
    public required string Name { get; init; }

    public required ParameterPlace Place { get; init; }

    public required string Pointer { get; init; }

    public string? NameOverride { get; init; }

    public string? Description { get; init; }

    public bool Required { get; init; }

    public bool Deprecated { get; init; }

    public bool AllowReserved { get; init; }

    public required ParameterStyleKind Style { get; init; }

    public bool Explode { get; init; }

    public required SchemaUse Schema { get; init; }

    /// <summary>The media type of a parameter declared by <c>content</c> (its value is written as that); <see langword="null"/> for one declared by <c>schema</c>.</summary>
    public string? MediaType { get; init; }
}

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,
    /// <summary>OpenAPI 3.2: the whole query string.</summary>
    QueryString,
}

internal enum ParameterStyleKind
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    /// <summary>2.0's <c>collectionFormat: tsv</c>.</summary>
    TabDelimited,
    DeepObject,
    /// <summary>OpenAPI 3.2's <c>cookie</c> style.</summary>
    Cookie,
}

/// <summary>A request's body: one or more media types to choose from.</summary>
internal sealed record RequestBodyModel(bool Required, string? Description, EquatableArray<MediaTypeModel> Contents, string Pointer);

/// <summary>A body of one media type.</summary>
internal sealed record MediaTypeModel
{
    /// <summary>The media type (or range) as it stands in the document.</summary>
    public required string MediaType { get; init; }

    public required MediaKind Kind { get; init; }

    public required string Pointer { get; init; }

    /// <summary>The body's schema (a form's: the object of its fields; a stream's of items: the item's); <see langword="null"/> when none is given.</summary>
    public SchemaUse? Schema { get; init; }

    /// <summary>How single properties of a form are encoded.</summary>
    public EquatableArray<EncodingModel> Encodings { get; init; }
}

/// <summary>What a media type is to a client.</summary>
internal enum MediaKind
{
    /// <summary><c>application/json</c>, <c>*/*+json</c>.</summary>
    Json,
    /// <summary><c>application/x-www-form-urlencoded</c>.</summary>
    UrlEncodedForm,
    /// <summary><c>multipart/*</c>.</summary>
    Multipart,
    /// <summary><c>text/*</c>.</summary>
    Text,
    /// <summary><c>text/event-stream</c>.</summary>
    EventStream,
    /// <summary><c>application/x-ndjson</c>, <c>application/jsonl</c>, <c>application/json-seq</c>.</summary>
    JsonLines,
    /// <summary>Everything else (XML too): bytes.</summary>
    Binary,
}

/// <summary>The encoding of one property of a form.</summary>
internal sealed record EncodingModel(string Property, string? ContentType, ParameterStyleKind? Style, bool? Explode, bool AllowReserved);

/// <summary>A response of an operation.</summary>
internal sealed record ResponseModel
{
    /// <summary>The status: <c>200</c>, <c>4XX</c> (upper case), or <c>default</c>.</summary>
    public required string Status { get; init; }

    public required string Pointer { get; init; }

    public string? Description { get; init; }

    public EquatableArray<MediaTypeModel> Contents { get; init; }

    /// <summary>The headers, less <c>Content-Type</c>.</summary>
    public EquatableArray<HeaderModel> Headers { get; init; }

    /// <summary>Whether a status of success has it (<c>default</c> may be one, where there is no other).</summary>
    public bool IsSuccess => Status.Length == 3 && Status[0] == '2';

    /// <summary>The envelope that the JSON body is wrapped in; <see langword="null"/> for a body that is what it is.</summary>
    public EnvelopeModel? Envelope { get; init; }
}

/// <summary>A header of a response.</summary>
internal sealed record HeaderModel
{
    public required string Name { get; init; }

    public required string Pointer { get; init; }

    public string? NameOverride { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The media type of a header declared by <c>content</c>; <see langword="null"/> for one declared by <c>schema</c>.</summary>
    public string? MediaType { get; init; }

    public required SchemaUse Schema { get; init; }
}

/// <summary>An envelope: <c>success</c>, <c>errors</c>, <c>messages</c>, <c>result</c>, <c>result_info</c>.</summary>
/// <param name="Result">The schema of <c>result</c>; <see langword="null"/> when the envelope carries none.</param>
/// <param name="ResultInfo">The schema of <c>result_info</c>; <see langword="null"/> when the envelope carries none.</param>
internal sealed record EnvelopeModel(SchemaUse? Result, SchemaUse? ResultInfo);
