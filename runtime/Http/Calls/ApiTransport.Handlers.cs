using System.Net;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;

namespace Specwright.CompilerServices;

/// <content>The HTTP client of a transport that is given none.</content>
public sealed partial class ApiTransport
{
    /// <summary>
    /// Makes the handlers of an HTTP client as a client of its own has them: they follow no redirect, keep no cookie, decompress, show the
    /// certificate of the credential, and have the options' handlers around them.
    /// </summary>
    /// <param name="options">The options; they remember that their handlers have been made.</param>
    /// <param name="credential">The credential whose certificate is shown.</param>
    /// <exception cref="InvalidOperationException">A delegate of the options made no handler, or one that is in use.</exception>
    public static HttpMessageHandler CreateHandlers(ApiClientOptions options, ApiCredential? credential)
    {
        options.AreHandlersMade = true;
        options.HandlersCredential = credential;
        return CreateHandlers(options, credential?.ClientCertificate);
    }

    /// <summary>A client that follows no redirect, keeps no cookie, and shows the certificate if there is one.</summary>
    internal static HttpClient CreateHttpClient(X509Certificate2? certificate, ApiClientOptions options) =>
        new(CreateHandlers(options, certificate)) { Timeout = Timeout.InfiniteTimeSpan }; // Time limits are set for each call.

    private static HttpMessageHandler CreateHandlers(ApiClientOptions options, X509Certificate2? certificate)
    {
#if NET
        HttpMessageHandler handlers = OperatingSystem.IsBrowser() ? new HttpClientHandler() : CreateHandler(certificate, options);
#else
        HttpMessageHandler handlers = new Utf8HeadersHandler(CreateHandler(certificate, options));
#endif
        for (var i = options.Handlers.Count - 1; i >= 0; i--)
        {
            var outer = options.Handlers[i]?.Invoke();
            if (outer is null or { InnerHandler: not null })
            {
                throw new InvalidOperationException(
                    $"A delegate of {nameof(ApiClientOptions)}.{nameof(ApiClientOptions.Handlers)} must make a new handler, without an "
                        + $"inner one.");
            }

            outer.InnerHandler = handlers;
            handlers = outer;
        }

        return handlers;
    }

    // Cookies would tell calls apart that have nothing to do with each other.
#if NET
    [System.Runtime.Versioning.UnsupportedOSPlatform("browser")]
    internal static SocketsHttpHandler CreateHandler(X509Certificate2? certificate, ApiClientOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ResponseHeaderEncodingSelector = static (_, _) => Utf8OrLatin1.Instance,
            PooledConnectionLifetime = options.PooledConnectionLifetime,
            Proxy = options.Proxy,
        };
        if (certificate is not null)
        {
            handler.SslOptions.ClientCertificates = [certificate];
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        }

        return handler;
    }
#else
    internal static HttpClientHandler CreateHandler(X509Certificate2? certificate, ApiClientOptions options)
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            Proxy = options.Proxy,
        };
        if (certificate is not null)
        {
            handler.ClientCertificates.Add(certificate);
        }

        return handler;
    }
#endif
}
