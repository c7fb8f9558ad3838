using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>What the user sees when a server says no.</summary>
public sealed class ErrorStatusTests
{
    private const string Envelope =
        """{"success":false,"errors":[{"code":10000,"message":"Authentication error"},{"code":7003,"message":"more"}],"messages":[],"result":null}""";

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(599)]
    public async Task An_envelope_is_read(int status)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers["Retry-After"] = "17";
            context.Response.Headers["cf-ray"] = "abc-AMS";
            return context.Response.WriteAsync(Envelope);
        });
        using var transport = server.Transport(TestCredential.Token());

        foreach (var call in new Func<Task>[]
        {
            () =>
                transport.GetEnvelopeAsync(), () => transport.GetItemAsync(), () => transport.SendAsync(Transports.ItemRequest(), default),
            () => transport.SendStreamAsync(Transports.ItemRequest(), default), () =>
                transport.SendTextAsync(Transports.ItemRequest(), default),
        })
        {
            var exception = await call().FailAsync();

            Assert.Equal(status, (int)exception.StatusCode!);
            Assert.Equal(
                [(10000L, "Authentication error"), (7003L, "more")],
                exception.Errors.Select(error => (error.Code!.Value, error.Message)));
            Assert.Equal(TimeSpan.FromSeconds(17), exception.RetryAfter!.Delta);
            Assert.Equal("abc-AMS", exception.RequestId);
            Assert.Contains("10000 Authentication error; 7003 more", exception.Message, StringComparison.Ordinal);
            Assert.EndsWith(" Request id: abc-AMS.", exception.Message, StringComparison.Ordinal);
            Assert.StartsWith(
                $"GET /items/{{id}} at {server.Address} was answered with {status}",
                exception.Message,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(
        """{"type":"https://e.example/credit","title":"No credit","detail":"You have 30.","status":403}""",
        "No credit: You have 30.",
        "https://e.example/credit")]
    [InlineData("""{"title":"No credit"}""", "No credit", null)]
    [InlineData("""{"error":{"code":12,"message":"inner"}}""", "inner", null)]
    [InlineData("""{"error":"invalid_grant","error_description":"expired"}""", "expired", null)]
    [InlineData("""{"error":"text"}""", "text", null)]
    [InlineData("""{"message":"plain","documentation_url":"https://d.example"}""", "plain", "https://d.example")]
    [InlineData("""{"errors":["one"]}""", "one", null)]
    [InlineData("""{"message":"one","\udc00\ud800":1}""", "one", null)]
    [InlineData("""{"errors":{"message":"one"}}""", "one", null)]
    [InlineData("""[{"message":"x"}]""", null, null)]
    [InlineData("""{"errors":null,"code":"\ud800"}""", null, null)]
    [InlineData("""{"truncated":""", null, null)]
    [InlineData("<html><body>Internal error</body></html>", null, null)]
    [InlineData("", null, null)]
    public async Task Other_bodies_are_read_as_far_as_they_go(string body, string? message, string? url)
    {
        await using var server = await LoopbackServer.StartAsync(body, 500, "text/html");
        using var transport = server.Transport();

        var exception = await transport.GetEnvelopeAsync().FailAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, exception.StatusCode);
        Assert.Equal(message, exception.Errors.SingleOrDefault()?.Message);
        Assert.Equal(url, exception.Errors.SingleOrDefault()?.DocumentationUrl);
        Assert.Equal(body.Length == 0 ? null : body, exception.Body);
    }

    [Fact]
    public async Task The_copy_of_the_body_is_cut_between_characters()
    {
        var body = new string('x', 4095) + string.Concat(Enumerable.Repeat("😀", 600_000));
        await using var server = await LoopbackServer.StartAsync(body, 502, "text/plain");
        foreach (var limit in Enumerable.Range(4096, 5))
        {
            using var transport = server.Transport(options: new() { MaxErrorBytes = limit });

            var text = (await transport.GetItemAsync().FailAsync()).Body!;

            Assert.InRange(Encoding.UTF8.GetByteCount(text), limit - 16, limit);
            Assert.StartsWith(text, body, StringComparison.Ordinal);
            Assert.False(char.IsHighSurrogate(text[^1]));
        }
    }

    [Fact]
    public async Task No_server_is_an_exception_without_a_status()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var transport = new ApiTransport(
            $"http://127.0.0.1:{port}",
            TestCredential.Token(),
            null,
            new() { Retry = Transports.NoRetries });

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Null(exception.StatusCode);
        Assert.IsType<HttpRequestException>(exception.InnerException);
        Assert.StartsWith($"GET /items/{{id}} at http://127.0.0.1:{port} got no response: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"name\":", 200)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"nam", 200)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{\"name\":1}", 200)]
    [InlineData("garbage\r\n\r\n", null)]
    [InlineData("", null)]
    [InlineData("HTTP/1.1 200", null)]
    public async Task Broken_HTTP_is_an_exception(string answer, int? status)
    {
        using var server = new RawServer(answer);
        using var transport = new ApiTransport(server.Address, TestCredential.Token(), null, new() { Retry = Transports.NoRetries });

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Equal(status, (int?)exception.StatusCode);
        Assert.NotNull(exception.InnerException);
    }

    [Fact]
    public async Task A_body_that_ends_with_its_connection_is_judged_by_its_JSON()
    {
        using var server = new RawServer("HTTP/1.0 200 OK\r\n\r\n{\"name\":\"a\"}", "HTTP/1.0 200 OK\r\n\r\n{\"name\":\"a\"");
        using var transport = new ApiTransport(server.Address, null, null, new() { Retry = Transports.NoRetries });

        Assert.Equal(new Item("a"), (await transport.GetItemAsync()).Value);
        Assert.Contains("expected JSON", (await transport.GetItemAsync().FailAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_that_a_server_repeats_are_masked()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 403;
            context.Response.Headers["x-request-id"] = TestCredential.Secret;
            return context.Response.WriteAsync(
                $$"""{"errors":[{"code":1,"message":"bad key {{TestCredential.Secret}}"}],"filler":"{{new string(
                    'x',
                    4000)}}{{TestCredential.Secret}}"}""");
        });
        using var transport = server.Transport(TestCredential.Key());

        var exception = await transport.GetEnvelopeAsync().FailAsync();

        Assert.Equal("bad key ***", exception.Errors.Single().Message);
        Assert.Equal("***", exception.RequestId);
        Assert.DoesNotContain(TestCredential.Secret[..10], exception.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_in_a_wrong_value_are_masked_even_if_cut()
    {
        var secret = new string('s', 20) + new string('t', 80);
        await using var server = await LoopbackServer.StartAsync($$"""{"name":"a","count":"{{secret}}"}""");
        using var transport = server.Transport(TestCredential.Token(secret));

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Equal("/count", exception.Pointer);
        Assert.DoesNotContain("sss", exception.ToString() + exception.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsuccessful_call_never_repeats_the_values_of_parameters()
    {
        await using var server = await LoopbackServer.StartAsync("no", 400, "text/plain");
        using var transport = server.Transport(TestCredential.Of(CredentialPart.Query("api_key", TestCredential.Secret)));
        var request = Transports.ItemRequest();
        request.Query("session", "private-thing");

        var exception = await transport.SendJsonAsync(request, Item.Codec.Instance, default).FailAsync();

        Assert.DoesNotContain("private-thing", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal($"/items/7?session=private-thing&api_key={TestCredential.Secret}", server.Request.Target);
    }

    [Fact]
    public void A_cut_never_splits_a_character()
    {
        Assert.Equal("ab", new Redactor(AppliedCredential.Nothing).Redact("ab😀", 3));
    }
}
