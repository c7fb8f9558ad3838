using System.Text;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>A stream that is handed in again after a call that failed is sent whole, or not at all.</summary>
public sealed class StreamReuseTests
{
    private const string Content = "the whole file";

    public static TheoryData<bool, int> Calls => new() { { false, 503 }, { true, 503 }, { false, 200 }, { true, 200 } };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_stream_that_can_be_set_back_is_sent_whole(bool isFile, int firstStatus)
    {
        await using var server = await LoopbackServer.StartAsync(AnswerAsync);
        using var transport = server.Transport();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("before " + Content)) { Position = 7 };

        // Good or not, what the server has sent back cannot be read.
        await Upload(transport, stream, isFile, firstStatus).FailAsync();
        if (firstStatus == 200)
        {
            stream.Position = 7;
        }

        Assert.Equal(7, stream.Position);
        await Upload(transport, stream, isFile, 201);

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Contains(Content, request.Body, StringComparison.Ordinal));
        Assert.All(server.Requests, request => Assert.DoesNotContain("before", request.Body, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_stream_that_cannot_be_set_back_is_refused(bool isFile, int firstStatus)
    {
        await using var server = await LoopbackServer.StartAsync(AnswerAsync);
        using var transport = server.Transport();
        using var stream = new ForwardStream(Encoding.UTF8.GetBytes(Content));

        await Upload(transport, stream, isFile, firstStatus).FailAsync();
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Upload(transport, stream, isFile, 201));

        Assert.Contains($"was not sent: /{(isFile ? "file" : "body")} is a stream that an earlier call has read, and that cannot be set "
            + $"back: open it again", exception.Message, StringComparison.Ordinal);
        Assert.Contains(Content, server.Request.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stream_at_its_end_is_refused_and_an_empty_one_is_sent(bool isFile)
    {
        await using var server = await LoopbackServer.StartAsync(AnswerAsync);
        using var transport = server.Transport();
        using var stream = new MemoryStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Content));

        Assert.Contains(
            "set its Position",
            (await Assert.ThrowsAsync<ArgumentException>(() => Upload(transport, stream, isFile, 201))).Message,
            StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        await Upload(transport, new MemoryStream(), isFile, 201);
        Assert.Single(server.Requests);

        await stream.DisposeAsync();
        Assert.Contains(
            "cannot be read",
            (await Assert.ThrowsAsync<ArgumentException>(() => Upload(transport, stream, isFile, 201))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_set_back_after_every_way_to_fail()
    {
        using var stream = new MemoryStream(new byte[1_000_000]) { Position = 7 };
        using (var nobody = new ApiTransport("http://127.0.0.1:1", null, null, null))
        {
            await Upload(nobody, stream, isFile: false, 0).FailAsync();
            Assert.Equal(7, stream.Position);
        }

        await using var server = await LoopbackServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var transport = server.Transport(options: new() { Timeout = TimeSpan.FromMilliseconds(300) });
        await Upload(transport, stream, isFile: false, 0).FailAsync();
        Assert.Equal(7, stream.Position);
        await CallerTokenTests.CancelledAsync(token => Upload(transport, stream, isFile: true, 0, token));
        Assert.Equal(7, stream.Position);

        using var early = new RawServer("HTTP/1.1 503 Busy\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        using var other = new ApiTransport(early.Address, null, null, null);
        await Upload(other, stream, isFile: false, 0).FailAsync();
        Assert.Equal(7, stream.Position);
    }

    [Fact]
    public async Task One_stream_for_two_files_is_sent_twice_or_not_at_all()
    {
        await using var server = await LoopbackServer.StartAsync(AnswerAsync);
        using var transport = server.Transport();
        using var seekable = new MemoryStream(Encoding.UTF8.GetBytes(Content));
        using var forward = new ForwardStream(Encoding.UTF8.GetBytes(Content));
        foreach (var stream in new Stream[] { seekable, forward })
        {
            var request = Transports.ItemRequest("/201", HttpMethod.Post);
            request.Multipart().File("a", new ApiFile(stream)).File("b", new ApiFile(stream));
            var call = transport.SendAsync(request, default);
            if (stream == seekable)
            {
                await call;
                Assert.Equal(2, server.Request.Body.Split(Content).Length - 1);
            }
            else
            {
                await call.FailAsync();
            }
        }
    }

    private static Task Upload(
        ApiTransport transport,
        Stream stream,
        bool isFile,
        int status,
        CancellationToken cancellationToken = default)
    {
        var request = Transports.ItemRequest("/" + status, HttpMethod.Post);
        if (isFile)
        {
            request.Multipart().File("file", new ApiFile(stream, "f"));
        }
        else
        {
            request.Stream(stream);
        }

        return transport.SendJsonAsync(request, Item.Codec.Instance, cancellationToken);
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var status = int.Parse(context.Request.Path.Value!.TrimStart('/'), System.Globalization.CultureInfo.InvariantCulture);
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(status == 201 ? """{"name":"a"}""" : "no JSON");
    }
}
