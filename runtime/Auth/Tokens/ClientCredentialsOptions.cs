using System.Net.Http;

namespace Specwright;

/// <summary>
/// How access tokens are asked for by OAuth 2.0's client credentials grant (RFC 6749, section 4.4). They are copied when a credential is
/// made.
/// </summary>
public sealed class ClientCredentialsOptions
{
    private Uri? _tokenUrl;

    /// <summary>
    /// The scopes to ask for in every request; <see langword="null"/>, the default, asks for those of each operation, as the specification
    /// has them.
    /// </summary>
    public IReadOnlyList<string>? Scopes { get; set; }

    /// <summary>
    /// Whether id and secret are sent in the body (<c>client_secret_post</c>) instead of by HTTP's basic scheme
    /// (<c>client_secret_basic</c>, the default; RFC 6749, section 2.3.1).
    /// </summary>
    public bool SendSecretInBody { get; set; }

    /// <summary>Further parameters of the token request, such as <c>audience</c> or <c>resource</c>.</summary>
    public IDictionary<string, string> Parameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The token endpoint, when it is another one than the specification names.</summary>
    /// <exception cref="ArgumentException">The address is not absolute, or neither <c>https</c> nor <c>http</c>.</exception>
    public Uri? TokenUrl
    {
        get => _tokenUrl;
        set => _tokenUrl =
            value is null || (value.IsAbsoluteUri && (value.Scheme == Uri.UriSchemeHttps || value.Scheme == Uri.UriSchemeHttp))
                ? value
                : throw new ArgumentException("The token endpoint must be an absolute https or http address.", nameof(value));
    }

    /// <summary>
    /// The HTTP client to ask by; it stays its maker's. Its handler should set <see cref="HttpClientHandler.AllowAutoRedirect"/> to
    /// <see langword="false"/>. By default, all credentials share one client that follows no redirect.
    /// </summary>
    public HttpClient? HttpClient { get; set; }

    internal ClientCredentialsOptions Copy()
    {
        var copy = new ClientCredentialsOptions
        {
            Scopes = Scopes?.ToArray(),
            SendSecretInBody = SendSecretInBody,
            TokenUrl = TokenUrl,
            HttpClient = HttpClient,
        };
        foreach (var parameter in Parameters)
        {
            copy.Parameters.Add(parameter.Key, parameter.Value);
        }

        return copy;
    }
}
