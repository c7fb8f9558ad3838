using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Token endpoints that a discovery document announces (OpenID Connect Discovery 1.0, section 4).</summary>
public sealed class OpenIdTests
{
    [Theory]
    [InlineData("/realm/.well-known/openid-configuration", "/realm")]
    [InlineData("/realm/.well-known/openid-configuration", "/realm/")]
    [InlineData("/realm", "/realm")]
    [InlineData("/.well-known/oauth-authorization-server/realm", "/realm")]
    public async Task The_document_is_read_once_and_its_endpoint_is_asked(string url, string issuer)
    {
        await using var provider = await ProviderAsync(issuer, "/the/token", """["client_secret_post"]""");
        await using var api = await LoopbackServer.StartAsync("{}");
        var clock = new FakeClock();
        using var transport = TokenTests.Transport(api, Credential(provider.Address + url), clock);

        await TokenTests.CallAsync(transport);
        clock.Advance(TimeSpan.FromHours(2));
        await TokenTests.CallAsync(transport);

        Assert.Equal(
            ["GET", "POST /the/token", "POST /the/token"],
            provider.Requests.Select(request => request.Method == "GET" ? "GET" : "POST " + request.Target));
        Assert.Contains("client_secret=" + TestCredential.Secret, provider.Requests[1].Body, StringComparison.Ordinal);
        Assert.False(provider.Requests[0].Headers.ContainsKey("Authorization"));
        Assert.Equal(["Bearer t", "Bearer t"], api.Authorizations());
    }

    [Theory]
    [InlineData("/another", "/token", "issuer")]
    [InlineData("https://evil.example/realm", "/token", "issuer")]
    [InlineData("/realm", "http://evil.example/token", "token_endpoint")]
    [InlineData("/realm", "ftp://evil.example/token", "token_endpoint")]
    [InlineData("/realm", null, "token_endpoint")]
    public async Task A_document_of_another_issuer_or_with_an_unsafe_endpoint_is_refused(string issuer, string? endpoint, string expected)
    {
        await using var provider = await ProviderAsync(issuer, endpoint);
        await using var api = await LoopbackServer.StartAsync("{}");
        using var transport =
            TokenTests.Transport(api, Credential(provider.Address + "/realm/.well-known/openid-configuration"), TimeProvider.System);

        Assert.Contains(expected, (await TokenTests.CallAsync(transport).FailAsync()).Message, StringComparison.Ordinal);
        Assert.Equal("GET", provider.Request.Method);
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task A_document_is_not_looked_for_where_a_redirect_leads()
    {
        await using var other = await ProviderAsync("/", "/token");
        await using var provider = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Redirect(other.Address + "/.well-known/openid-configuration");
            return Task.CompletedTask;
        });
        await using var api = await LoopbackServer.StartAsync("{}");
        using var transport = TokenTests.Transport(api, Credential(provider.Address), TimeProvider.System);

        await TokenTests.CallAsync(transport).FailAsync();
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html/>")]
    [InlineData("[1]")]
    public async Task What_is_no_document_is_refused(string body)
    {
        await using var provider = await LoopbackServer.StartAsync(body);
        await using var api = await LoopbackServer.StartAsync("{}");
        using var transport = TokenTests.Transport(api, Credential(provider.Address), TimeProvider.System);

        await TokenTests.CallAsync(transport).FailAsync();
        Assert.Single(provider.Requests);
    }

    private static TestCredential Credential(string url) =>
        TestCredential.Of(CredentialPart.OpenIdConnect(url, "id", TestCredential.Secret));

    private static async Task<LoopbackServer> ProviderAsync(string issuer, string? endpoint, string methods = "null")
    {
        return await LoopbackServer.StartAsync(async context =>
        {
            var own = $"http://{context.Request.Host}";
            await context.Response.WriteAsync(context.Request.Method == "POST"
                ? """{"access_token":"t","token_type":"bearer","expires_in":3600}"""
                : $$"""{"issuer":"{{Absolute(issuer)}}","token_endpoint":{{(endpoint is null
                    ? "null"
                    : $"\"{Absolute(endpoint)}\"")}},"token_endpoint_auth_methods_supported":{{methods}}}""");

            string Absolute(string text) => text.StartsWith('/') ? own + text : text;
        });
    }
}
