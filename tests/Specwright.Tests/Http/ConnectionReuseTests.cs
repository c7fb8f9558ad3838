using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>
/// A connection whose response nobody reads is used again, unless what is left of the response costs more than another connection.
/// </summary>
public sealed class ConnectionReuseTests
{
    // A machine that is busy may take longer than is waited for a body: that costs another connection.
    private const int MaxConnections = 3;

    private readonly ConcurrentDictionary<string, int> _connections = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fifty_bodies_that_nobody_reads_come_over_few_connections(bool isAnnounced)
    {
        await using var server =
            await LoopbackServer.StartAsync(context => AnswerAsync(context, new string('x', 40_000), isAnnounced, delay: 10));
        using var transport = server.Transport();

        for (var i = 0; i < 50; i++)
        {
            await transport.SendAsync(Transports.ItemRequest(method: HttpMethod.Delete), default);
        }

        Assert.Equal(50, _connections.Values.Sum());
        Assert.InRange(_connections.Count, 1, MaxConnections);
    }

    [Fact]
    public async Task Bodies_of_redirects_and_of_refused_tokens_are_read_too()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            var isRenewed = context.Request.Headers.Authorization == "Bearer new";
            context.Response.StatusCode = context.Request.Path == "/items/7" ? 302 : isRenewed ? 200 : 401;
            context.Response.Headers.Location = "/there";
            return AnswerAsync(context, """{"name":"a"}""", isAnnounced: false, delay: 50);
        });
        using var transport =
            server.Transport(TestCredential.Of(CredentialPart.Token(static (context, _) => new(context.IsRetry ? "new" : "old"))));

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(new Item("a"), (await transport.GetItemAsync()).Value);
        }

        Assert.Equal(12, _connections.Values.Sum());
        Assert.InRange(_connections.Count, 1, MaxConnections);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_long_or_slow_is_not_waited_for(bool isLong)
    {
        var ended = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(ended.SetResult);
            var chunk = new byte[isLong ? 64 * 1024 : 1];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(isLong ? 0 : 50, context.RequestAborted);
            }
        });
        using var transport = server.Transport();
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(200, (int)(await transport.SendAsync(Transports.ItemRequest(method: HttpMethod.Delete), default)).StatusCode);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_body_that_breaks_off_after_the_answer_is_no_failure()
    {
        using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ncut");
        using var transport = new ApiTransport(server.Address, null, null, null);

        Assert.Equal(200, (int)(await transport.SendAsync(Transports.ItemRequest(method: HttpMethod.Delete), default)).StatusCode);
    }

    // The body comes after the headers: what has come already, .NET reads by itself.
    private async Task AnswerAsync(HttpContext context, string body, bool isAnnounced, int delay)
    {
        _connections.AddOrUpdate(context.Connection.Id, 1, static (_, count) => count + 1);
        context.Response.ContentLength = isAnnounced ? body.Length : null;
        await context.Response.Body.FlushAsync();
        await Task.Delay(delay);
        await context.Response.WriteAsync(body);
    }
}
