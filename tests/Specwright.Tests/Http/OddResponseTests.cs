using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Responses that are not what they say they are, or not quite JSON.</summary>
public sealed class OddResponseTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    [InlineData("application/octet-stream")]
    [InlineData("application/vnd.api+json; version=2")]
    public async Task JSON_is_read_whatever_its_Content_Type_says(string? contentType)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = contentType;
            return context.Response.WriteAsync("""{"name":"a"}""");
        });
        using var transport = server.Transport();

        Assert.Equal(new Item("a"), (await transport.GetItemAsync()).Value);
    }

    [Theory]
    [InlineData(205)]
    [InlineData(304)]
    public async Task A_status_without_a_body_is_what_it_is(int status)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        using var transport = server.Transport();

        if (status == 205)
        {
            Assert.Equal(status, (int)(await transport.SendAsync(Transports.ItemRequest(), default)).StatusCode);
            Assert.Null((await transport.SendJsonAsync(
                Transports.ItemRequest(),
                JsonCodecs.NullableReference(Item.Codec.Instance),
                default)).Value);
            Assert.Contains("it is empty", (await transport.GetItemAsync().FailAsync()).Message, StringComparison.Ordinal);
        }
        else
        {
            // It is no success: there is nothing that could be read, and the caller has what came before.
            Assert.Equal(HttpStatusCode.NotModified, (await transport.GetItemAsync().FailAsync()).StatusCode);
        }
    }

    [Fact]
    public async Task HEAD_has_headers_only()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentLength = 1000;
            context.Response.Headers["X-Count"] = "7";
            return Task.CompletedTask;
        });
        using var transport = server.Transport();

        var response = await transport.SendAsync(Transports.ItemRequest(method: HttpMethod.Head), default);

        Assert.Equal("7", response.Headers!.GetValues("X-Count").Single());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Compression_that_is_none_is_a_failure(string coding)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            return context.Response.WriteAsync("""{"name":"no compression begins like this"}""");
        });
        using var transport = server.Transport();

        Assert.Equal(200, (int)(await transport.GetItemAsync().FailAsync()).StatusCode!);
        Assert.Equal(
            200,
            (int)(await FirstAsync(transport.SendLinesAsync(Transports.ItemRequest(), JsonCodecs.Element)).FailAsync()).StatusCode!);
        Assert.Equal(
            200,
            (int)(await FirstAsync(transport.SendEventsAsync(Transports.ItemRequest(), JsonCodecs.String)).FailAsync()).StatusCode!);
    }

    [Fact]
    public async Task Deflate_is_read()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "deflate";
            await using var target = new ZLibStream(context.Response.Body, CompressionLevel.Fastest);
            await target.WriteAsync("""{"name":"a"}"""u8.ToArray());
        });
        using var transport = server.Transport();

        Assert.Equal(new Item("a"), (await transport.GetItemAsync()).Value);
    }

    [Theory]
    [InlineData("gzip", "text/plain", "compressed (gzip)")]
    [InlineData(null, "text/plain; charset=utf-16", "charset is utf-16")]
    public async Task Streams_of_text_that_cannot_be_taken_apart_are_a_failure(string? coding, string contentType, string message)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            context.Response.ContentType = contentType;
            return context.Response.WriteAsync("data: x\n\n");
        });
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        using var transport = new ApiTransport(server.Address, null, http, null);

        Assert.Contains(
            message,
            (await FirstAsync(transport.SendLinesAsync(Transports.ItemRequest(), JsonCodecs.Element)).FailAsync()).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            message,
            (await FirstAsync(transport.SendEventsAsync(Transports.ItemRequest(), JsonCodecs.String)).FailAsync()).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public async Task A_page_is_no_stream_of_events(string contentType)
    {
        await using var server = await LoopbackServer.StartAsync("<html>", contentType: contentType);
        using var transport = server.Transport();

        Assert.Contains(
            "not text/event-stream",
            (await FirstAsync(transport.SendEventsAsync(Transports.ItemRequest(), JsonCodecs.String)).FailAsync()).Message,
            StringComparison.Ordinal);
    }

    // What RFC 8259 does not allow is not guessed at.
    [Theory]
    [InlineData("""{"name":"a"} // it""")]
    [InlineData("""{/* it */"name":"a"}""")]
    [InlineData("""{"name":"a",}""")]
    [InlineData("""{"name":"a"}{"name":"b"}""")]
    [InlineData("""{'name':'a'}""")]
    [InlineData("""{name:"a"}""")]
    [InlineData("""{"name":"a","count":NaN}""")]
    [InlineData("""{"name":"a","count":Infinity}""")]
    [InlineData("""{"name":"a","count":01}""")]
    [InlineData("""{"name":"a","count":+1}""")]
    [InlineData("""{"name":"a","count":.5}""")]
    [InlineData("""{"name":"a""")]
    [InlineData("{\"name\":\"a\nb\"}")]
    [InlineData("for(;;);{\"name\":\"a\"}")]
    public async Task What_is_no_JSON_is_a_failure(string body)
    {
        await using var server = await LoopbackServer.StartAsync(body);
        using var transport = server.Transport();

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Contains("expected JSON", exception.Message, StringComparison.Ordinal);
        Assert.Equal(body, exception.Body);
    }

    [Theory]
    [InlineData("""{"name":"a","name":"b"}""", "b", 0)] // of a name that comes twice, the last counts
    [InlineData("""{"n\u0061me":"\u0061"}""", "a", 0)]
    [InlineData(""" { "name" : "a" , "count" : 2.0 } """, "a", 2)]
    [InlineData("""{"name":"a","count":-0}""", "a", 0)]
    [InlineData("""{"name":"a","count":1E1}""", "a", 10)]
    [InlineData("""{"name":"\ud83d\ude00"}""", "😀", 0)]
    public async Task Odd_JSON_has_one_meaning(string body, string name, int count)
    {
        await using var server = await LoopbackServer.StartAsync(body);
        using var transport = server.Transport();

        Assert.Equal(new Item(name, count), (await transport.GetItemAsync()).Value);
    }

    [Theory]
    [InlineData("""{"name":"\ud800"}""", "/name")]
    [InlineData("""{"name":"a","count":1E400}""", "/count")]
    [InlineData("""{"name":"a","count":2147483648}""", "/count")]
    [InlineData("""{"name":"a","count":1.5}""", "/count")]
    [InlineData("""{"name":"a","count":"1"}""", "/count")]
    [InlineData("""{"name":null}""", "/name")]
    [InlineData("""{"count":1}""", "")]
    [InlineData("""[]""", "")]
    public async Task A_value_that_breaks_its_schema_is_named_by_its_place(string body, string pointer)
    {
        await using var server = await LoopbackServer.StartAsync(body);
        using var transport = server.Transport();

        Assert.Equal(pointer, (await transport.GetItemAsync().FailAsync()).Pointer);
    }

    [Theory]
    [InlineData("""{"name":null}""", true)]
    [InlineData("""{"count":1}""", true)]
    [InlineData("""[]""", false)]
    [InlineData("""{"name":"a",}""", false)]
    public async Task It_is_said_how_to_read_it_all_the_same(string body, bool isSaid)
    {
        await using var server = await LoopbackServer.StartAsync(body);
        using var transport = server.Transport();
        using var lenient = server.Transport(options: new() { LenientReading = true });

        Assert.Equal(isSaid, (await transport.GetItemAsync().FailAsync()).Message.EndsWith(
            "To read it all the same, set LenientReading of the client's options.",
            StringComparison.Ordinal));
        if (isSaid)
        {
            await lenient.GetItemAsync();
        }
        else
        {
            Assert.DoesNotContain("LenientReading", (await lenient.GetItemAsync().FailAsync()).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_named_by_their_place()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.Body
            .WriteAsync((byte[])[.. "{\"name\":\""u8, 0xE9, .. "\"}"u8])
            .AsTask());
        using var transport = server.Transport();

        Assert.Equal("/name", (await transport.GetItemAsync().FailAsync()).Pointer);
    }

    [Fact]
    public async Task Numbers_of_any_size_come_back_as_they_were()
    {
        const string Numbers = """{"a":123456789012345678901234567890.12345678901234567890,"b":1E400,"c":-0.0,"d":9223372036854775808}""";
        await using var server = await LoopbackServer.StartAsync(Numbers);
        using var transport = server.Transport();

        Assert.Equal(Numbers, (await transport.SendJsonAsync(Transports.ItemRequest(), JsonCodecs.Element, default)).Value.GetRawText());
        Assert.Equal(Numbers, JsonSerializer.Serialize(
            (await transport.SendJsonAsync(Transports.ItemRequest(), JsonCodecs.Map(JsonCodecs.Element), default)).Value));
    }

    private static async Task FirstAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var _ in items)
        {
            break;
        }
    }
}
