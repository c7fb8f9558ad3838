using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Client certificates belong to the handler: the client's own gets it, another's must have it.</summary>
public sealed class MutualTlsTests
{
    [Fact]
    public async Task The_handler_of_the_client_shows_the_certificate()
    {
        using var serverCertificate = Certificate("localhost");
        using var certificate = Certificate("the client");
        await using var app = await ServerAsync(serverCertificate);
        using var handler = ApiTransport.CreateHandler(certificate, new ApiClientOptions());
        handler.SslOptions.RemoteCertificateValidationCallback =
            (_, shown, _, errors) => shown!.Subject == "CN=localhost" && errors != SslPolicyErrors.None;
        using var http = new HttpClient(handler);

        Assert.Equal("CN=the client", await http.GetStringAsync(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
    }

    [Fact]
    public async Task A_certificate_cannot_be_added_to_an_HttpClient_that_exists()
    {
        using var certificate = Certificate("the client");
        using var http = new HttpClient(new RecordingHandler());
        var credential = TestCredential.Of(CredentialPart.MutualTls(certificate));

        Assert.Contains(
            "handler",
            Assert.Throws<ArgumentException>(() => new ApiTransport("https://a.example", credential, http, null)).Message,
            StringComparison.Ordinal);
        using var own = new ApiTransport("https://a.example", credential, null, null);

        // The handler's owner has seen to it.
        using var foreign = new ApiTransport("https://a.example", TestCredential.Of(CredentialPart.MutualTls()), http, null);
        await foreign.SendAsync(Transports.ItemRequest(), default);
        Assert.Equal("TestCredential (MutualTls)", credential.ToString());
    }

    [Fact]
    public void A_certificate_needs_its_private_key()
    {
        using var certificate = Certificate("the client");
        using var publicPart = X509CertificateLoader.LoadCertificate(certificate.RawData);

        Assert.Throws<ArgumentException>(() => CredentialPart.MutualTls(publicPart));
        Assert.Throws<ArgumentNullException>(() => CredentialPart.MutualTls(null!));
    }

    [Fact]
    public void AnHttpClientShowsTheCertificateThatItsHandlersWereMadeWith()
    {
        using var certificate = Certificate("client");
        var credential = TestCredential.Of(CredentialPart.MutualTls(certificate));
        var options = new ApiClientOptions();
        using var http = new HttpClient(ApiTransport.CreateHandlers(options, credential));

        using var same = new ApiTransport("https://x.example", credential, http, options);

        var other = TestCredential.Of(CredentialPart.MutualTls(certificate));
        Assert.Throws<ArgumentException>(() => new ApiTransport("https://x.example", other, http, options));
    }

    private static X509Certificate2 Certificate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private static async Task<WebApplication> ServerAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options =>
            options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(new HttpsConnectionAdapterOptions
            {
                ServerCertificate = certificate,
                ClientCertificateMode = ClientCertificateMode.RequireCertificate,
                ClientCertificateValidation = (_, _, _) => true,
            })));
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync(context.Connection.ClientCertificate!.Subject));
        await app.StartAsync();
        return app;
    }
}
