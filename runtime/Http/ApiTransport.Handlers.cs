using System.Net;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;

namespace Specwright.CompilerServices;

/// <content>The HTTP client of a transport that is given none.</content>
public sealed partial class ApiTransport
{
    /// <summary>A client that follows no redirect, keeps no cookie, and shows the certificate if there is one.</summary>
    internal static HttpClient CreateHttpClient(X509Certificate2? certificate)
    {
        // Time limits are set for each call.
#if NET
        if (OperatingSystem.IsBrowser())
        {
            return new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        }
#endif
#if NET
        return new HttpClient(CreateHandler(certificate)) { Timeout = Timeout.InfiniteTimeSpan };
#else
        return new HttpClient(new Utf8HeadersHandler(CreateHandler(certificate))) { Timeout = Timeout.InfiniteTimeSpan };
#endif
    }

    // Cookies would tell calls apart that have nothing to do with each other.
#if NET
    [System.Runtime.Versioning.UnsupportedOSPlatform("browser")]
    internal static SocketsHttpHandler CreateHandler(X509Certificate2? certificate)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ResponseHeaderEncodingSelector = static (_, _) => Utf8OrLatin1.Instance,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (certificate is not null)
        {
            handler.SslOptions.ClientCertificates = [certificate];
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        }

        return handler;
    }
#else
    internal static HttpClientHandler CreateHandler(X509Certificate2? certificate)
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };
        if (certificate is not null)
        {
            handler.ClientCertificates.Add(certificate);
        }

        return handler;
    }
#endif
}
