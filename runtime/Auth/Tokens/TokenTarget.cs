namespace Specwright;

/// <summary>Where a token is asked for, and how the client proves itself there.</summary>
internal sealed class TokenTarget(Uri address, bool sendSecretInBody)
{
    public Uri Address => address;

    public bool SendSecretInBody => sendSecretInBody;
}
