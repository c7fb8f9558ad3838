using System.ComponentModel;
using System.Net;
using System.Net.Http;

namespace Specwright.CompilerServices;

/// <summary>Sends the requests of one client; safe for use by many threads at once.</summary>
/// <remarks>
/// <para>
/// Redirects: its own <see cref="HttpClient"/> follows none by itself; they are followed here (<see cref="Redirect"/>), and
/// <see cref="OriginPolicy"/> says what another origin gets to see. A handler of a client that is handed in may follow redirects where
/// the client cannot see it (the default of <see cref="HttpClientHandler"/>): .NET then takes <c>Authorization</c> off, but no other
/// header. If that has carried anything to another origin that was meant for the API, the call fails with an
/// <see cref="ApiException"/> that says so; set <c>AllowAutoRedirect = false</c> on such a handler.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiTransport : IDisposable
{
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;

    // Whether no handler but .NET's sees the messages.
    private readonly bool _isAlone;
    private readonly string? _server;
    private readonly ApiCredential? _credential;
    private readonly ApiClientOptions _options;
    private readonly TimeLimit _limit;
    private readonly RetryPolicy? _retries;

    /// <summary>Makes the transport of a client.</summary>
    /// <param name="server">The document's server; <see langword="null"/> or relative when it names none of its own.</param>
    /// <param name="credential">What opens the API; <see langword="null"/> for an API without security.</param>
    /// <param name="httpClient">The client to send by; it stays its maker's. <see langword="null"/> makes one, which <see cref="Dispose"/>
    /// disposes of.</param>
    /// <param name="options">The options; they are copied.</param>
    /// <exception cref="ArgumentException">
    /// A default header cannot be sent, the credential has a client certificate for a handler that is not the client's own, or the HTTP
    /// client would end calls earlier than the options' time limit; or the options have handlers or a proxy for an HTTP client that is
    /// given.
    /// </exception>
    public ApiTransport(string? server, ApiCredential? credential, HttpClient? httpClient, ApiClientOptions? options)
    {
        _server = server;
        _credential = credential;
        _options = (options ?? new ApiClientOptions()).Copy();
        _ownsHttp = httpClient is null;
        if (!_ownsHttp && credential?.ClientCertificate is not null && _options.HandlersCredential != credential)
        {
            throw new ArgumentException("A certificate cannot be added to an HttpClient that exists: give it to the HttpClient's "
                + "handler, and make the credential without it.", nameof(credential));
        }

        if (!_ownsHttp)
        {
            _options.ThrowIfTooLate();
        }

        _isAlone = _ownsHttp && _options.Handlers.Count == 0;
        _http = httpClient ?? CreateHttpClient(credential?.ClientCertificate, _options);
        _limit = TimeLimit.Of(_options, httpClient);

        // Whoever hands in an HttpClient may have a handler that repeats requests.
        _options.Retry ??= _ownsHttp ? new ApiRetryOptions() : null;
        _retries = CreateRetries(_options);
    }

    /// <summary>Makes a transport for requests that are a part of a call, within that one's time limit.</summary>
    internal ApiTransport(ApiCredential? credential, HttpClient http, ApiClientOptions options, TimeLimit limit)
    {
        _credential = credential;
        _options = options;
        _http = http;
        _limit = limit;
        _retries = CreateRetries(options);
    }

    /// <summary>Disposes of the HTTP client if the transport made it.</summary>
    public void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }

    private static RetryPolicy? CreateRetries(ApiClientOptions options) =>
        options.Retry is { MaxRetries: > 0 } retry ? new RetryPolicy(retry, options.TimeProvider) : null;

    /// <exception cref="InvalidOperationException">The client has no base address.</exception>
    private Uri BaseAddress(ApiRequest request)
    {
        if (_options.BaseAddress is { } chosen)
        {
            return chosen;
        }

        if (IsWebAddress(request.ServerUrl, out var own))
        {
            return own;
        }

        var address = _http.BaseAddress ?? (IsWebAddress(_server, out var server) ? server : null);
        if (address is null)
        {
            throw new InvalidOperationException(
                "The specification names no absolute address of a server: set the BaseAddress of ApiClientOptions or of the HttpClient.");
        }

        return request.ServerUrl is { Length: > 0 } relative && Uri.TryCreate(address, relative, out var combined) ? combined : address;
    }

    // On Unix a path such as /v1 counts as an absolute (file) address.
    private static bool IsWebAddress(string? text, out Uri address)
    {
        var isAbsolute = Uri.TryCreate(text, UriKind.Absolute, out var parsed)
            && (parsed.Scheme == Uri.UriSchemeHttps || parsed.Scheme == Uri.UriSchemeHttp);
        address = parsed!;
        return isAbsolute;
    }
}
