using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Specwright.Load;

/// <summary>A server on loopback that speaks one version of HTTP, plays the faults, and counts connections and requests.</summary>
internal sealed class LoadServer : IAsyncDisposable
{
    // All calls of a run fit into one HTTP/2 connection, so that they share it.
    private const int MostStreams = 1000;

    private readonly WebApplication _application;
    private readonly int[] _received;
    private int _opened;
    private int _open;

    private LoadServer(HttpProtocols protocol, int calls, int seed)
    {
        _received = new int[calls];
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.Http2.MaxStreamsPerConnection = MostStreams;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = protocol;
                listen.Use(CountConnection);
            });
        });
        _application = builder.Build();
        _application.Run(context => RespondAsync(context, seed));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_application.Services.GetRequiredService<IServer>()
        .Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>How many connections were opened so far.</summary>
    public int Opened => Volatile.Read(ref _opened);

    /// <summary>How many connections are open.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Starts a server.</summary>
    public static async Task<LoadServer> StartAsync(HttpProtocols protocol, int calls, int seed)
    {
        var server = new LoadServer(protocol, calls, seed);
        await server._application.StartAsync().ConfigureAwait(false);
        return server;
    }

    /// <summary>How many requests of a call came.</summary>
    public int CountRequests(int number) => Volatile.Read(ref _received[number]);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private ConnectionDelegate CountConnection(ConnectionDelegate next) => async connection =>
    {
        Interlocked.Increment(ref _opened);
        Interlocked.Increment(ref _open);
        try
        {
            await next(connection).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    };

    /// <summary>Takes the item from the request alone: what a client mixes up comes back mixed up.</summary>
    private async Task RespondAsync(HttpContext context, int seed)
    {
        int id;
        string echo;
        if (HttpMethods.IsPost(context.Request.Method))
        {
            using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body).ConfigureAwait(false);
            id = body.RootElement.GetProperty("id").GetInt32();
            echo = body.RootElement.GetProperty("echo").GetString()!;
        }
        else
        {
            id = int.Parse(context.Request.Path.Value!["/items/".Length..]);
            echo = context.Request.Query["echo"].ToString();
        }

        Interlocked.Increment(ref _received[id]);
        await FaultyAnswer.WriteAsync(context, CallPlan.Of(id, seed), id, echo).ConfigureAwait(false);
    }
}
