using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Specwright.Tests.Http;

/// <summary>A real server on loopback that answers as a test says, and remembers what it was asked.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<ReceivedRequest> _requests = [];

    private LoopbackServer(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    public IReadOnlyList<ReceivedRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public ReceivedRequest Request => Assert.Single(Requests);

    public static Task<LoopbackServer> StartAsync(
        string json,
        int status = 200,
        string contentType = "application/json") => StartAsync(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(json);
    });

    public static async Task<LoopbackServer> StartAsync(
        RequestDelegate answer,
        HttpProtocols protocols = HttpProtocols.Http1,
        bool readsBody = true,
        string host = "127.0.0.1")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Parse(host), 0, listen => listen.Protocols = protocols));
        var app = builder.Build();
        var server = new LoopbackServer(app);
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            if (readsBody)
            {
                await context.Request.Body.CopyToAsync(body);
            }

            lock (server._requests)
            {
                server._requests.Add(new ReceivedRequest(
                    context.Request.Method,
                    context.Features.Get<IHttpRequestFeature>()!.RawTarget,
                    context.Request.Headers.ToDictionary(
                        header => header.Key,
                        header => header.Value.ToString(),
                        StringComparer.OrdinalIgnoreCase),
                    System.Text.Encoding.UTF8.GetString(body.ToArray())));
            }

            await answer(context);
        });
        await app.StartAsync();
        server.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>A request as it came over the wire.</summary>
internal sealed record ReceivedRequest(string Method, string Target, Dictionary<string, string> Headers, string Body)
{
    /// <summary>The names of the headers in their order, without that by which .NET traces a call when another test listens.</summary>
    public IEnumerable<string> Names() => Headers.Keys.Where(static name => name != "traceparent").Order();
}
