using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Specwright.Sandbox.Http;

namespace Specwright.Sandbox;

/// <summary>
/// A server on loopback that plays Cloudflare's risk behaviors and fraud settings, with state and with the documented rules. It reads and
/// writes JSON by hand and shares no code with Specwright: it is the independent other end.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    /// <summary>Where the API begins, as at <c>api.cloudflare.com</c>.</summary>
    public const string BasePath = "/client/v4";

    private readonly WebApplication _application;
    private readonly CannedResponseQueue _cannedResponses;

    private SandboxServer(WebApplication application, CannedResponseQueue cannedResponses, Uri address)
    {
        _application = application;
        _cannedResponses = cannedResponses;
        Address = address;
        BaseAddress = new Uri(address, BasePath);
    }

    /// <summary>The address of the server, without a path: <c>http://127.0.0.1:54321/</c>.</summary>
    public Uri Address { get; }

    /// <summary>The base address of the API: <c>http://127.0.0.1:54321/client/v4</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Starts a server with fresh state. Each server has its own.</summary>
    /// <param name="port">The port on 127.0.0.1, or 0 for any that is free.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<SandboxServer> StartAsync(int port = 0, CancellationToken cancellationToken = default)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.MaxBytes;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));

        WebApplication application = builder.Build();
        var cannedResponses = new CannedResponseQueue();
        SandboxApi.Map(application, cannedResponses);
        await application.StartAsync(cancellationToken).ConfigureAwait(false);

        string address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new SandboxServer(application, cannedResponses, new Uri(address));
    }

    /// <summary>
    /// Answers the next request that no earlier call has claimed with <paramref name="response"/>; the request itself is ignored.
    /// </summary>
    public void RespondNext(CannedResponse response) => _cannedResponses.Add(response);

    /// <summary>Stops the server.</summary>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    /// <summary>Leaves Ctrl+C and the other signals to the process that the server is a guest of.</summary>
    private sealed class GuestLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
