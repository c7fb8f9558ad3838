namespace Specwright;

/// <summary>The call that a credential is applied to; it sends the requests for access tokens.</summary>
internal abstract class CredentialContext(Uri baseAddress, TimeProvider clock, string? scopes, string? rejectedToken)
{
    /// <summary>The API's address, for addresses that are relative to it.</summary>
    public Uri BaseAddress => baseAddress;

    public TimeProvider Clock => clock;

    /// <summary>The operation's scopes, separated by spaces; <see langword="null"/> for none.</summary>
    public string? Scopes => scopes;

    /// <summary>The token that the API has just refused; <see langword="null"/> at the first try.</summary>
    public string? RejectedToken => rejectedToken;

    /// <summary>Asks for an access token; what goes wrong with the request is thrown, without the secret and without a token.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="address">The token endpoint, or the provider that announces it.</param>
    /// <param name="scopes">The scopes, separated by spaces; empty for none.</param>
    /// <exception cref="InvalidOperationException">The secret would go over plain HTTP to another machine.</exception>
    public abstract Task<AccessToken> FetchTokenAsync(TokenClient client, Uri address, string scopes);
}
