using System.Text;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Responses that come bit by bit: bytes, lines and events.</summary>
public sealed class StreamingTests
{
    [Fact]
    public async Task A_stream_is_there_before_its_end()
    {
        var goOn = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("first");
            await context.Response.Body.FlushAsync();
            await goOn.Task;
            await context.Response.WriteAsync("second");
        });
        using var transport = server.Transport(options: new() { MaxResponseBytes = 1 });

        var response = await transport.SendStreamAsync(Transports.ItemRequest(), default);
        await using var stream = response.Value;
        var buffer = new byte[5];
        await stream.ReadExactlyAsync(buffer);
        Assert.Equal("first", Encoding.ASCII.GetString(buffer));
        goOn.SetResult();
        Assert.Equal("second", await new StreamReader(stream).ReadToEndAsync());
    }

    [Fact]
    public async Task Disposing_of_a_stream_ends_the_response()
    {
        var aborted = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            await context.Response.WriteAsync("first");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var transport = server.Transport();

        await (await transport.SendStreamAsync(Transports.ItemRequest(), default)).Value.DisposeAsync();

        await aborted.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("data: {\"name\":\"a\u00ff\"}\n\n")]
    [InlineData("data: {\"name\":\ndata: \"\u00ff\"}\n\n")]
    [InlineData("data: {\"name\":\"a\",\"more\":[\"\\ud800\"]}\n\n")]
    public async Task The_data_of_an_event_is_Unicode_or_refused(string body)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            // Latin 1 keeps U+00FF as a byte that UTF-8 has not.
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.WriteAsync(System.Text.Encoding.Latin1.GetBytes(body));
        });
        using var transport = server.Transport();

        var events = transport.SendEventsAsync(Transports.ItemRequest(), JsonCodecs.Element);
        var exception = await Assert.ThrowsAsync<ApiException>(async () => await ListAsync(events));
        Assert.StartsWith(
            body.Contains("more", StringComparison.Ordinal) ? "/more/0" : "/name",
            exception.Pointer,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"name\":\"a\"}\n{\"name\":\"b\"}\n")]
    [InlineData("\uFEFF{\"name\":\"a\"}\r\n\r\n  \r\n{\"name\":\"b\"}")]
    [InlineData("\u001E{\"name\":\"a\"}\n\u001E{\"name\":\"b\"}\n")]
    public async Task Lines_become_values(string body)
    {
        await using var server = await LoopbackServer.StartAsync(body);
        using var transport = server.Transport();

        Assert.Equal(
            [new Item("a"), new Item("b")],
            await ListAsync(transport.SendLinesAsync(Transports.ItemRequest(), Item.Codec.Instance)));
    }

    [Fact]
    public async Task A_line_that_is_wrong_or_endless_is_a_failure_after_those_before_it()
    {
        await using var server = await LoopbackServer.StartAsync("{\"name\":\"a\"}\n{\"name\":3}\n");
        using var transport = server.Transport();
        var items = new List<Item>();

        var exception = await EnumerateAsync(transport.SendLinesAsync(Transports.ItemRequest(), Item.Codec.Instance), items).FailAsync();

        Assert.Equal("/name", exception.Pointer);
        Assert.Equal([new Item("a")], items);

        await using var endless = await LoopbackServer.StartAsync(new string('x', 100_000));
        using var small = endless.Transport(options: new() { MaxResponseBytes = 10_000 });
        Assert.Contains(
            "MaxResponseBytes",
            (await EnumerateAsync(small.SendLinesAsync(Transports.ItemRequest(), Item.Codec.Instance), items).FailAsync()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_longer_than_the_buffer_is_read_whole()
    {
        var name = new string('n', 50_000);
        await using var server = await LoopbackServer.StartAsync($"{{\"name\":\"{name}\"}}\r{{\"name\":\"b\"}}\r\n");
        using var transport = server.Transport();

        Assert.Equal(
            [new Item(name), new Item("b")],
            await ListAsync(transport.SendLinesAsync(Transports.ItemRequest(), Item.Codec.Instance)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public async Task Events_follow_the_standard(string lineEnd)
    {
        var body = string.Join(
            lineEnd, "\uFEFF: comment", "id: 1", "event: add", "retry: 250", "data: {\"name\":", "data:\"a\"}", "", "data", "",
            "unknown: x", "event: none", "", "data: \"c\"", "id", "", "data: unfinished");
        await using var server = await LoopbackServer.StartAsync(body, contentType: "text/event-stream");
        using var transport = server.Transport();

        var events = await ListAsync(transport.SendEventsAsync(Transports.ItemRequest(), JsonCodecs.String));

        Assert.Equal(
            [
                new ServerSentEvent<string>
                {
                    Data = "{\"name\":\n\"a\"}",
                    Id = "1",
                    Event = "add",
                    Retry = TimeSpan.FromMilliseconds(250),
                },
                new ServerSentEvent<string> { Data = "", Id = "1", Retry = TimeSpan.FromMilliseconds(250) },
                new ServerSentEvent<string> { Data = "\"c\"", Id = "", Retry = TimeSpan.FromMilliseconds(250) },
            ],
            events);
        Assert.Equal("text/event-stream", server.Request.Headers["Accept"]);
    }

    [Fact]
    public async Task Events_come_while_the_stream_goes_on_and_end_at_DONE()
    {
        var goOn = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("data: {\"name\":\"a\"}\r\n\r");
            await context.Response.Body.FlushAsync();
            await goOn.Task;
            await context.Response.WriteAsync("\ndata: {\"name\":\"b\"}\n\ndata: [DONE]\n\ndata: {}\n\n");
        });
        using var transport = server.Transport(options: new() { Timeout = TimeSpan.FromSeconds(20) });
        var names = new List<string>();

        await foreach (var item in transport.SendEventsAsync(Transports.ItemRequest(), Item.Codec.Instance))
        {
            names.Add(item.Data.Name);
            goOn.TrySetResult();
        }

        Assert.Equal(["a", "b"], names);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_is_a_failure()
    {
        using var server = new RawServer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\ndata:");
        using var transport = new ApiTransport(server.Address, null, null, null);

        var exception = await ListAsync(transport.SendEventsAsync(Transports.ItemRequest(), JsonCodecs.String)).FailAsync();

        Assert.Equal(200, (int)exception.StatusCode!);
    }

    [Fact]
    public async Task Streams_are_cancelled_by_their_caller()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("data: 1\n\n");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var transport = server.Transport();
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in transport.SendEventsAsync(Transports.ItemRequest(), JsonCodecs.Int32).WithCancellation(source.Token))
            {
                Assert.Equal(1, item.Data);
                await source.CancelAsync();
            }
        });
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await EnumerateAsync(items, list);
        return list;
    }

    private static async Task EnumerateAsync<T>(IAsyncEnumerable<T> items, List<T> list)
    {
        await foreach (var item in items)
        {
            list.Add(item);
        }
    }
}
