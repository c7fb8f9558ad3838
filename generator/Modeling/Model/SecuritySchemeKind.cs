namespace Specwright.Generator.Modeling.Model;

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
