using Specwright.CompilerServices;

namespace Specwright.Tests.Http.Origins;

/// <summary>Something that a call carries and that only its API may see.</summary>
internal sealed class Carrier
{
    private const string Secret = TestCredential.Secret;

    /// <summary>All of them, by name.</summary>
    public static readonly IReadOnlyDictionary<string, Carrier> All = new Dictionary<string, Carrier>
    {
        ["header"] = new() { Credential = static _ => TestCredential.Key() },
        ["query"] = new() { Credential = static _ => TestCredential.Of(CredentialPart.Query("api_key", Secret)), IsLeftBehind = true },
        ["cookie"] = new() { Credential = static _ => TestCredential.Of(CredentialPart.Cookie("session", Secret)) },
        ["basic"] = new() { Credential = static _ => TestCredential.Of(CredentialPart.Basic("user", Secret)), IsLeftBehind = true },
        ["bearer"] = new() { Credential = static _ => TestCredential.Token(), IsLeftBehind = true },
        ["delegate"] = new()
        {
            Credential = static _ => TestCredential.Of(CredentialPart.Token(static (_, _) => new(Secret))),
            IsLeftBehind = true,
        },
        ["token"] = new()
        {
            Credential = static http => TestCredential.Of(
                CredentialPart.ClientCredentials("https://tokens.example/token", "id", "another secret", new() { HttpClient = http })),
            IsLeftBehind = true,
        },
        ["certificate"] = new()
        {
            Credential = static _ => TestCredential.Of(CredentialPart.MutualTls()),
            ShowsCertificate = true,
            IsUnconditional = true,
        },
        ["client's Authorization"] = new()
        {
            Headers = static http => http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Secret),
            IsUnconditional = true,
            IsLeftBehind = true,
        },
        ["client's header"] = new() { Headers = static http => http.DefaultRequestHeaders.Add("X-Tenant", Secret), IsUnconditional = true },
        ["option's header"] = new() { Options = static options => options.DefaultHeaders["X-Key"] = Secret },
        ["header parameter"] = new() { Request = static request => request.Header("X-Own", Secret) },
        ["cookie parameter"] = new() { Request = static request => request.Cookie("own", Secret) },
    };

    /// <summary>The credential; the client may be needed to ask for tokens.</summary>
    public Func<HttpClient, ApiCredential?> Credential { get; private init; } = static _ => null;

    public Action<HttpClient> Headers { get; private init; } = static _ => { };

    public Action<ApiClientOptions> Options { get; private init; } = static _ => { };

    public Action<ApiRequest> Request { get; private init; } = static _ => { };

    public bool ShowsCertificate { get; private init; }

    /// <summary>Whether it goes along with everything that the HTTP client sends.</summary>
    public bool IsUnconditional { get; private init; }

    /// <summary>Whether .NET's own redirects leave it behind.</summary>
    public bool IsLeftBehind { get; private init; }

    /// <summary>Whether it is sent to an API at all: a certificate is a matter of TLS.</summary>
    public bool IsSentTo(OriginChange change) => !ShowsCertificate || change.Api.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>Whether a redirect to there would show it.</summary>
    public bool WouldBeShown(OriginChange change) => !change.IsSame && IsUnconditional && (!ShowsCertificate || change.IsToTls);

    /// <summary>Whether a handler that follows a redirect to there by itself shows it.</summary>
    public bool IsShownByHandler(OriginChange change) =>
        !change.IsSame && !change.IsDowngrade && !IsLeftBehind && (!ShowsCertificate || change.IsToTls);
}
