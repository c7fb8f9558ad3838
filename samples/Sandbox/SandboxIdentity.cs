namespace Specwright.Sandbox;

/// <summary>The one user of the sandbox: what it owns, and the credentials that it may present.</summary>
public static class SandboxIdentity
{
    /// <summary>The account whose risk behaviors the sandbox keeps.</summary>
    public const string AccountId = "5a4d0acc0000000000000000000000a1";

    /// <summary>The zone whose fraud settings the sandbox keeps.</summary>
    public const string ZoneId = "5a4d02000000000000000000000000c7";

    /// <summary>An API token that may read and write.</summary>
    public const string ApiToken = "sandbox-token-read-write";

    /// <summary>An API token that may read; a write with it is refused with 403.</summary>
    public const string ReadOnlyToken = "sandbox-token-read";

    /// <summary>The e-mail address that goes with <see cref="ApiKey"/>.</summary>
    public const string Email = "sandbox@example.com";

    /// <summary>The global API key: it may read and write.</summary>
    public const string ApiKey = "sandbox-global-key";
}
