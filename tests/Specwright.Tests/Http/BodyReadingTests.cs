using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Http;

/// <summary>Bodies of all sizes, encodings and speeds.</summary>
public sealed class BodyReadingTests
{
    [Theory]
    [InlineData("application/json", "utf-8", false)]
    [InlineData("application/json", "utf-8", true)]
    [InlineData("application/json; charset=\"UTF-8\"", "utf-8", true)]
    [InlineData("application/json; charset=utf8", "utf-8", false)]
    [InlineData("application/json; charset=utf-16", "utf-16", false)]
    [InlineData("application/json", "utf-16", true)]
    [InlineData("application/json", "utf-16BE", true)]
    [InlineData("text/plain; charset=iso-8859-1", "iso-8859-1", false)]
    [InlineData("nonsense", "utf-8", false)]
    [InlineData(null, "utf-8", false)]
    public async Task Text_is_read_in_the_encoding_that_it_is_in(string? contentType, string encoding, bool hasMark)
    {
        var text = Encoding.GetEncoding(encoding);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentType = contentType;
            await context.Response.Body.WriteAsync((byte[])[.. hasMark ? text.GetPreamble() : [], .. text.GetBytes("""{"name":"é"}""")]);
        });
        using var transport = server.Transport();

        Assert.Equal(new Item("é"), (await transport.GetItemAsync()).Value);
        Assert.Equal("""{"name":"é"}""", (await transport.SendTextAsync(Transports.ItemRequest(), default)).Value);
    }

    [Fact]
    public async Task An_unknown_charset_is_a_failure()
    {
        await using var server = await LoopbackServer.StartAsync("""{"name":"a"}""", contentType: "application/json; charset=klingon");
        using var transport = server.Transport();

        Assert.Contains("charset klingon", (await transport.GetItemAsync().FailAsync()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
#if !NETSTANDARD_RUNTIME
    [InlineData("br")]
#endif
    public async Task Compressed_bodies_are_read(string coding)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            await using Stream target = coding == "gzip"
                ? new GZipStream(context.Response.Body, CompressionLevel.Fastest)
                : new BrotliStream(context.Response.Body, CompressionLevel.Fastest);
            await target.WriteAsync("""{"name":"a"}"""u8.ToArray());
        });
        using var transport = server.Transport();
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None });
        using var foreign = new ApiTransport(server.Address, null, http, null);

        Assert.Equal(new Item("a"), (await transport.GetItemAsync()).Value);
        Assert.Contains("AutomaticDecompression", (await foreign.GetItemAsync().FailAsync()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_a_failure(bool announced)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"name":"{{new string('a', 100_000)}}"}""");
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentLength = announced ? body.Length : null;
            await context.Response.Body.WriteAsync(body);
        });
        using var small = server.Transport(options: new() { MaxResponseBytes = body.Length - 1 });
        using var enough = server.Transport(options: new() { MaxResponseBytes = body.Length });

        Assert.Contains("MaxResponseBytes", (await small.GetItemAsync().FailAsync()).Message, StringComparison.Ordinal);
        Assert.Equal(100_000, (await enough.GetItemAsync()).Value.Name.Length);
    }

    [Fact]
    public async Task A_decompressed_bomb_is_stopped_at_the_limit()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var target = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await target.WriteAsync(new byte[50_000_000]);
        });
        using var transport = server.Transport(options: new() { MaxResponseBytes = 1_000_000 });

        Assert.Contains("MaxResponseBytes", (await transport.GetItemAsync().FailAsync()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(200)]
    public async Task No_content_is_null_where_null_may_be(int status)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        using var transport = server.Transport();

        Assert.Contains("it is empty", (await transport.GetItemAsync().FailAsync()).Message, StringComparison.Ordinal);
        Assert.Null(
            (await transport.SendJsonAsync(Transports.ItemRequest(), JsonCodecs.NullableReference(Item.Codec.Instance), default)).Value);
        Assert.Equal(
            JsonValueKind.Null,
            (await transport.SendJsonAsync(Transports.ItemRequest(), JsonCodecs.Element, default)).Value.ValueKind);
        Assert.Null((await transport.SendByStatusAsync(
            Transports.ItemRequest(),
            static call => call.Json(JsonCodecs.NullableReference(Item.Codec.Instance)),
            default)).Value);
        Assert.Equal(status, (int)(await transport.SendAsync(Transports.ItemRequest(), default)).StatusCode);
        Assert.Equal(status, (int)(await transport.SendEnvelopeAsync(Transports.ItemRequest(), default)).StatusCode);
        Assert.Equal("", (await transport.SendTextAsync(Transports.ItemRequest(), default)).Value);
    }

    // Its codec keeps a null that no case allows as an unknown value; nothing at all is no value.
    [Fact]
    public async Task No_content_is_no_value_of_a_union()
    {
        await using var server = await LoopbackServer.StartAsync(static _ => Task.CompletedTask);
        using var transport = server.Transport();

        var send = transport.SendJsonAsync(Transports.ItemRequest(), NodeCodec.Instance, default);
        Assert.Contains("it is empty", (await send.FailAsync()).Message, StringComparison.Ordinal);

        var sendByStatus = transport.SendByStatusAsync(Transports.ItemRequest(), static call => call.Json(NodeCodec.Instance), default);
        Assert.Contains("it is empty", (await sendByStatus.FailAsync()).Message, StringComparison.Ordinal);

        var sendEnvelope = transport.SendEnvelopeAsync(Transports.ItemRequest(), NodeCodec.Instance, default);
        Assert.Contains("it is empty", (await sendEnvelope.FailAsync()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", "Welcome, ü", "Welcome, ü")]
    [InlineData("Text/Plain; charset=utf-8", "42", "42")]
    [InlineData("text/plain", "\"quoted\"", "quoted")]
    [InlineData("application/json", "\"quoted\"", "quoted")]
    [InlineData("application/json", "Welcome", null)]
    [InlineData("text/html", "Welcome", null)]
    public async Task Plain_text_in_the_place_of_a_JSON_string_is_the_text(string contentType, string body, string? expected)
    {
        await using var server = await LoopbackServer.StartAsync(body, contentType: contentType);
        using var transport = server.Transport();
        var call = transport.SendJsonAsync(Transports.ItemRequest(), JsonCodecs.String, default);

        if (expected is null)
        {
            await call.FailAsync();
        }
        else
        {
            Assert.Equal(expected, (await call).Value);
        }
    }

    [Fact]
    public async Task HTML_with_status_200_says_what_it_is()
    {
        await using var server = await LoopbackServer.StartAsync("<html>login</html>", contentType: "text/html; charset=utf-8");
        using var transport = server.Transport();

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Contains("(the body is text/html)", exception.Message, StringComparison.Ordinal);
        Assert.Equal("<html>login</html>", exception.Body);
    }

    [Fact]
    public async Task The_callers_cancellation_stays_a_cancellation()
    {
        await using var slow = await LoopbackServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await using var slowBody = await LoopbackServer.StartAsync(DripAsync);
        foreach (var server in new[] { slow, slowBody })
        {
            using var transport = server.Transport(TestCredential.Token());
            using var source = new CancellationTokenSource(200);
            var exception =
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.GetItemAsync(cancellationToken: source.Token));
            Assert.DoesNotContain(TestCredential.Secret, exception.ToString(), StringComparison.Ordinal);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                transport.GetItemAsync(cancellationToken: new CancellationToken(canceled: true)));
        }
    }

    [Fact]
    public async Task A_passed_time_limit_is_an_ApiException()
    {
        await using var slow = await LoopbackServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await using var slowBody = await LoopbackServer.StartAsync(DripAsync);
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(200) };
        foreach (var server in new[] { slow, slowBody })
        {
            using var own = server.Transport(options: new() { Timeout = TimeSpan.FromMilliseconds(200) });
            using var foreign = new ApiTransport(server.Address, null, http, null);
            foreach (var transport in new[] { own, foreign })
            {
                var exception = await transport.GetItemAsync().FailAsync();
                Assert.IsType<TimeoutException>(exception.InnerException);
                Assert.Equal(server == slow ? null : 200, (int?)exception.StatusCode);
                Assert.Contains("time limit", exception.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Options_have_limits()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions { Timeout = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions { MaxResponseBytes = 0 });
        Assert.Equal(Timeout.InfiniteTimeSpan, new ApiClientOptions { Timeout = Timeout.InfiniteTimeSpan }.Timeout);
        var options = new ApiClientOptions { DefaultHeaders = { ["X-A"] = "b\r\nX-C: d" } };
        Assert.Throws<ArgumentException>(() => new ApiTransport("https://h.example", null, null, options));
    }

    [Fact]
    public async Task Deep_nesting_is_a_failure_and_no_crash()
    {
        await using var server = await LoopbackServer.StartAsync(new string('[', 100_000));
        using var transport = server.Transport();

        await transport.SendJsonAsync(Transports.ItemRequest(), JsonCodecs.Element, default).FailAsync();
        await transport.GetEnvelopeAsync().FailAsync();
    }

    [Fact]
    public async Task Many_calls_at_once_do_not_mix_their_buffers()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Request.Body = Stream.Null;
            await context.Response.WriteAsync($$"""{"name":"{{context.Request.Path.Value!.Split('/')[^1]}}","count":1}""");
        });
        using var transport = server.Transport();

        await Parallel.ForAsync(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, cancellationToken) =>
        {
            var request = new ApiRequest(HttpMethod.Put, "/items/{id}");
            request.Path("id", i, JsonCodecs.Int32);
            request.Json(new Item($"{i}"), Item.Codec.Instance);
            Assert.Equal($"{i}", (await transport.SendJsonAsync(request, Item.Codec.Instance, cancellationToken)).Value.Name);
        });

        Assert.Equal(400, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal($$"""{"name":"{{request.Target[7..]}}","count":0}""", request.Body));
    }

    private static async Task DripAsync(HttpContext context)
    {
        await context.Response.WriteAsync("{");
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    }
}
