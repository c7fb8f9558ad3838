using System.Net;
using Specwright.CompilerServices;
using Specwright.Tests.Http.Retries;

namespace Specwright.Tests.Http;

/// <summary>Handlers, proxy and connections of the HTTP client that a client makes for itself.</summary>
public sealed class OwnHandlersTests
{
    [Fact]
    public async Task Each_attempt_passes_the_handlers_in_their_order()
    {
        await using var server = await RetryWaitTests.StartAsync(failures: 1);
        var log = new List<string>();
        var options = new ApiClientOptions { Retry = new(), TimeProvider = new WaitingClock() };
        options.Handlers.Add(() => new LoggingHandler("outer", log));
        options.Handlers.Add(() => new LoggingHandler("inner", log));
        using var transport = server.Transport(options: options);
        using var second = server.Transport(options: options);

        await transport.GetItemAsync();
        await second.GetItemAsync();

        Assert.Equal(["outer True", "inner True", "outer True", "inner True", "outer True", "inner True"], log);
    }

    [Fact]
    public async Task A_handler_of_an_own_client_may_answer_late_without_harm_to_pooled_bodies()
    {
        var bodies = new List<HttpContent>();
        var options = new ApiClientOptions();
        options.Handlers.Add(() => new KeepingHandler(bodies));
        using var transport = new ApiTransport("https://h.example", null, null, options);
        foreach (var text in new[] { "first", "second" })
        {
            var request = new ApiRequest(HttpMethod.Post, "/items");
            request.Json(text, JsonCodecs.String);
            await transport.SendTextAsync(request, default);
        }

        Assert.Equal("\"first\"", await bodies[0].ReadAsStringAsync());
    }

    [Fact]
    public void What_cannot_be_added_to_a_given_client_is_refused()
    {
        using var http = new HttpClient();
        var handlers = new ApiClientOptions();
        handlers.Handlers.Add(() => new LoggingHandler("", []));

        var refusals = new[] { handlers, new ApiClientOptions { Proxy = new WebProxy() } }
            .Select(options => Assert.Throws<ArgumentException>(() => new ApiTransport("https://h.example", null, http, options)).Message);

        Assert.Equal(["ApiClientOptions.Handlers", "ApiClientOptions.Proxy"], refusals.Select(static message => message.Split(' ')[0]));
    }

    [Fact]
    public void A_handler_that_is_in_use_is_refused()
    {
        using var inner = new HttpClientHandler();
        foreach (var handler in new DelegatingHandler?[] { null, new LoggingHandler("", []) { InnerHandler = inner } })
        {
            var options = new ApiClientOptions();
            options.Handlers.Add(() => handler!);

            Assert.Throws<InvalidOperationException>(() => new ApiTransport("https://h.example", null, null, options));
        }
    }

    [Fact]
    public async Task A_proxy_gets_the_requests()
    {
        await using var proxy = await LoopbackServer.StartAsync("""{"name":"a"}""");
        using var transport = new ApiTransport("http://api.example.test", null, null, new() { Proxy = new WebProxy(proxy.Address) });

        Assert.Equal("a", (await transport.GetItemAsync()).Value.Name);
        Assert.Equal("http://api.example.test/items/7", proxy.Request.Target);
    }

#if !NETSTANDARD_RUNTIME
    [Fact]
    public void Connections_live_as_long_as_the_options_say()
    {
        using var usual = ApiTransport.CreateHandler(null, new ApiClientOptions());
        using var brief = ApiTransport.CreateHandler(null, new ApiClientOptions { PooledConnectionLifetime = TimeSpan.FromSeconds(3) });

        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(3)), (usual.PooledConnectionLifetime, brief.PooledConnectionLifetime));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions
        {
            PooledConnectionLifetime = TimeSpan.FromSeconds(-3),
        });
    }

#endif
    private sealed class LoggingHandler(string name, List<string> log) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            log.Add($"{name} {ApiCallInfo.Find(request)?.MayRepeat}");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class KeepingHandler(List<HttpContent> bodies) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bodies.Add(request.Content!);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("x"), RequestMessage = request });
        }
    }
}
