using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Model;

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

    public DocText Summary { get; init; }

    public DocText Description { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>
    /// Permissions that a caller needs, to be documented (<c>x-api-token-group</c>, or scopes of the security requirements).
    /// </summary>
    public EquatableArray<string> Permissions { get; init; }

    /// <summary>The scopes to ask a token for: those of the first alternative that takes a token of OAuth 2 or OpenID Connect.</summary>
    public EquatableArray<string> TokenScopes { get; init; }

    /// <summary>Path, query, header and cookie parameters: the path's and the operation's own, each once.</summary>
    public EquatableArray<ParameterModel> Parameters { get; init; }

    public RequestBodyModel? Body { get; init; }

    /// <summary>The responses, in the order of their statuses.</summary>
    public EquatableArray<ResponseModel> Responses { get; init; }

    /// <summary>What the document itself says of the pages of the result; <see langword="null"/> for nothing.</summary>
    public PaginationModel? Pages { get; init; }

    /// <summary>Whether the operation takes no credential (<c>security: []</c>, or the document has no security at all).</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>
    /// A server of its own (the operation's or its path's), variables replaced; <see langword="null"/> for the document's.
    /// </summary>
    public string? ServerUrl { get; init; }
}
