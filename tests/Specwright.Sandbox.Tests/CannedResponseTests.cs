using System.Diagnostics;
using System.Net;

namespace Specwright.Sandbox.Tests;

/// <summary>The responses that a test can put into the sandbox's mouth.</summary>
public sealed class CannedResponseTests : SandboxTest
{
    [Fact]
    public async Task It_answers_the_next_request_and_no_other()
    {
        Server.RespondNext(new CannedResponse
        {
            Status = HttpStatusCode.TooManyRequests,
            Body = "<h1>slow down</h1>",
            ContentType = "text/html",
            Headers = new Dictionary<string, string> { ["Retry-After"] = "7" },
        });

        using HttpResponseMessage response = await Http.GetAsync("/anything");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("<h1>slow down</h1>", await response.Content.ReadAsStringAsync());
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromSeconds(7), response.Headers.RetryAfter!.Delta);
        Assert.True(response.Headers.Contains("cf-ray"));
        (await GetAsync(Behaviors)).ShouldSucceed();
    }

    [Fact]
    public async Task They_queue()
    {
        Server.RespondNext(new CannedResponse { Status = HttpStatusCode.InternalServerError });
        Server.RespondNext(new CannedResponse { Status = HttpStatusCode.BadGateway });

        Assert.Equal(HttpStatusCode.InternalServerError, (await Http.GetAsync(Behaviors)).StatusCode);
        Assert.Equal(HttpStatusCode.BadGateway, (await Http.GetAsync(Behaviors)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Http.GetAsync(Behaviors)).StatusCode);
    }

    [Fact]
    public async Task It_can_be_empty()
    {
        Server.RespondNext(new CannedResponse { ContentType = null });

        using HttpResponseMessage response = await Http.GetAsync(Behaviors);

        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Null(response.Content.Headers.ContentType);
    }

    [Fact]
    public async Task It_can_come_late()
    {
        Server.RespondNext(new CannedResponse { Delay = TimeSpan.FromMilliseconds(300), Body = "{}" });

        long start = Stopwatch.GetTimestamp();
        using HttpResponseMessage response = await Http.GetAsync(Behaviors);

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task It_can_break_off()
    {
        Server.RespondNext(new CannedResponse { Body = """{"success": true, "errors": [], "messages": []}""", BreaksOff = true });

        using HttpResponseMessage response = await Http.GetAsync(Behaviors, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(47, response.Content.Headers.ContentLength);
        using var received = new MemoryStream();
        await Assert.ThrowsAsync<HttpIOException>(async () => await (await response.Content.ReadAsStreamAsync()).CopyToAsync(received));
        Assert.Equal(23, received.Length);
    }

    [Fact]
    public async Task It_does_not_keep_the_server_from_stopping()
    {
        SandboxServer server = await SandboxServer.StartAsync();
        server.RespondNext(new CannedResponse { Delay = TimeSpan.FromMinutes(5) });
        Task<HttpResponseMessage> pending = Http.GetAsync(new Uri(server.Address, Behaviors));
        await Task.Delay(100);

        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        await Assert.ThrowsAsync<HttpRequestException>(() => pending);
    }
}
