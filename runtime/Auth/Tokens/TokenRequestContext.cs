namespace Specwright;

/// <summary>What a delegate that supplies tokens is told about the call that needs one.</summary>
public sealed class TokenRequestContext
{
    /// <summary>Makes a context; clients do so by themselves, tests of a delegate may need it.</summary>
    /// <param name="scopes">The scopes that the operation asks for.</param>
    /// <param name="isRetry">Whether the API has refused the delegate's last token.</param>
    public TokenRequestContext(IReadOnlyList<string>? scopes = null, bool isRetry = false)
    {
        Scopes = scopes ?? [];
        IsRetry = isRetry;
    }

    /// <summary>The scopes that the specification names for the operation, in its first alternative; empty when it names none.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>
    /// Whether the API has just refused the token that the delegate returned for this call, or for one before that was not sent again
    /// (status 401). A delegate that keeps tokens should then fetch another one; if it returns another one for this call, and the request's
    /// body can be sent again, the call is tried once more. For an API that refuses every token, it is <see langword="true"/> three times
    /// in a row, and then once a minute.
    /// </summary>
    public bool IsRetry { get; }
}
