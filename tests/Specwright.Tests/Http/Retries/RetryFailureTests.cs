using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http.Retries;

/// <summary>Which failures are repeated, and what is said of a call that was.</summary>
public sealed class RetryFailureTests
{
    private const string Success =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\nConnection: close\r\n\r\n{\"name\":\"a\"}";

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"name\"")]
    [InlineData("HTTP/1.1 503 No\r\nContent-Length: 12\r\n\r\n{\"name\"")]
    [InlineData("HTTP/1.1 503 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    public async Task A_connection_that_breaks_off_is_made_again(string broken)
    {
        using var server = new RawServer(broken, Success);
        using var transport = Transport(server.Address);

        var item = await transport.GetItemAsync();

        Assert.Equal("a", item.Value.Name);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("POST", "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"name\"")]
#if !NETSTANDARD_RUNTIME
    // .NET Framework does not tell it from a connection that broke off.
    [InlineData("GET", "SMTP ready\r\n\r\n")]
#endif
    [InlineData("GET", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"no\":1}")]
    public async Task What_must_not_be_repeated_or_cannot_go_better_is_sent_once(string method, string answer)
    {
        using var server = new RawServer(answer, Success);
        using var transport = Transport(server.Address);

        var request = Transports.ItemRequest(method: new HttpMethod(method));
        var failure = await transport.SendJsonAsync(request, Item.Codec.Instance, default).FailAsync();

        Assert.Single(server.Requests);
        Assert.Equal(1, failure.Attempts);
    }

    [Fact]
    public async Task A_server_that_is_down_is_asked_as_often_as_the_options_say()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var transport = Transport($"http://127.0.0.1:{port}");

        var failure = await transport.GetItemAsync().FailAsync();

        Assert.Equal(3, failure.Attempts);
        Assert.NotNull(failure.FirstFailure!.InnerException);
        Assert.EndsWith("It was tried 3 times; the first attempt failed in the same way.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 3)]
    public async Task A_certificate_that_is_refused_stays_refused(bool isOfCertificate, int expected)
    {
        var count = 0;
        Exception inner = isOfCertificate ? new AuthenticationException("No.") : new IOException("Reset.");
        using var http = new HttpClient(new ScriptedHandler(_ =>
        {
            count++;
            throw new HttpRequestException("Failed.", inner);
        }));
        using var transport = new ApiTransport("https://h.example", null, http, new() { Retry = new(), TimeProvider = new WaitingClock() });

        await transport.GetItemAsync().FailAsync();

        Assert.Equal(expected, count);
    }

    [Fact]
    public async Task The_last_failure_carries_the_first()
    {
        var status = 499;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = ++status is 501 ? 503 : status;
            return context.Response.WriteAsync($$"""{"message":"failure {{status}} of {{TestCredential.Secret}}"}""");
        });
        using var transport = Transport(server.Address, TestCredential.Token());

        var failure = await transport.GetItemAsync().FailAsync();

        Assert.Equal(502, (int)failure.StatusCode!);
        Assert.Equal(500, (int)failure.FirstFailure!.StatusCode!);
        Assert.DoesNotContain(TestCredential.Secret, failure.FirstFailure.ToString() + failure.FirstFailure.Body, StringComparison.Ordinal);
        Assert.Equal((3, 1), (failure.Attempts, failure.FirstFailure.Attempts));
        Assert.Null(failure.FirstFailure.FirstFailure);
        Assert.Contains("It was tried 3 times; the first attempt failed with: GET /items/{id}", failure.Message, StringComparison.Ordinal);
        Assert.Contains("500", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_after_a_retry_keeps_its_type()
    {
        var count = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = ++count == 1 ? 503 : 404;
            return context.Response.WriteAsync("""{"name":"x"}""");
        });
        using var transport = Transport(server.Address);
        var request = Transports.ItemRequest();
        request.Errors(static refused => refused.As(Item.Codec.Instance));

        var failure = await Assert.ThrowsAsync<ApiException<Item>>(() => transport.SendJsonAsync(request, Item.Codec.Instance, default));

        Assert.Equal("x", failure.Error.Name);
        Assert.Equal(2, failure.Attempts);
        Assert.Equal("x", Assert.IsType<ApiException<Item>>(failure.FirstFailure).Error.Name);
    }

    [Fact]
    public async Task A_stream_is_opened_again_until_it_has_begun()
    {
        await using var server = await RetryWaitTests.StartAsync(failures: 2);
        using var transport = Transport(server.Address);

        var response = await transport.SendStreamAsync(Transports.ItemRequest(), default);

        using var reader = new StreamReader(response.Value);
        Assert.Equal("""{"name":"a"}""", await reader.ReadToEndAsync());
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_token_endpoint_is_asked_again_and_the_call_not_for_its_sake()
    {
        await using var api = await LoopbackServer.StartAsync("""{"name":"a"}""");
        var failures = 2;
        await using var tokens = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = failures-- > 0 ? 503 : 200;
            return context.Response.WriteAsync("""{"access_token":"t1","token_type":"bearer"}""");
        });
        var credential = TestCredential.Of(CredentialPart.ClientCredentials(tokens.Address + "/token", "id", TestCredential.Secret));
        using var transport = Transport(api.Address, credential);

        await transport.GetItemAsync();

        Assert.Equal((3, 1), (tokens.Requests.Count, api.Requests.Count));
        Assert.All(tokens.Requests, request => Assert.Equal(tokens.Requests[0].Body, request.Body));
    }

    [Fact]
    public async Task A_token_endpoint_that_stays_down_is_asked_three_times_in_all()
    {
        await using var api = await LoopbackServer.StartAsync("""{"name":"a"}""");
        await using var tokens = await LoopbackServer.StartAsync("{}", status: 503);
        var credential = TestCredential.Of(CredentialPart.ClientCredentials(tokens.Address + "/token", "id", TestCredential.Secret));
        using var transport = Transport(api.Address, credential);

        var failure = await transport.GetItemAsync().FailAsync();

        Assert.Equal((3, 0), (tokens.Requests.Count, api.Requests.Count));
        Assert.Equal(3, failure.Attempts);
        Assert.NotNull(failure.FirstFailure);
    }

    private static ApiTransport Transport(string address, ApiCredential? credential = null) =>
        new(address, credential, null, new() { Retry = new(), TimeProvider = new WaitingClock() });
}
