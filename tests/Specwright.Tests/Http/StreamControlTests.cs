using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>
/// What a caller may say of streams of bytes, lines and events: when they end, what is passed over, and how long is waited.
/// </summary>
public sealed partial class StreamControlTests
{
    private const string Lines = "{\"name\":\"a\"}\n{\"name\":\"b\"}\n{\"name\":\"c\"}\n";
    private const string Events = "data: {\"name\":\"a\"}\n\ndata: {\"name\":\"b\"}\n\ndata: {\"name\":\"c\"}\n\n";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_has_come_already_is_not_delivered_after_a_cancellation(bool isLoopToken)
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync(context.Request.Path.Value switch
        {
            "/lines" => Lines,
            "/events" => Events,
            _ => """{"d":[{"name":"a"},{"name":"b"},{"name":"c"}]}""",
        }));
        using var transport = server.Transport();
        foreach (var read in new Func<CancellationToken, IAsyncEnumerable<Item>>[]
        {
            token => transport.SendLinesAsync(Transports.ItemRequest("/lines"), Item.Codec.Instance, token),
            token => DataAsync(transport.SendEventsAsync(Transports.ItemRequest("/events"), Item.Codec.Instance, token)),
            token => transport.SendPagesAsync(Transports.ItemRequest("/pages"), PageRule.ByPage("page", "/d"), Item.Codec.Instance, token),
        })
        {
            using var source = new CancellationTokenSource();
            using var other = new CancellationTokenSource();
            var items = new List<Item>();
            var sequence = read(isLoopToken ? other.Token : source.Token);

            var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var item in sequence.WithCancellation(isLoopToken ? source.Token : other.Token))
                {
                    items.Add(item);
                    await source.CancelAsync();
                }
            });

            Assert.Equal([new Item("a")], items);
            Assert.Equal(source.Token, exception.CancellationToken);
        }
    }

    [Fact]
    public async Task A_cancellation_while_the_next_try_is_waited_for_has_the_callers_token()
    {
        using var server = new RawServer(BrokenOff("retry: 60000\nid: 1\ndata: {\"name\":\"a\"}\n\n"));
        using var transport = new ApiTransport(server.Address, null, null, new() { MaxEventReconnectDelay = TimeSpan.FromMinutes(1) });

        await CallerTokenTests.CancelledAsync(token =>
            ListAsync(transport.SendEventsAsync(Transports.ItemRequest(), Item.Codec.Instance, token)));
    }

    [Theory]
    [InlineData("lines")]
    [InlineData("events")]
    [InlineData("pages")]
    public async Task A_cancellation_while_something_is_waited_for_has_the_callers_token(string kind)
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (kind == "pages" && ++calls == 1)
            {
                await context.Response.WriteAsync("""{"d":[{"name":"a"}],"more":true}""");
                return;
            }

            await context.Response.WriteAsync(kind == "lines" ? "{\"name\":\"a\"}\n" : "data: {\"name\":\"a\"}\n\n");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var transport = server.Transport();

        await CallerTokenTests.CancelledAsync(async token =>
        {
            var items = kind switch
            {
                "lines" => transport.SendLinesAsync(Transports.ItemRequest(), Item.Codec.Instance, token),
                "events" => DataAsync(transport.SendEventsAsync(Transports.ItemRequest(), Item.Codec.Instance, token)),
                _ => transport.SendPagesAsync(
                    Transports.ItemRequest(),
                    PageRule.ByPage("page", "/d", more: "/more"),
                    Item.Codec.Instance,
                    token),
            };
            await foreach (var item in items)
            {
                Assert.Equal("a", item.Name);
            }
        });
    }

    [Theory]
    [InlineData("data:\n\n")]
    [InlineData("data: \n\n")]
    [InlineData("data\ndata\n\n")]
    [InlineData("event: ping\ndata:\n\n")]
    [InlineData("id: 7\ndata:\n\n")]
    public async Task An_event_with_empty_data_is_passed_over_where_data_has_a_type(string empty)
    {
        await using var server = await LoopbackServer.StartAsync(empty + Events + empty, contentType: "text/event-stream");
        using var transport = server.Transport();

        Assert.Equal(
            ["a", "b", "c"],
            (await ListAsync(transport.SendEventsAsync(Transports.ItemRequest(), Item.Codec.Instance))).Select(one => one.Data.Name));
        Assert.Equal(5, (await ListAsync(transport.SendEventsAsync(Transports.ItemRequest(), JsonCodecs.String))).Count);
    }

    [Fact]
    public async Task The_id_of_an_event_with_empty_data_counts()
    {
        using var server = new RawServer(BrokenOff("id: prime\nretry: 1\ndata:\n\n"), Whole("data: {\"name\":\"a\"}\n\n"));
        using var transport = new ApiTransport(server.Address, null, null, null);

        Assert.Equal(
            "a",
            Assert.Single(await ListAsync(transport.SendEventsAsync(Transports.ItemRequest(), Item.Codec.Instance))).Data.Name);
        Assert.DoesNotContain("Last-Event-ID", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("Last-Event-ID: prime\r\n", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_are_passed_over_by_their_names()
    {
        const string stream = "event: ping\ndata: 1\n\nevent: unknown.kind\ndata: <x>\n\n"
            + Events
            + "event: ping\ndata: {\"name\":\"never\"}\n\n";
        await using var server = await LoopbackServer.StartAsync(stream, contentType: "text/event-stream");
        using var skipping = server.Transport(options: new() { SkippedEvents = { "ping", "unknown.kind" } });
        using var transport = server.Transport();

        Assert.Equal(
            ["a", "b", "c"],
            (await ListAsync(skipping.SendEventsAsync(Transports.ItemRequest(), Item.Codec.Instance))).Select(one => one.Data.Name));
        Assert.Equal(3, (await ListAsync(skipping.SendEventsAsync(Transports.ItemRequest(), JsonCodecs.String))).Count);
        Assert.Contains(
            "expected",
            (await ListAsync(transport.SendEventsAsync(Transports.ItemRequest(), Item.Codec.Instance)).FailAsync()).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lines", "{\"name\":\"a\"}\n{\"name\":7}\nno JSON\n{\"name\":\"b\"}\n")]
    [InlineData("events", "data: {\"name\":\"a\"}\n\ndata: {\"name\":7}\n\ndata: no JSON\n\ndata: {\"name\":\"b\"}\n\n")]
    public async Task The_caller_decides_about_what_cannot_be_read(string kind, string body)
    {
        await using var server = await LoopbackServer.StartAsync(body, contentType: "text/event-stream");
        var asked = new List<string?>();
        using var lenient = server.Transport(options: new() { ShouldSkipItem = exception => Add(exception, skips: true) });
        using var strict =
            server.Transport(options: new() { ShouldSkipItem = exception => Add(exception, skips: exception.Pointer == "/name") });

        Assert.Equal([new Item("a"), new Item("b")], await ListAsync(Read(lenient)));
        Assert.Equal(["/name", ""], asked);
        Assert.Equal("", (await ListAsync(Read(strict)).FailAsync()).Pointer);

        bool Add(ApiException exception, bool skips)
        {
            asked.Add(exception.Pointer);
            return skips;
        }

        IAsyncEnumerable<Item> Read(ApiTransport transport) => kind == "lines"
            ? transport.SendLinesAsync(Transports.ItemRequest(), Item.Codec.Instance)
            : DataAsync(transport.SendEventsAsync(Transports.ItemRequest(), Item.Codec.Instance));
    }

    [Theory]
    [InlineData("retry: 86400000\n", 50)]
    [InlineData("retry: 86400000\n", 0)]
    [InlineData("", 50)]
    public async Task The_wait_that_a_stream_asks_for_is_capped(string retry, int cap)
    {
        using var server = new RawServer(BrokenOff(retry + "id: 1\ndata: {\"name\":\"a\"}\n\n"), Whole("data: {\"name\":\"b\"}\n\n"));
        using var transport = new ApiTransport(
            server.Address,
            null,
            null,
            new() { MaxEventReconnectDelay = TimeSpan.FromMilliseconds(cap) });
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var events =
            await ListAsync(transport.SendEventsAsync(Transports.ItemRequest(), Item.Codec.Instance)).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(["a", "b"], events.Select(one => one.Data.Name));
        Assert.Equal(retry.Length == 0 ? null : TimeSpan.FromDays(1), events[0].Retry);
        Assert.InRange(clock.ElapsedMilliseconds, cap - 20, 2900);
        Assert.Equal(TimeSpan.FromSeconds(30), new ApiClientOptions().MaxEventReconnectDelay);
    }

    [Fact]
    public async Task Status_headers_and_request_id_come_with_the_stream()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/refused" ? 429 : 202;
            context.Response.Headers["x-request-id"] = "r1";
            context.Response.Headers.ETag = "\"e\"";
            return context.Response.WriteAsync(context.Request.Path == "/events" ? Events : Lines);
        });
        using var transport = server.Transport();

        var lines = await transport.OpenLinesAsync(Transports.ItemRequest("/lines"), Item.Codec.Instance, default);
        var events = await transport.OpenEventsAsync(Transports.ItemRequest("/events"), Item.Codec.Instance, default);

        foreach (var response in new ApiResponse[] { lines, events })
        {
            Assert.Equal((HttpStatusCode.Accepted, "r1", "\"e\""), (response.StatusCode, response.RequestId, response.Headers.ETag!.Tag));
        }

        Assert.Equal(["a", "b", "c"], (await ListAsync(lines.Value)).Select(item => item.Name));
        Assert.Equal(["a", "b", "c"], (await ListAsync(events.Value)).Select(one => one.Data.Name));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ListAsync(lines.Value));
        Assert.Equal(429, (int)(await transport
            .OpenLinesAsync(Transports.ItemRequest("/refused"), Item.Codec.Instance, default)
            .FailAsync()).StatusCode!);
        Assert.Equal(429, (int)(await transport
            .OpenEventsAsync(Transports.ItemRequest("/refused"), Item.Codec.Instance, default)
            .FailAsync()).StatusCode!);
    }

    [Theory]
    [InlineData("/lines", false)]
    [InlineData("/events", false)]
    [InlineData("/lines", true)]
    [InlineData("/events", true)]
    public async Task Disposing_of_it_ends_the_response_whether_a_loop_has_begun_or_not(string path, bool hasBegun)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(() => ended.TrySetResult());
            await context.Response.WriteAsync(path == "/lines" ? "{\"name\":\"a\"}\n" : "retry: 1\nid: 1\ndata: {\"name\":\"a\"}\n\n");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var transport = server.Transport();
        IDisposable stream;
        IAsyncEnumerable<Item> items;
        if (path == "/lines")
        {
            var lines = (await transport.OpenLinesAsync(Transports.ItemRequest(path), Item.Codec.Instance, default)).Value;
            (stream, items) = (lines, lines);
        }
        else
        {
            var events = (await transport.OpenEventsAsync(Transports.ItemRequest(path), Item.Codec.Instance, default)).Value;
            (stream, items) = (events, DataAsync(events));
        }

        if (hasBegun)
        {
            var enumerator = items.GetAsyncEnumerator();
            Assert.True(await enumerator.MoveNextAsync());
            var next = enumerator.MoveNextAsync();
            stream.Dispose();
            await Assert.ThrowsAsync<ApiException>(async () => await next);
        }

        stream.Dispose();
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Single(server.Requests);
    }

    [Fact]
    public void Options_have_ranges()
    {
        foreach (var set in new Action<ApiClientOptions>[]
        {
            options => options.StreamIdleTimeout = TimeSpan.Zero, options => options.StreamIdleTimeout = TimeSpan.FromDays(30),
            options =>
                options.MaxEventReconnectDelay = TimeSpan.FromTicks(-1), options => options.MaxEventReconnectDelay = TimeSpan.FromDays(30),
        })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => set(new ApiClientOptions()));
        }

        Assert.Equal(Timeout.InfiniteTimeSpan, new ApiClientOptions { StreamIdleTimeout = Timeout.InfiniteTimeSpan }.StreamIdleTimeout);
    }

    private static async IAsyncEnumerable<Item> DataAsync(
        IAsyncEnumerable<ServerSentEvent<Item>> events, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var one in events.WithCancellation(cancellationToken))
        {
            yield return one.Data;
        }
    }

    private static string Whole(string body) => $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private static string BrokenOff(string body) => $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length + 1}\r\n\r\n{body}";

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
