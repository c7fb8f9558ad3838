using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Streams of events as WHATWG HTML, section 9.2, has them: its examples, and what goes on after a connection was lost.</summary>
public sealed class EventStandardTests
{
    // Section 9.2.6, the examples in their order: the data and the last id of each event.
    [Theory]
    [InlineData("data: YHOO\ndata: +2\ndata: 10\n\n", "YHOO\n+2\n10|")]
    [InlineData(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event", "first event|1", "second event|")]
    [InlineData(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n", "first event|1", "second event|", " third event|")]
    [InlineData("data\n\ndata\ndata\n\ndata:", "|", "\n|")]
    [InlineData("data:test\n\ndata: test\n\n", "test|", "test|")]
    [InlineData("id: a\0b\ndata: 1\n\n", "1|")]
    [InlineData("id: 1\n\ndata: 1\n\n", "1|1")]
    [InlineData("id: 1\ndata: 1\n\nid: 2", "1|1")]
    [InlineData("DATA: 1\ndata : 2\ndata: 3\n\n", "3|")]
    public async Task Streams_become_events(string body, params string[] expected)
    {
        await using var server = await LoopbackServer.StartAsync(body, contentType: "text/event-stream");
        using var transport = server.Transport();

        Assert.Equal(expected, (await ListAsync(transport)).Select(static one => $"{one.Data}|{one.Id}"));
    }

    [Theory]
    [InlineData("retry: 10", 10)]
    [InlineData("retry: 1x", null)]
    [InlineData("retry: -1", null)]
    [InlineData("retry:", null)]
    [InlineData("retry: 99999999999999999999", null)]
    public async Task A_wait_is_a_number_of_milliseconds(string line, int? milliseconds)
    {
        await using var server = await LoopbackServer.StartAsync($"{line}\ndata: x\n\n", contentType: "text/event-stream");
        using var transport = server.Transport();

        Assert.Equal(milliseconds, Assert.Single(await ListAsync(transport)).Retry?.TotalMilliseconds);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_goes_on_after_its_last_event()
    {
        await using var server = await BreakingAsync("retry: 1\nid: a\ndata: 1\n\nid: b\ndata: unfinished", "data: 2\n\nid: c\n\n", "id: d\ndata: 3\n\n");
        using var transport = server.Transport();

        Assert.Equal(["1|a", "2|a", "3|d"], (await ListAsync(transport)).Select(static one => $"{one.Data}|{one.Id}"));

        // The id of an event that was not complete does not count; that of one without data does.
        Assert.Equal(["", "a", "c"], server.Requests.Select(static request => request.Headers.GetValueOrDefault("Last-Event-ID", "")));
    }

    [Fact]
    public async Task A_stream_that_brings_no_more_events_is_given_up()
    {
        await using var server = await BreakingAsync("retry: 1\nid: a\ndata: 1\n\n", "", "", "", "", "", "", "", "");
        using var transport = server.Transport(options: new() { MaxEventReconnects = 3 });
        var events = new List<ServerSentEvent<string>>();

        var exception = await ListAsync(transport, events).FailAsync();

        Assert.NotNull(exception.InnerException);
        Assert.Equal(4, server.Requests.Count);
        Assert.Equal("1", Assert.Single(events).Data);
    }

    [Theory]
    [InlineData("data: 1\n\n", "GET", 5)] // nothing says where to go on
    [InlineData("id: ü\ndata: 1\n\n", "GET", 5)] // no header can say it
    [InlineData("id: a\ndata: 1\n\n", "POST", 5)] // it might do twice what it does
    [InlineData("id: a\ndata: 1\n\n", "GET", 0)] // the caller does not want it
    public async Task Other_streams_that_break_off_fail_at_once(string body, string method, int reconnects)
    {
        await using var server = await BreakingAsync("retry: 1\n" + body, "data: again\n\n");
        using var transport = server.Transport(options: new() { MaxEventReconnects = reconnects });

        await ListAsync(transport, [], new HttpMethod(method)).FailAsync();

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_stream_that_ends_is_not_asked_again()
    {
        await using var server = await LoopbackServer.StartAsync("id: a\nretry: 1\ndata: 1\n\n", contentType: "text/event-stream");
        using var transport = server.Transport();

        Assert.Single(await ListAsync(transport));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(204, null)]
    [InlineData(410, 410)]
    public async Task A_server_says_that_nothing_more_will_come(int status, int? failure)
    {
        var count = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            if (count++ == 0)
            {
                return BreakAsync(context, "retry: 1\nid: a\ndata: 1\n\n");
            }

            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        using var transport = server.Transport();
        var events = new List<ServerSentEvent<string>>();

        var all = ListAsync(transport, events);
        Assert.Equal(failure, failure is null ? await NothingAsync(all) : (int?)(await all.FailAsync()).StatusCode);
        Assert.Single(events);

        static async Task<int?> NothingAsync(Task task)
        {
            await task;
            return null;
        }
    }

    [Fact]
    public void Reconnects_cannot_be_fewer_than_none() => Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions { MaxEventReconnects = -1 });

    /// <summary>Each request gets the next body; all but the last break off.</summary>
    private static Task<LoopbackServer> BreakingAsync(params string[] bodies)
    {
        var count = 0;
        return LoopbackServer.StartAsync(async context =>
        {
            var body = bodies[count++];
            if (count < bodies.Length)
            {
                await BreakAsync(context, body);
                return;
            }

            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(body);
        });
    }

    private static async Task BreakAsync(HttpContext context, string body)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync(body);
        await context.Response.Body.FlushAsync();

        // A connection that is torn down takes along what has not been read yet: the body ends too early instead, without the last chunk.
        var connection = context.Features.Get<Microsoft.AspNetCore.Connections.Features.IConnectionSocketFeature>()!.Socket;
        connection.Shutdown(System.Net.Sockets.SocketShutdown.Send);
    }

    private static async Task<List<ServerSentEvent<string>>> ListAsync(ApiTransport transport)
    {
        var events = new List<ServerSentEvent<string>>();
        await ListAsync(transport, events);
        return events;
    }

    private static async Task ListAsync(ApiTransport transport, List<ServerSentEvent<string>> events, HttpMethod? method = null)
    {
        await foreach (var one in transport.SendEventsAsync(Transports.ItemRequest(method: method), JsonCodecs.String))
        {
            events.Add(one);
        }
    }
}
