using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>
/// The version of HTTP is the one that the <c>HttpClient</c> or the options ask for; over loopback without TLS, which HTTP/2 needs to be
/// agreed on beforehand for.
/// </summary>
public sealed class HttpVersionTests
{
    [Theory]
    [InlineData("2.0", HttpVersionPolicy.RequestVersionExact, null, null, "HTTP/2")]
    [InlineData("2.0", HttpVersionPolicy.RequestVersionOrLower, null, HttpVersionPolicy.RequestVersionExact, "HTTP/2")]
    [InlineData("1.1", HttpVersionPolicy.RequestVersionOrLower, "2.0", HttpVersionPolicy.RequestVersionOrHigher, "HTTP/2")]
    [InlineData("2.0", HttpVersionPolicy.RequestVersionExact, "1.1", HttpVersionPolicy.RequestVersionExact, "HTTP/1.1")]
    [InlineData(null, HttpVersionPolicy.RequestVersionOrLower, null, null, "HTTP/1.1")]
    public async Task A_given_HttpClient_and_the_options_choose_it(
        string? client,
        HttpVersionPolicy clientPolicy,
        string? option,
        HttpVersionPolicy? optionPolicy,
        string expected)
    {
        await using var server = await ServerAsync(expected);
        using var http = new HttpClient { DefaultVersionPolicy = clientPolicy };
        http.DefaultRequestVersion = client is null ? http.DefaultRequestVersion : new Version(client);
        using var transport = new ApiTransport(server.Address, null, http, Options(option, optionPolicy));

        Assert.Equal(expected, (await transport.GetItemAsync()).Value.Name);
    }

    [Fact]
    public async Task The_clients_own_HttpClient_speaks_HTTP_2_if_the_options_ask_for_it()
    {
        await using var server = await ServerAsync("HTTP/2");
        using var transport = server.Transport(options: Options("2.0", HttpVersionPolicy.RequestVersionExact));

        // Several calls on one connection, with bodies.
        var calls = Enumerable.Range(0, 20).Select(_ =>
        {
            var request = Transports.ItemRequest(method: HttpMethod.Put);
            request.Json(new Item("a"), Item.Codec.Instance);
            return transport.SendJsonAsync(request, Item.Codec.Instance, default);
        });

        Assert.All(await Task.WhenAll(calls), response => Assert.Equal("HTTP/2", response.Value.Name));
    }

    [Fact]
    public async Task A_version_that_cannot_be_had_is_a_failure_that_says_so()
    {
        await using var server = await ServerAsync("HTTP/1.1");
        using var transport = server.Transport(options: Options("2.0", HttpVersionPolicy.RequestVersionExact));

        Assert.Contains("HTTP/2", (await transport.GetItemAsync().FailAsync()).Message, StringComparison.Ordinal);
    }

    private static ApiClientOptions Options(string? version, HttpVersionPolicy? policy) =>
        new() { HttpVersion = version is null ? null : new Version(version), HttpVersionPolicy = policy };

    private static Task<LoopbackServer> ServerAsync(string version) => LoopbackServer.StartAsync(
        context => context.Response.WriteAsync($$"""{"name":"{{context.Request.Protocol}}"}"""),
        version == "HTTP/2" ? HttpProtocols.Http2 : HttpProtocols.Http1);
}
