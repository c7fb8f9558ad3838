using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Where a request goes, byte for byte.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("a/b?c d", "/zones/a%2Fb%3Fc%20d")]
    [InlineData("..a", "/zones/..a")]
    [InlineData("...", "/zones/...")]
    [InlineData("%2e%2e", "/zones/%252e%252e")]
    [InlineData("../x", "/zones/..%2Fx")]
    [InlineData("a\\b", "/zones/a%5Cb")]
    [InlineData("#&+;=", "/zones/%23%26%2B%3B%3D")]
    [InlineData("ü\n", "/zones/%C3%BC%0A")]
    public async Task A_value_stays_within_its_segment(string value, string target)
    {
        await using var server = await LoopbackServer.StartAsync("""{"name":"a"}""");
        using var transport = server.Transport();
        var request = new ApiRequest(HttpMethod.Get, "/zones/{zone_id}");
        request.Path("zone_id", value);

        await transport.SendJsonAsync(request, Item.Codec.Instance, default);

        Assert.Equal(target, server.Request.Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_value_that_would_mean_another_path_is_refused(string? value)
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var transport = server.Transport();
        var request = new ApiRequest(HttpMethod.Get, "/zones/{zone_id}");
        request.Path("zone_id", value);

        // Also where the checks of the specification's rules are switched off.
        using var unchecking = server.Transport(options: new() { CheckArguments = false });
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => unchecking.SendAsync(request, default));

        Assert.Contains("/zone_id must not be", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Parameters_that_make_dots_together_are_refused()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var transport = server.Transport();
        var request = new ApiRequest(HttpMethod.Get, "/files/.{extension}/x");
        request.Path("extension", ".", ParameterStyle.Matrix);
        var dots = new ApiRequest(HttpMethod.Get, "/files/.{extension}");
        dots.Path("extension", ",", allowReserved: true);
        var bad = new ApiRequest(HttpMethod.Get, "/files/{a}{b}/x");
        bad.Path("a", "", ParameterStyle.Matrix);
        bad.Path("b", "x");

        await transport.SendAsync(request, default);
        await transport.SendAsync(dots, default);
        var label = new ApiRequest(HttpMethod.Get, "/files/.{extension}/x");
        label.Path("extension", ["", ""], JsonCodecs.List(JsonCodecs.String), ParameterStyle.Simple);
        await transport.SendAsync(label, default);

        Assert.Equal(["/files/.;extension=./x", "/files/.,", "/files/.,/x"], server.Requests.Select(received => received.Target));
        var up = new ApiRequest(HttpMethod.Get, "/files/{a}{b}/x");
        up.Path("a", "", ParameterStyle.Label);
        await Assert.ThrowsAsync<ArgumentException>(() => transport.SendAsync(up, default));
    }

    [Theory]
    [InlineData("https://h.example/client/v4", "/zones/7", "https://h.example/client/v4/zones/7")]
    [InlineData("https://h.example/client/v4/", "/zones/7", "https://h.example/client/v4/zones/7")]
    [InlineData("https://h.example", "zones/7", "https://h.example/zones/7")]
    [InlineData("https://h.example/", "/", "https://h.example/")]
    [InlineData("https://h.example/v4?key=1", "/zones?x=2", "https://h.example/v4/zones?x=2&key=1")]
    [InlineData("https://h.example:8443/v4#part", "/zones", "https://h.example:8443/v4/zones")]
    public async Task Base_address_and_path_are_joined(string server, string path, string expected)
    {
        var handler = new RecordingHandler();
        using var transport = new ApiTransport(server, null, new HttpClient(handler), null);

        await transport.SendAsync(new ApiRequest(HttpMethod.Get, path), default);

        Assert.Equal(expected, handler.Addresses.Single());
    }

    [Fact]
    public async Task Options_come_before_the_HttpClient_and_that_before_the_document()
    {
        Assert.Equal(
            "https://o.example/x",
            await AddressAsync("https://d.example", "https://c.example/", new Uri("https://o.example/"), null));
        Assert.Equal("https://c.example/x", await AddressAsync("https://d.example", "https://c.example/", null, null));
        Assert.Equal("https://d.example/x", await AddressAsync("https://d.example", null, null, null));
        Assert.Equal("https://c.example/x", await AddressAsync(null, "https://c.example", null, null));
        Assert.Equal("https://own.example/x", await AddressAsync("https://d.example", "https://c.example", null, "https://own.example"));
        Assert.Equal(
            "https://o.example/x",
            await AddressAsync("https://d.example", null, new Uri("https://o.example/"), "https://own.example"));
        Assert.Equal("https://d.example/beta/x", await AddressAsync("https://d.example/v1", null, null, "/beta"));
        foreach (var server in new[] { null, "/v1", "{host}/v1", "ftp://x" })
        {
            var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => AddressAsync(server, null, null, null));
            Assert.Contains("BaseAddress", exception.Message, StringComparison.Ordinal);
        }

        static async Task<string> AddressAsync(string? document, string? client, Uri? options, string? own)
        {
            var handler = new RecordingHandler();
            using var http = new HttpClient(handler) { BaseAddress = client is null ? null : new Uri(client) };
            using var transport = new ApiTransport(document, null, http, new() { BaseAddress = options });
            var request = new ApiRequest(HttpMethod.Get, "/x");
            if (own is not null)
            {
                request.Server(own);
            }

            await transport.SendAsync(request, default);
            return handler.Addresses.Single();
        }
    }

    [Fact]
    public void A_base_address_must_be_of_the_web()
    {
        Assert.Throws<ArgumentException>(() => new ApiClientOptions { BaseAddress = new Uri("/x", UriKind.Relative) });
        Assert.Throws<ArgumentException>(() => new ApiClientOptions { BaseAddress = new Uri("ftp://x/") });
    }

    [Fact]
    public async Task The_transport_disposes_of_its_own_client_only()
    {
        using var http = new HttpClient(new RecordingHandler());
        new ApiTransport("https://h.example", null, http, null).Dispose();
        Assert.Equal(200, (int)(await http.GetAsync("https://h.example/")).StatusCode);

        var own = new ApiTransport("http://127.0.0.1:1", null, null, null);
        own.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => own.SendAsync(new ApiRequest(HttpMethod.Get, "/"), default));
    }
}
