using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Model;

/// <summary>A security scheme.</summary>
internal sealed record SecuritySchemeModel
{
    /// <summary>Its name under <c>components/securitySchemes</c>.</summary>
    public required string Name { get; init; }

    public required SecuritySchemeKind Kind { get; init; }

    public DocText Description { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>
    /// The header's, query parameter's or cookie's name, for an API key; the scheme's name in <c>Authorization</c>, for another scheme of
    /// HTTP.
    /// </summary>
    public string? ParameterName { get; init; }

    /// <summary>
    /// Where a client gets tokens for itself: the token endpoint of OAuth 2's client credentials, or OpenID Connect's discovery document.
    /// </summary>
    public string? TokenUrl { get; init; }

    /// <summary><c>x-csharp-name</c>.</summary>
    public string? NameOverride { get; init; }
}
