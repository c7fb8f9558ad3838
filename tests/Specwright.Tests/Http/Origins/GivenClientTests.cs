using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http.Origins;

/// <summary>What an <c>HttpClient</c> that is given adds, follows and rewrites by itself: it is kept at the API, or told.</summary>
public sealed class GivenClientTests
{
    [Theory]
    [InlineData("Authorization", "Bearer " + TestCredential.Secret)]
    [InlineData("X-Tenant", TestCredential.Secret)]
    [InlineData("Cookie", "session=" + TestCredential.Secret)]
    [InlineData("Host", "api.example")]
    public async Task Its_headers_keep_it_from_redirects_to_another_origin(string name, string value)
    {
        await using var other = await LoopbackServer.StartAsync("{}");
        await using var server = await LoopbackServer.StartAsync(context => RedirectAsync(context, other.Address + "/there"));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        using var transport = new ApiTransport(server.Address, TestCredential.Token(), http, null);

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Equal(HttpStatusCode.Found, exception.StatusCode);
        Assert.Contains(
            $"to which the HttpClient would add {name} of its DefaultRequestHeaders",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Empty(other.Requests);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Headers_that_everybody_may_see_keep_it_from_nothing()
    {
        await using var other = await LoopbackServer.StartAsync("""{"name":"a"}""");
        await using var server = await LoopbackServer.StartAsync(context => RedirectAsync(context, other.Address + "/there"));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Mine", "1.0"));
        http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("de"));
        using var transport = new ApiTransport(server.Address, TestCredential.Key(), http, null);

        Assert.Equal("a", (await transport.GetItemAsync()).Value.Name);

        Assert.Equal(["Accept", "Accept-Language", "Host", "User-Agent"], other.Request.Names());
    }

    [Theory]
    [InlineData("Authorization", true)]
    [InlineData("X-Api-Key", true)]
    [InlineData("X-Amz-Security-Token", true)]
    [InlineData("Cookie", true)]
    [InlineData("X-Tenant", false)]
    [InlineData("X-Author", false)]
    [InlineData("Idempotency-Key", false)]
    public async Task Its_headers_go_over_https_or_to_loopback_only(string name, bool isSecret)
    {
        foreach (var (address, isSafe) in new[]
        {
            ("http://api.example", false),
            ("http://10.0.0.1", false),
            ("http://127.0.0.1", true),
            ("https://api.example", true),
        })
        {
            var handler = new RecordingHandler();
            using var http = new HttpClient(handler);
            http.DefaultRequestHeaders.TryAddWithoutValidation(name, TestCredential.Secret);
            using var transport = new ApiTransport(address, null, http, null);
            using var byOptions = new ApiTransport(
                address,
                null,
                new HttpClient(handler),
                new() { DefaultHeaders = { [name] = TestCredential.Secret } });
            foreach (var (one, place) in new[]
            {
                (transport, "HttpClient.DefaultRequestHeaders"),
                (byOptions, "ApiClientOptions.DefaultHeaders"),
            })
            {
                handler.Addresses.Clear();
                var exception = await Record.ExceptionAsync(() => one.SendAsync(Transports.ItemRequest(), default));

                Assert.Equal(isSafe || !isSecret, exception is null);
                Assert.Equal(isSafe || !isSecret ? 1 : 0, handler.Addresses.Count);
                if (exception is not null)
                {
                    Assert.IsType<InvalidOperationException>(exception);
                    Assert.Contains($"header {name} of {place}", exception.Message, StringComparison.Ordinal);
                    Assert.DoesNotContain(TestCredential.Secret, exception.ToString(), StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task A_server_of_an_operations_own_gets_the_credential_but_no_header_of_the_HttpClient()
    {
        var handler = new ScriptedHandler(static _ => new HttpResponseMessage());
        using var plain = new HttpClient(handler) { BaseAddress = new Uri("https://staging.example/v1/") };
        using var keyed = new HttpClient(handler) { BaseAddress = new Uri("https://staging.example/v1/") };
        keyed.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestCredential.Secret);
        var request = Transports.ItemRequest();
        request.Server("https://files.example/v2");

        // The document names that server for the operation: the client's own credential is for it.
        using var byCredential = new ApiTransport("https://api.example", TestCredential.Token(), plain, null);
        await byCredential.SendAsync(request, default);
        Assert.Equal("https://files.example/v2/items/7", handler.Requests.Single().RequestUri!.AbsoluteUri);
        Assert.Equal(TestCredential.Secret, handler.Requests.Single().Headers.Authorization?.Parameter);

        // The caller has given the header to a client of another host.
        using var byHeader = new ApiTransport("https://api.example", null, keyed, null);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => byHeader.SendAsync(request, default));
        Assert.Contains("https://staging.example", exception.Message, StringComparison.Ordinal);
        Assert.Contains("https://files.example", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ApiClientOptions.BaseAddress", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TestCredential.Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.Single(handler.Requests);

        // Other operations go where that client is for; an address in the options is for all of them.
        await byHeader.SendAsync(Transports.ItemRequest(), default);
        Assert.Equal("https://staging.example/v1/items/7", handler.Requests[1].RequestUri!.AbsoluteUri);
        using var byOption = new ApiTransport(
            "https://api.example",
            null,
            keyed,
            new() { BaseAddress = new Uri("https://files.example/v3") });
        await byOption.SendAsync(request, default);
        Assert.Equal("https://files.example/v3/items/7", handler.Requests[2].RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handler_that_sends_it_elsewhere_with_the_credential_is_told(bool isAnswered)
    {
        await using var other = await LoopbackServer.StartAsync(context =>
        {
            if (!isAnswered)
            {
                context.Abort();
            }

            return Task.CompletedTask;
        });
        await using var server = await LoopbackServer.StartAsync("{}");
        using var http = new HttpClient(new RewritingHandler(new Uri(other.Address)));
        foreach (var credential in new[] { TestCredential.Token(), TestCredential.Key() })
        {
            using var transport = new ApiTransport(server.Address, credential, http, null);

            var exception = await transport.GetItemAsync().FailAsync();

            Assert.Contains(
                $"a handler of the HttpClient has sent the request on to {other.Address}",
                exception.Message,
                StringComparison.Ordinal);
            Assert.Contains("AllowAutoRedirect = false", exception.Message, StringComparison.Ordinal);
            Assert.Equal(isAnswered ? 200 : null, (int?)exception.StatusCode);
        }

        // Without anything to lose it is the handler's own affair.
        using var anonymous = new ApiTransport(server.Address, null, http, null);
        Assert.Equal(isAnswered, await Record.ExceptionAsync(() => anonymous.SendAsync(Transports.ItemRequest(), default)) is null);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_handler_that_resolves_an_address_and_puts_it_back_is_no_redirect()
    {
        await using var server = await LoopbackServer.StartAsync("""{"name":"a"}""");
        using var http = new HttpClient(new RewritingHandler(new Uri(server.Address), putsBack: true));
        using var transport = new ApiTransport("https://catalog", TestCredential.Key(), http, null);

        Assert.Equal("a", (await transport.GetItemAsync()).Value.Name);
        Assert.Equal(TestCredential.Secret, server.Request.Headers["X-Auth-Key"]);
    }

    private static Task RedirectAsync(HttpContext context, string target)
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    }

    private sealed class RewritingHandler(
        Uri target,
        bool putsBack = false) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var original = request.RequestUri!;
            request.RequestUri = new Uri(target, original.PathAndQuery);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                request.RequestUri = putsBack ? original : request.RequestUri;
            }
        }
    }
}
