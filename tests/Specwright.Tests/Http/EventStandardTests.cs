using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Streams of events as WHATWG HTML, section 9.2, has them: its examples, and what goes on after a connection was lost.</summary>
public sealed class EventStandardTests
{
    // Section 9.2.6, the examples in their order: the data and the last id of each event.
    [Theory]
    [InlineData("data: YHOO\ndata: +2\ndata: 10\n\n", "YHOO\n+2\n10|")]
    [InlineData(
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event",
        "first event|1",
        "second event|")]
    [InlineData(
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
        "first event|1",
        "second event|",
        " third event|")]
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
        using var server = new RawServer(
            Broken("retry: 1\nid: a\ndata: 1\n\nid: b\ndata: unfinished"),
            Broken("data: 2\n\nid: c\n\n"),
            Whole("id: d\ndata: 3\n\n"));
        using var transport = new ApiTransport(server.Address, null, null, null);

        Assert.Equal(["1|a", "2|a", "3|d"], (await ListAsync(transport)).Select(static one => $"{one.Data}|{one.Id}"));

        // The id of an event that was not complete does not count; that of one without data does.
        Assert.Equal([null, "Last-Event-ID: a", "Last-Event-ID: c"], server.Requests.Select(static request => request
            .Split("\r\n")
            .SingleOrDefault(static line => line.StartsWith("Last-Event-ID", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_stream_that_brings_no_more_events_is_given_up()
    {
        using var server = new RawServer(Broken("retry: 1\nid: a\ndata: 1\n\n"), Broken(""), Broken(""), Broken(""), Broken("data: 2\n\n"));
        using var transport = new ApiTransport(server.Address, null, null, new() { MaxEventReconnects = 3 });
        var events = new List<ServerSentEvent<string>>();

        var exception = await ListAsync(transport, events).FailAsync();

        Assert.Equal(200, (int)exception.StatusCode!);
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
        using var server = new RawServer(Broken("retry: 1\n" + body), Whole("data: again\n\n"));
        using var transport = new ApiTransport(server.Address, null, null, new() { MaxEventReconnects = reconnects });

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

    [Fact]
    public async Task A_server_says_that_nothing_more_will_come()
    {
        using var server = new RawServer(Broken("retry: 1\nid: a\ndata: 1\n\n"), "HTTP/1.1 204 No Content\r\n\r\n");
        using var transport = new ApiTransport(server.Address, null, null, null);

        Assert.Single(await ListAsync(transport));
    }

    [Fact]
    public async Task A_server_that_refuses_to_go_on_is_a_failure()
    {
        using var server = new RawServer(
            Broken("retry: 1\nid: a\ndata: 1\n\n"),
            "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n",
            Whole("data: 2\n\n"));
        using var transport = new ApiTransport(server.Address, null, null, null);
        var events = new List<ServerSentEvent<string>>();

        Assert.Equal(410, (int)(await ListAsync(transport, events).FailAsync()).StatusCode!);
        Assert.Single(events);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public void Reconnects_cannot_be_fewer_than_none() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions { MaxEventReconnects = -1 });

    /// <summary>A stream without its last chunk: the connection was lost.</summary>
    private static string Broken(string body) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n"
            + $"\r\n{(body.Length == 0 ? "" : $"{body.Length:x}\r\n{body}\r\n")}";

    private static string Whole(string body) => Broken(body) + "0\r\n\r\n";

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
