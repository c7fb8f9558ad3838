using System.Net.Http;
#if !NET
using System.Runtime.InteropServices;
#endif
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// Decides which origin (scheme, host and port; RFC 6454) may see what of a call. The API's own sees all of it, over HTTPS or on this
/// machine. Any other sees a request
/// with a method, an address and what it accepts: no credential, no cookie, no header that was meant for the API, no body, no client
/// certificate.
/// </summary>
/// <param name="api">The address that the call is sent to: the caller or the document has named it.</param>
/// <param name="credential">What opens the API.</param>
/// <param name="options">The client's options.</param>
/// <param name="http">What sends the call; its own headers go out with every request, whoever gets it.</param>
internal sealed class OriginPolicy(Uri api, AppliedCredential credential, ApiClientOptions options, HttpClient http)
{
    private const string ClientHeaders = nameof(HttpClient) + "." + nameof(HttpClient.DefaultRequestHeaders);
    private const string OptionHeaders = nameof(ApiClientOptions) + "." + nameof(ApiClientOptions.DefaultHeaders);

    private bool _hasLeft;

    /// <summary>Why the link to a further page must not be followed; <see langword="null"/> if it may be.</summary>
    public static string? ObjectToLink(Uri target, Uri api, Redactor redactor) => Origin.AreSame(target, api)
        ? null
        : $"the link to the next page leads to {redactor.Redact(Origin.Text(target))}, not to {Origin.Text(api)}; it was not followed";

    /// <summary>
    /// Whether the message to an address carries what was meant for the API. Who has been sent elsewhere once gets it no more: others could
    /// have chosen the address.
    /// </summary>
    public bool MaySeeAll(Uri address)
    {
        _hasLeft |= !Origin.AreSame(address, api);
        return !_hasLeft;
    }

    /// <exception cref="InvalidOperationException">A credential would go where others can read it, or to an address that it was not meant
    /// for.</exception>
    public void ThrowIfUnsafe()
    {
        if (!Origin.IsSafe(api) && FindSecret() is { } secret)
        {
            throw new InvalidOperationException(
                $"The {secret} was not sent: {api.Host} is addressed by plain http, which anybody on the way can read. "
                + "Use https; http is for loopback addresses.");
        }

        if (options.BaseAddress is null
            && http.BaseAddress is { } intended
            && !Origin.AreSame(intended, api)
            && FindSecretHeader(http) is { } header)
        {
            throw new InvalidOperationException(
                $"The request was not sent: the {nameof(HttpClient)} is for {Origin.Text(intended)}, but the operation has a server of its "
                + $"own, {Origin.Text(api)}, which would get {header} of {ClientHeaders}. Make the client with a credential instead, "
                + "which goes to the servers of the specification, or call all operations at one address by "
                + $"{nameof(ApiClientOptions)}.{nameof(ApiClientOptions.BaseAddress)}.");
        }
    }

    /// <summary>Why a redirect must not be followed to an address; <see langword="null"/> if it may be.</summary>
    public string? ObjectToRedirect(Uri target, HttpRequestMessage? sent, bool hasBody)
    {
        if (Origin.AreSame(target, api))
        {
            return null;
        }

        if (hasBody)
        {
            return "it leads to another origin, which must not get the body";
        }

        if (credential.HasCertificate && target.Scheme == Uri.UriSchemeHttps)
        {
            return "it leads to another origin, to which the client certificate would be shown";
        }

        if (Names(http).FirstOrDefault(static name => !HeaderKinds.IsPublic(name)) is { } header)
        {
            return $"it leads to another origin, to which the {nameof(HttpClient)} would add {header} of its "
                + $"{nameof(HttpClient.DefaultRequestHeaders)}; headers of {OptionHeaders} and the credential of the client stay "
                + "at the API";
        }

        return HoldsSecret(target, sent) ? "it leads to another origin, by an address that repeats the credential" : null;
    }

    /// <summary>
    /// What a handler has taken along to another origin than a message was sent to; <see langword="null"/> if it sent nothing there, or
    /// nothing that matters.
    /// </summary>
    /// <param name="sent">The message as it was handed to the HTTP client, and as that has left it.</param>
    /// <param name="last">The message that was answered; <see langword="null"/> when there was no answer.</param>
    /// <param name="address">Where it was sent to.</param>
    public string? FindCarriedAway(HttpRequestMessage sent, HttpRequestMessage? last, Uri address)
    {
        last ??= sent;
        if (last.RequestUri is not { IsAbsoluteUri: true } target || Origin.AreSame(target, address))
        {
            return null;
        }

        var carried = last.Headers.Select(static header => header.Key)
            .Where(name => !HeaderKinds.IsPublic(name) && !IsTakenOff(name, sent, last))
            .ToList();
        if (last.Content is not null)
        {
            carried.Add("the body");
        }

        if (credential.HasCertificate && target.Scheme == Uri.UriSchemeHttps)
        {
            carried.Add("the client certificate");
        }

        if (HoldsSecret(target, sent))
        {
            carried.Add("the credential in the address");
        }

        return carried.Count == 0 ? null : string.Join(", ", carried);
    }

    private string? FindSecret() =>
        !credential.IsEmpty ? "credential"
        : FindSecretHeader(http) is { } own ? $"header {own} of {ClientHeaders}"
        : options.DefaultHeaders.Keys.FirstOrDefault(HeaderKinds.IsSecret) is { } option ? $"header {option} of {OptionHeaders}"
        : null;

    private static string? FindSecretHeader(HttpClient http) => Names(http).FirstOrDefault(HeaderKinds.IsSecret);

    private static IEnumerable<string> Names(HttpClient http) => http.DefaultRequestHeaders.Select(static header => header.Key);

    private bool HoldsSecret(Uri address, HttpRequestMessage? sent) => new Redactor(credential, sent).Finds(address.AbsoluteUri);

    // .NET's own redirects take Authorization off the message; those of .NET Framework leave it there, and do not send it.
    private static bool IsTakenOff(string header, HttpRequestMessage sent, HttpRequestMessage last) =>
#if NET
        false;
#else
        ReferenceEquals(sent, last)
        && header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        && (!RuntimeInformation.FrameworkDescription.StartsWith(".NET ", StringComparison.Ordinal)
            || RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal));
#endif
}
