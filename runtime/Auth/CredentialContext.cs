namespace Specwright;

/// <summary>The call that a credential is applied to.</summary>
internal sealed class CredentialContext(
    Uri baseAddress, TimeProvider clock, TimeLimit limit, ApiRetryOptions? retry, string? scopes, string? rejectedToken)
{
    /// <summary>The API's address, for addresses that are relative to it.</summary>
    public Uri BaseAddress => baseAddress;

    public TimeProvider Clock => clock;

    /// <summary>How long a request for a token may take.</summary>
    public TimeLimit Limit => limit;

    /// <summary>How a request for a token is repeated; <see langword="null"/> when the options do not say.</summary>
    public ApiRetryOptions? Retry => retry;

    /// <summary>The operation's scopes, separated by spaces; <see langword="null"/> for none.</summary>
    public string? Scopes => scopes;

    /// <summary>The token that the API has just refused; <see langword="null"/> at the first try.</summary>
    public string? RejectedToken => rejectedToken;
}
