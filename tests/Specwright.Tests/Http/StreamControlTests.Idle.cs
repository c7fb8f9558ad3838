using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>What becomes of streams that stall.</summary>
public sealed partial class StreamControlTests
{
    [Fact]
    public async Task A_stream_that_stalls_ends_at_the_idle_limit()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync(context.Request.Path == "/events" ? Events : Lines);
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var transport =
            server.Transport(options: new() { StreamIdleTimeout = TimeSpan.FromMilliseconds(300), Timeout = TimeSpan.FromSeconds(60) });
        var items = new List<Item>();

        foreach (var call in new[]
        {
            EnumerateAsync(transport.SendLinesAsync(Transports.ItemRequest(), Item.Codec.Instance), items),
            EnumerateAsync(DataAsync(transport.SendEventsAsync(Transports.ItemRequest("/events"), Item.Codec.Instance)), items),
        })
        {
            var exception = await call.FailAsync();
            Assert.Contains(
                "nothing came any more: the time limit of 0.3 s (ApiClientOptions.StreamIdleTimeout) has passed",
                exception.Message,
                StringComparison.Ordinal);
            Assert.IsType<TimeoutException>(exception.InnerException!.InnerException);
        }

        Assert.Equal(6, items.Count);
        await using var stream = (await transport.SendStreamAsync(Transports.ItemRequest(), default)).Value;
        await stream.ReadExactlyAsync(new byte[Lines.Length]);
        Assert.IsType<TimeoutException>(
            (await Assert.ThrowsAsync<IOException>(async () => await stream.ReadExactlyAsync(new byte[10]))).InnerException);

        await using var other = (await transport.SendStreamAsync(Transports.ItemRequest(), default)).Value;
        var blocking = await Assert.ThrowsAsync<IOException>(() => Task.Run(() => new StreamReader(other).ReadToEnd()));
        Assert.Contains("StreamIdleTimeout", blocking.Message, StringComparison.Ordinal);

        await using var copied = (await transport.SendStreamAsync(Transports.ItemRequest(), default)).Value;
        using var target = new MemoryStream();
        await Assert.ThrowsAsync<IOException>(() => copied.CopyToAsync(target));
        Assert.Equal(Lines, Encoding.UTF8.GetString(target.ToArray()));
    }

    [Fact]
    public async Task A_slow_stream_goes_on_as_long_as_something_comes()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            foreach (var c in Lines)
            {
                await context.Response.WriteAsync(c.ToString());
                await context.Response.Body.FlushAsync();
                await Task.Delay(10);
            }
        });
        using var transport =
            server.Transport(options: new() { StreamIdleTimeout = TimeSpan.FromSeconds(10), Timeout = TimeSpan.FromSeconds(60) });

        Assert.Equal(3, (await ListAsync(transport.SendLinesAsync(Transports.ItemRequest(), Item.Codec.Instance))).Count);
        await using var stream = (await transport.SendStreamAsync(Transports.ItemRequest(), default)).Value;
        await CallerTokenTests.CancelledAsync(async token => await stream.CopyToAsync(Stream.Null, token));
    }

    [Fact]
    public async Task Events_that_stall_go_on_after_the_last_one()
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync(++calls == 1 ? "retry: 1\nid: 1\ndata: {\"name\":\"a\"}\n\n" : "data: {\"name\":\"b\"}\n\n");
            await context.Response.Body.FlushAsync();
            await Task.Delay(calls == 1 ? Timeout.Infinite : 0, context.RequestAborted);
        });
        using var transport = server.Transport(options: new() { StreamIdleTimeout = TimeSpan.FromMilliseconds(300) });

        Assert.Equal(
            ["a", "b"],
            (await ListAsync(transport.SendEventsAsync(Transports.ItemRequest(), Item.Codec.Instance))).Select(one => one.Data.Name));
        Assert.Equal("1", server.Requests[1].Headers["Last-Event-ID"]);
    }
}
