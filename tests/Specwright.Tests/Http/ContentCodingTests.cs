using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>What <c>Content-Encoding</c> and <c>charset</c> say of a body, and what of it is true.</summary>
public sealed class ContentCodingTests
{
    [Theory]
    [InlineData("UTF-8")]
    [InlineData("none")]
    [InlineData("identity")]
    [InlineData("aws-chunked")]
    [InlineData("binary, utf-8")]
    [InlineData("")]
    [InlineData("no token;")]
    public async Task A_coding_that_does_not_compress_is_passed_over(string coding)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            return context.Response.WriteAsync("""{"name":"a"}""");
        });
        using var transport = server.Transport();

        Assert.Equal(new Item("a"), (await transport.GetItemAsync()).Value);
        Assert.Equal("""{"name":"a"}""", (await transport.SendTextAsync(Transports.ItemRequest(), default)).Value);
    }

    [Theory]
    [InlineData("aws-chunked,gzip", true)]
    [InlineData("aws-chunked,GZIP", true)]
    [InlineData("aws-chunked,gzip", false)]
    public async Task What_is_compressed_is_read_if_the_handler_decompresses(string coding, bool isOwn)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await gzip.WriteAsync("""{"name":"a"}"""u8.ToArray());
        });
        using var http = isOwn ? null : new HttpClient();
        using var transport = new ApiTransport(server.Address, null, http, null);

        if (isOwn)
        {
            Assert.Equal(new Item("a"), (await transport.GetItemAsync()).Value);
        }
        else
        {
            Assert.Contains(
                "set AutomaticDecompression on the handler",
                (await transport.GetItemAsync().FailAsync()).Message,
                StringComparison.Ordinal);
        }
    }

    /// <summary>.NET's handlers look at the last coding, and know gzip, deflate and br.</summary>
    [Theory]
    [InlineData("gzip, aws-chunked")]
    [InlineData("x-gzip")]
    [InlineData("zstd")]
    public async Task What_no_handler_of_NET_decompresses_is_a_failure_that_says_so(string coding)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            return context.Response.Body.WriteAsync(new byte[] { 1, 2 }).AsTask();
        });
        using var transport = server.Transport();

        var message = (await transport.GetItemAsync().FailAsync()).Message;

        Assert.Contains(
            $"it is compressed ({coding}); no .NET handler undoes it: see ApiClientOptions.Handlers", message, StringComparison.Ordinal);
        Assert.DoesNotContain("AutomaticDecompression", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coding_that_is_not_known_is_named_where_the_body_is_not_what_it_should_be()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "aws-chunked, own";
            return context.Response.WriteAsync("c;chunk-signature=0\r\n{\"name\":\"a\"}\r\n0;chunk-signature=0\r\n");
        });
        using var transport = server.Transport();

        Assert.Contains(
            "(its Content-Encoding is aws-chunked, own)",
            (await transport.GetItemAsync().FailAsync()).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252", new byte[] { 0x80, 0xFC, 0x93 }, "€ü“")]
    [InlineData("\"Windows-1252\"", new byte[] { 0x80 }, "€")]
    [InlineData("windows-1251", new byte[] { 0xDF }, "Я")]
    [InlineData("shift_jis", new byte[] { 0x93, 0xFA }, "日")]
    [InlineData("iso-8859-1", new byte[] { 0xFC }, "ü")]
    [InlineData("us-ascii", new byte[] { 0x61 }, "a")]
    public async Task A_charset_is_read_or_the_message_says_how_it_could_be(string charset, byte[] name, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json; charset=" + charset;
            await context.Response.Body.WriteAsync((byte[])[.. "{\"name\":\""u8, .. name, .. "\"}"u8]);
        });
        using var transport = server.Transport();

#if NETSTANDARD_RUNTIME
        if (charset.Contains("windows", StringComparison.OrdinalIgnoreCase) || charset == "shift_jis")
        {
            Assert.Contains("Encoding.RegisterProvider", (await transport.GetItemAsync().FailAsync()).Message, StringComparison.Ordinal);
            return;
        }
#endif
        Assert.Equal(expected, (await transport.GetItemAsync()).Value.Name);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("utf-7")]
    public async Task A_charset_that_nobody_knows_is_a_failure_that_says_what_to_do(string charset)
    {
        await using var server = await LoopbackServer.StartAsync("{}", contentType: "application/json; charset=\"" + charset + "\"");
        using var transport = server.Transport();

        var message = (await transport.SendJsonAsync(Transports.ItemRequest(), JsonCodecs.Element, default).FailAsync()).Message;

        Assert.Contains(" is not known here; register its encoding by Encoding.RegisterProvider", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_sent_in_the_charset_that_its_media_type_names()
    {
#if !NETSTANDARD_RUNTIME
        var request = Transports.ItemRequest(method: HttpMethod.Post);
        request.Text("€", "text/plain; charset=windows-1252");
        Assert.Equal([0x80], await request.Body!.CreateContent(ownsSending: false).ReadAsByteArrayAsync());
#endif
        var latin = Transports.ItemRequest(method: HttpMethod.Post);
        latin.Text("ü", "text/plain; charset=iso-8859-1");
        Assert.Equal([0xFC], await latin.Body!.CreateContent(ownsSending: false).ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("zürich 日本", "zürich 日本")]
    [InlineData("plain", "plain")]
    public async Task Headers_are_read_as_UTF8(string value, string expected)
    {
        using var server = new RawServer(
            $"HTTP/1.1 200 OK\r\nX-Place: {Latin(value)}\r\nContent-Language: {Latin(value)}\r\nContent-Length: 12\r\n\r\n"
                + $"{{\"name\":\"a\"}}");
        using var transport = new ApiTransport(server.Address, null, null, new() { Retry = Transports.NoRetries });

        var response = await transport.GetItemAsync();

        Assert.Equal([expected], response.Headers.GetValues("X-Place"));
        Assert.Equal([expected], response.ContentHeaders!.GetValues("Content-Language"));
    }

    [Fact]
    public async Task Headers_that_are_no_UTF8_are_read_as_ISO_8859_1()
    {
        using var server = new RawServer("HTTP/1.1 500 No\r\nX-Place: z\u00FCrich\r\nContent-Length: 0\r\n\r\n");
        using var transport = new ApiTransport(server.Address, null, null, new() { Retry = Transports.NoRetries });

        Assert.Equal(["zürich"], (await transport.GetItemAsync().FailAsync()).Headers.GetValues("X-Place"));
    }

    // RawServer writes a character as a byte.
    private static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
