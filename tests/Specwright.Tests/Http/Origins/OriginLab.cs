using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Specwright.Tests.Http.Origins;

/// <summary>
/// A real server, with and without TLS, that stands for every host of the web: its handlers connect to it whatever the name and the port.
/// </summary>
public sealed class OriginLab : IAsyncLifetime
{
    private readonly X509Certificate2 _serverCertificate = NewCertificate("any host");
    private readonly List<OriginRequest> _requests = [];
    private WebApplication? _app;
    private IPEndPoint? _plain;
    private IPEndPoint? _tls;

    /// <summary>How requests are answered; the origin is as the client sees it.</summary>
    internal Func<HttpContext, string, Task> Answer { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>A certificate for clients.</summary>
    internal X509Certificate2 ClientCertificate { get; } = NewCertificate("the client");

    /// <summary>What came since the last time.</summary>
    internal List<OriginRequest> TakeRequests()
    {
        lock (_requests)
        {
            var taken = _requests.ToList();
            _requests.Clear();
            return taken;
        }
    }

    /// <summary>A handler whose connections end here.</summary>
    internal SocketsHttpHandler NewHandler(bool followsRedirects = false, bool showsCertificate = false)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = followsRedirects,
            UseCookies = false,
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(
                    context.InitialRequestMessage.RequestUri!.Scheme == Uri.UriSchemeHttps ? _tls! : _plain!,
                    cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        handler.SslOptions.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        if (showsCertificate)
        {
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => ClientCertificate;
        }

        return handler;
    }

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0);
            options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(new HttpsConnectionAdapterOptions
            {
                ServerCertificate = _serverCertificate,
                ClientCertificateMode = ClientCertificateMode.AllowCertificate,
                ClientCertificateValidation = static (_, _, _) => true,
            }));
        });
        _app = builder.Build();
        _app.Run(HandleAsync);
        await _app.StartAsync();
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Select(static address => new Uri(address))
            .ToList();
        _plain = new IPEndPoint(IPAddress.Loopback, addresses.Single(static address => address.Scheme == Uri.UriSchemeHttp).Port);
        _tls = new IPEndPoint(IPAddress.Loopback, addresses.Single(static address => address.Scheme == Uri.UriSchemeHttps).Port);
    }

    public async Task DisposeAsync()
    {
        await _app!.DisposeAsync();
        _serverCertificate.Dispose();
        ClientCertificate.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var origin = $"{context.Request.Scheme}://{context.Request.Headers.Host}";
        var headers = context.Request.Headers.ToDictionary(
            static header => header.Key,
            static header => header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        lock (_requests)
        {
            _requests.Add(new OriginRequest(
                origin,
                context.Request.Method,
                target,
                headers,
                System.Text.Encoding.UTF8.GetString(body.ToArray()),
                context.Connection.ClientCertificate is not null));
        }

        await Answer(context, origin);
    }

    internal static X509Certificate2 NewCertificate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}

/// <summary>A request as it came over the wire.</summary>
/// <param name="Origin">The scheme, and the host as the client named it.</param>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">All headers.</param>
/// <param name="Body">The body.</param>
/// <param name="HasCertificate">Whether the connection shows a client certificate.</param>
internal sealed record OriginRequest(
    string Origin,
    string Method,
    string Target,
    Dictionary<string, string> Headers,
    string Body,
    bool HasCertificate)
{
    private static readonly string[] s_public = ["Accept", "Accept-Encoding", "Host", "User-Agent", "traceparent"];

    private static readonly string s_basic = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("user:" + TestCredential.Secret));

    /// <summary>Whether the secret of the tests is in the request, or stands behind it.</summary>
    public bool HasSecret => HasCertificate
        || Target.Contains(TestCredential.Secret, StringComparison.Ordinal)
        || Headers.Values.Any(static value =>
            value.Contains(TestCredential.Secret, StringComparison.Ordinal) || value.Contains(s_basic, StringComparison.Ordinal));

    /// <summary>What the request carries beyond what anybody may see.</summary>
    public IEnumerable<string> Carried()
    {
        foreach (var name in Headers.Keys.Except(s_public, StringComparer.OrdinalIgnoreCase))
        {
            yield return name;
        }

        if (Target.Contains(TestCredential.Secret, StringComparison.Ordinal))
        {
            yield return "query";
        }

        if (Body.Length > 0)
        {
            yield return "body";
        }

        if (HasCertificate)
        {
            yield return "certificate";
        }
    }
}
