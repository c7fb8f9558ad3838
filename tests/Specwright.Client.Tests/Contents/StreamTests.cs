using System.Net;
using Contents;

namespace Specwright.Client.Tests.Contents;

/// <summary>Streams of events as generated methods offer them.</summary>
public sealed class StreamTests : ContentsTest
{
    private const string Events = "id: 1\ndata: {\"text\":\"a\"}\n\nevent: ping\ndata:\n\nid: 2\ndata: {\"text\":\"b\"}\n\n";

    [Fact]
    public async Task TheItemsComeWithTheResponse()
    {
        Respond(Events, 202, "text/event-stream", ("x-request-id", "r1"), ("ETag", "\"e\""));

        var response = await Client.GetReportAsEventsWithResponseAsync();

        Assert.Equal((HttpStatusCode.Accepted, "r1", "\"e\""), (response.StatusCode, response.RequestId, response.Headers.ETag!.Tag));
        Assert.Equal([("1", "a"), ("2", "b")], await ReadAsync(response.Value));
    }

    [Fact]
    public async Task TheCallIsMadeWhenTheLoopBegins()
    {
        Respond(Events, contentType: "text/event-stream");
        var events = Client.GetReportAsEventsAsync();
        Assert.Empty(Server.Requests);

        Assert.Equal([("1", "a"), ("2", "b")], await ReadAsync(events));
        Assert.Equal([("1", "a"), ("2", "b")], await ReadAsync(events));

        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task BothTokensCancelIt()
    {
        Respond(Events, contentType: "text/event-stream");
        using var call = new CancellationTokenSource();
        using var loop = new CancellationTokenSource();
        foreach (var source in new[] { loop, call })
        {
            var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                var events = Client.GetReportAsEventsAsync(cancellationToken: call.Token);
                await foreach (var one in events.WithCancellation(source == loop ? loop.Token : default))
                {
                    Assert.Equal("a", one.Data.Text);
                    await source.CancelAsync();
                }
            });
            Assert.Equal(source.Token, exception.CancellationToken);
        }
    }

    [Fact]
    public async Task ASubstituteCanBeMadeOfAnyItems()
    {
        var substitute = new ApiResponse<ApiStream<int>>(new ApiStream<int>(Numbers()), HttpStatusCode.OK);
        using var stream = substitute.Value;

        Assert.Equal([1, 2], await stream.ToListAsync());

        static async IAsyncEnumerable<int> Numbers()
        {
            yield return 1;
            await Task.Yield();
            yield return 2;
        }
    }

    private static async Task<List<(string Id, string Text)>> ReadAsync(IAsyncEnumerable<ServerSentEvent<Note>> events)
    {
        var list = new List<(string, string)>();
        await foreach (var one in events)
        {
            list.Add((one.Id, one.Data.Text));
        }

        return list;
    }
}
