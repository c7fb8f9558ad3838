using System.Net;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Credentials: sent as their scheme says, to where they belong, and shown nowhere.</summary>
public sealed class CredentialTests
{
    [Fact]
    public async Task Each_kind_is_sent_as_its_scheme_says()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        var calls = 0;
        var credentials = new[]
        {
            TestCredential.Token("abc"),
            TestCredential.Key("me@x", "k"),
            TestCredential.Of(CredentialPart.Basic("user", "pä:ss")),
            TestCredential.Of(
                CredentialPart.Query("api key", "a&b"),
                CredentialPart.Cookie("session", "c1"),
                CredentialPart.Cookie("more", "c2")),
            TestCredential.Of(CredentialPart.Token((_, _) => new ValueTask<string>($"token{++calls}"))),
            TestCredential.Of(CredentialPart.None),
        };
        foreach (var credential in credentials)
        {
            using var transport = server.Transport(credential);
            for (var i = 0; i < 2; i++)
            {
                var request = Transports.ItemRequest();
                request.Cookie("own", "1");
                await transport.SendAsync(request, default);
            }
        }

        var requests = server.Requests;
        Assert.Equal("Bearer abc", requests[1].Headers["Authorization"]);
        Assert.Equal(("me@x", "k"), (requests[2].Headers["X-Auth-Email"], requests[2].Headers["X-Auth-Key"]));
        Assert.Equal("Basic " + Convert.ToBase64String("user:pä:ss"u8), requests[4].Headers["Authorization"]);
        Assert.Equal(("/items/7?api%20key=a%26b", "own=1; session=c1; more=c2"), (requests[7].Target, requests[7].Headers["Cookie"]));
        Assert.Equal(["Bearer token1", "Bearer token2"], [requests[8].Headers["Authorization"], requests[9].Headers["Authorization"]]);
        Assert.False(requests[10].Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task An_anonymous_operation_sends_nothing()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var transport = server.Transport(TestCredential.Token());
        var request = Transports.ItemRequest();
        request.Anonymous();

        await transport.SendAsync(request, default);

        Assert.False(server.Request.Headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData("http://api.example/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://localhost.example/", false)]
    [InlineData("http://loopback/", true)] // Uri makes it localhost
    [InlineData("http://127.0.0.1.example/", false)]
    [InlineData("http://[::2]/", false)]
    [InlineData("http://localhost:5000/", true)]
    [InlineData("http://127.8.9.10/", true)]
    [InlineData("http://[::1]:8080/", true)]
    [InlineData("https://api.example/", true)]
    public async Task Plain_http_is_for_loopback_only(string address, bool isSent)
    {
        var handler = new RecordingHandler();
        using var transport = new ApiTransport(address, TestCredential.Token(), new HttpClient(handler), null);
        var call = transport.SendAsync(Transports.ItemRequest(), default);
        if (isSent)
        {
            await call;
            Assert.Single(handler.Addresses);
        }
        else
        {
            var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => call);
            Assert.Contains(new Uri(address).Host, exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(TestCredential.Secret, exception.ToString(), StringComparison.Ordinal);
            Assert.Empty(handler.Addresses);
        }

        // Without a credential there is nothing to keep safe.
        using var anonymous = new ApiTransport(address, null, new HttpClient(handler), null);
        await anonymous.SendAsync(Transports.ItemRequest(), default);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("s3cr3t\r\nX-Admin: 1")]
    [InlineData("s3cr3t\n")]
    [InlineData("s3cr3t\0")]
    [InlineData("s3cr3tü")]
    public async Task Values_that_cannot_be_sent_are_refused_without_repeating_them(string value)
    {
        foreach (var make in new Func<object>[]
        {
            () => CredentialPart.Bearer(value), () =>
                CredentialPart.Header("X-Key", value), () => CredentialPart.Query("k", value), () => CredentialPart.Cookie("k", value),
        })
        {
            Assert.DoesNotContain("s3cr3t", Assert.ThrowsAny<ArgumentException>(make).ToString(), StringComparison.Ordinal);
        }

        using var transport = new ApiTransport(
            "http://127.0.0.1:1",
            TestCredential.Of(CredentialPart.Token((_, _) => new(value))),
            null,
            null);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => transport.SendAsync(Transports.ItemRequest(), default));
        Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_basic_and_cookies_have_their_own_rules()
    {
        Assert.Throws<ArgumentException>(() => CredentialPart.Basic("a:b", "c"));
        Assert.Throws<ArgumentException>(() => CredentialPart.Basic("", ""));
        Assert.Throws<ArgumentException>(() => CredentialPart.Basic("a", "b\n"));
        Assert.Throws<ArgumentNullException>(() => CredentialPart.Basic("a", null!));
        Assert.Throws<ArgumentException>(() => CredentialPart.Cookie("a", "b; admin=1"));
        Assert.Throws<ArgumentException>(() => CredentialPart.Header("X Key:", "b"));
        Assert.Throws<ArgumentNullException>(() => TestCredential.Of(null!));
    }

    [Fact]
    public void A_credential_shows_its_kinds_only()
    {
        Assert.Equal("TestCredential (Header, Header)", TestCredential.Key().ToString());
        Assert.Equal("TestCredential (Basic, Query)", TestCredential.Of(
            CredentialPart.Basic("u", TestCredential.Secret),
            CredentialPart.Query("k", TestCredential.Secret)).ToString());
        Assert.Equal("Bearer", CredentialPart.Bearer(TestCredential.Secret).ToString());
    }

    [Fact]
    public async Task Redirects_on_the_same_origin_keep_the_credential()
    {
        await using var server = await LoopbackServer.StartAsync(context => Redirect(context, "/items/7", "/items/8?x=1"));
        using var transport = server.Transport(TestCredential.Key());

        Assert.Equal(new Item("a"), (await transport.GetItemAsync()).Value);

        Assert.Equal(["/items/7", "/items/8?x=1"], server.Requests.Select(request => request.Target));
        Assert.Equal(TestCredential.Secret, server.Requests[1].Headers["X-Auth-Key"]);
    }

    [Fact]
    public async Task Redirects_to_another_origin_take_nothing_along()
    {
        await using var other = await LoopbackServer.StartAsync("""{"name":"a"}""");
        await using var server = await LoopbackServer.StartAsync(context => Redirect(context, "/items/7", other.Address + "/there"));
        var options = new ApiClientOptions { DefaultHeaders = { ["X-Default"] = "1" } };
        using var transport = server.Transport(TestCredential.Of(
            CredentialPart.Header("X-Auth-Key", TestCredential.Secret),
            CredentialPart.Bearer(TestCredential.Secret),
            CredentialPart.Cookie("c", TestCredential.Secret)), options);
        var request = Transports.ItemRequest();
        request.Header("X-Own", "2");
        request.Cookie("own", "3");

        await transport.SendJsonAsync(request, Item.Codec.Instance, default);

        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], other.Request.Names());
        Assert.Equal(("1", "2"), (server.Request.Headers["X-Default"], server.Request.Headers["X-Own"]));
    }

    [Fact]
    public async Task A_key_that_a_foreign_HttpClient_carried_away_is_reported()
    {
        await using var other = await LoopbackServer.StartAsync("""{"name":"a"}""");
        await using var server = await LoopbackServer.StartAsync(context => Redirect(context, "/items/7", other.Address + "/there"));
        using var http = new HttpClient();

        using var key = new ApiTransport(server.Address, TestCredential.Key(), http, null);
        Assert.Contains("AllowAutoRedirect = false", (await key.GetItemAsync().FailAsync()).Message, StringComparison.Ordinal);

        // .NET takes Authorization off: nothing was lost.
        using var token = new ApiTransport(server.Address, TestCredential.Token(), http, null);
        await token.GetItemAsync();
        Assert.False(other.Requests[1].Headers.ContainsKey("Authorization"));
    }

    private static Task Redirect(HttpContext context, string from, string to)
    {
        if (context.Request.Path == from)
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = to;
            return Task.CompletedTask;
        }

        return context.Response.WriteAsync("""{"name":"a"}""");
    }
}
