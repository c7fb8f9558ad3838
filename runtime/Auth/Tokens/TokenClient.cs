namespace Specwright;

/// <summary>A client that asks for access tokens of its own (RFC 6749, section 4.4).</summary>
/// <param name="id">The client's id.</param>
/// <param name="secret">The client's secret.</param>
/// <param name="isDiscovered">Whether a provider announces the token endpoint (OpenID Connect Discovery 1.0).</param>
/// <param name="options">Scopes, further parameters, and how the secret is sent.</param>
internal sealed class TokenClient(string id, string secret, bool isDiscovered, ClientCredentialsOptions options)
{
    public string Id => id;

    public string Secret => secret;

    public bool IsDiscovered => isDiscovered;

    public ClientCredentialsOptions Options => options;

    /// <summary>The provider's address, and the token endpoint that it has announced; <see langword="null"/> before it was asked.</summary>
    public Tuple<Uri, TokenTarget>? Discovered { get; set; }
}
