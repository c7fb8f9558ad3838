namespace Specwright;

/// <summary>A call as its credential sees it: requests for tokens are sent as the call is, within its limit and as often.</summary>
/// <param name="baseAddress">The API's address.</param>
/// <param name="clock">The clock.</param>
/// <param name="limit">How long a request for a token may take.</param>
/// <param name="retry">How a request for a token is repeated; <see langword="null"/> when the options do not say.</param>
/// <param name="scopes">The operation's scopes.</param>
/// <param name="rejectedToken">The token that the API has just refused.</param>
internal sealed class CallContext(
    Uri baseAddress, TimeProvider clock, TimeLimit limit, ApiRetryOptions? retry, string? scopes, string? rejectedToken)
    : CredentialContext(baseAddress, clock, scopes, rejectedToken)
{
    public TimeLimit Limit => limit;

    public ApiRetryOptions? Retry => retry;

    public override async Task<AccessToken> FetchTokenAsync(TokenClient client, Uri address, string scopes)
    {
        var now = Clock.GetUtcNow();
        var target = client.IsDiscovered && client.Options.TokenUrl is null
            ? await OpenIdDiscovery.FindAsync(client, address, this).ConfigureAwait(false)
            : new TokenTarget(address, client.Options.SendSecretInBody);
        var (value, expiresIn) = await TokenEndpoint.RequestAsync(client, target, scopes, this).ConfigureAwait(false);
        return AccessToken.Of(value, expiresIn, now);
    }
}
