using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http.Origins;

/// <summary>Which redirects are followed (RFC 9110, section 15.4), and what is said of the others.</summary>
public sealed class RedirectTests
{
    private const string Body = "the body";

    [Theory]
    [InlineData("POST", 307)]
    [InlineData("POST", 308)]
    [InlineData("PUT", 307)]
    [InlineData("PATCH", 308)]
    [InlineData("DELETE", 307)]
    [InlineData("QUERY", 308)]
    public async Task A_redirect_that_keeps_the_method_is_followed_with_the_body(string method, int status)
    {
        await using var server = await LoopbackServer.StartAsync(context => RedirectAsync(context, "/items/7", status, "/items/8?x=1"));
        using var transport = server.Transport(TestCredential.Key());
        foreach (var describe in new Action<ApiRequest>[]
        {
            static request => request.Text(Body),
            static request => request.Json(Body, JsonCodecs.String),
            static request => request.Stream(new MemoryStream(Encoding.ASCII.GetBytes(Body))),
            static request => request.Multipart().File("file", new ApiFile(new MemoryStream(Encoding.ASCII.GetBytes(Body)))),
            static _ => { },
        })
        {
            var before = server.Requests.Count;
            var request = Transports.ItemRequest(method: new HttpMethod(method));
            describe(request);

            await transport.SendJsonAsync(request, Item.Codec.Instance, default);

            var sent = server.Requests.Skip(before).ToList();
            Assert.Equal([(method, "/items/7"), (method, "/items/8?x=1")], sent.Select(static one => (one.Method, one.Target)));
            Assert.Equal(sent[0].Body.Contains(Body, StringComparison.Ordinal), sent[1].Body.Contains(Body, StringComparison.Ordinal));
            Assert.Equal(sent[0].Body.Length, sent[1].Body.Length);
            Assert.Equal(
                sent[0].Headers.GetValueOrDefault("Content-Type")?.Split(';')[0],
                sent[1].Headers.GetValueOrDefault("Content-Type")?.Split(';')[0]);
            Assert.Equal(TestCredential.Secret, sent[1].Headers["X-Auth-Key"]);
        }
    }

    [Theory]
    [InlineData("POST", 301, "only redirects that keep the method (307, 308) are")]
    [InlineData("POST", 302, "only redirects that keep the method (307, 308) are")]
    [InlineData("POST", 303, "only redirects that keep the method (307, 308) are")]
    [InlineData("DELETE", 302, "only redirects that keep the method (307, 308) are")]
    [InlineData("PUT", 307, "a stream that cannot be set back to its start")]
    [InlineData("GET", 302, "a stream that cannot be set back to its start")]
    public async Task Others_are_a_failure_that_says_why(string method, int status, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(context => RedirectAsync(context, "/items/7", status, "/items/8"));
        using var transport = server.Transport();
        var request = Transports.ItemRequest(method: new HttpMethod(method));
        request.Stream(new ForwardStream([1, 2]));

        var exception = await transport.SendAsync(request, default).FailAsync();

        Assert.Equal(status, (int)exception.StatusCode!);
        Assert.Contains("a redirect that was not followed: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task They_have_an_end(string method)
    {
        await using var server = await LoopbackServer.StartAsync(context => RedirectAsync(context, "/items/7", 307, "/items/7"));
        using var transport = server.Transport();
        var request = Transports.ItemRequest(method: new HttpMethod(method));
        request.Text(Body);

        var exception = await transport.SendTextAsync(request, default).FailAsync();

        Assert.Equal(HttpStatusCode.TemporaryRedirect, exception.StatusCode);
        Assert.Contains("10 in a row were followed before", exception.Message, StringComparison.Ordinal);
        Assert.Equal(11, server.Requests.Count);
        Assert.All(server.Requests, static one => Assert.Equal(Body, one.Body));
    }

    [Theory]
    [InlineData("https://h.example", "http://h.example/x", "it leads from https to http")]
    [InlineData("https://h.example", "file:///etc/passwd", "it names no address, or none of http or https")]
    [InlineData("https://h.example", "ftp://h.example/x", "it names no address, or none of http or https")]
    [InlineData("https://h.example", @"https://h.example\@other.example/x", "it names no address, or none of http or https")]
    [InlineData("https://h.example", "https://h.example%40other.example/x", "it names no address, or none of http or https")]
    [InlineData("https://h.example", "http:// ", "it names no address, or none of http or https")]
    [InlineData("https://h.example", null, "it names no address, or none of http or https")]
    [InlineData("https://h.example", "//other.example/x", null)]
    [InlineData("http://127.0.0.1", "https://h.example/x", null)]
    public async Task A_redirect_leads_to_an_address_of_the_web_and_never_from_https_to_http(
        string api,
        string? location,
        string? objection)
    {
        var handler = new ScriptedHandler(request => request.RequestUri!.AbsolutePath == "/items/7"
            ? Redirect(location)
            : new HttpResponseMessage());
        using var http = new HttpClient(handler);
        using var transport = new ApiTransport(api, null, http, null);

        var exception = await Record.ExceptionAsync(() => transport.SendTextAsync(Transports.ItemRequest(), default));

        if (objection is null)
        {
            Assert.Null(exception);
            Assert.Equal(2, handler.Requests.Count);
        }
        else
        {
            Assert.Contains(
                "a redirect that was not followed: " + objection,
                Assert.IsType<ApiException>(exception).Message,
                StringComparison.Ordinal);
            Assert.Single(handler.Requests);
        }
    }

    [Fact]
    public async Task An_address_that_repeats_the_credential_is_not_followed_to_another_origin()
    {
        await using var other = await LoopbackServer.StartAsync("{}");
        foreach (var (credential, spelled) in new (TestCredential, string)[]
        {
            (TestCredential.Of(CredentialPart.Query("api_key", TestCredential.Secret)), "?api_key=" + TestCredential.Secret),
            (TestCredential.Key(), "?next=" + TestCredential.Secret.Replace("3", "%33", StringComparison.Ordinal)),
            (TestCredential.Token(), $"/{TestCredential.Secret}/x"),
            (TestCredential.Of(CredentialPart.Basic("user", TestCredential.Secret)), "#" + TestCredential.Secret),
        })
        {
            await using var server =
                await LoopbackServer.StartAsync(context => RedirectAsync(context, "/items/7", 302, other.Address + spelled));
            using var transport = server.Transport(credential);

            var exception = await transport.GetItemAsync().FailAsync();

            Assert.Contains("by an address that repeats the credential", exception.Message, StringComparison.Ordinal);
        }

        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("127.0.0.2")]
    [InlineData("[::1]")]
    public async Task The_clients_own_HttpClient_keeps_everything_at_its_address(string host)
    {
        await using var other = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("""{"name":"a"}"""), host: host);
        await using var server =
            await LoopbackServer.StartAsync(context => RedirectAsync(context, "/items/7", 302, other.Address + "/there"));
        var options = new ApiClientOptions { DefaultHeaders = { ["X-Default"] = "1" } };
        using var transport = server.Transport(
            TestCredential.Of(CredentialPart.Header("X-Key", TestCredential.Secret), CredentialPart.Bearer(TestCredential.Secret)),
            options);

        await transport.GetItemAsync();

        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], other.Request.Names());
    }

    [Fact]
    public async Task The_certificate_of_the_clients_own_handler_is_shown_to_its_API_only()
    {
        using var certificate = OriginLab.NewCertificate("the client");
        await using var server =
            await LoopbackServer.StartAsync(context => RedirectAsync(context, "/items/7", 302, "https://127.0.0.2:1/there"));
        using var transport = server.Transport(TestCredential.Of(CredentialPart.MutualTls(certificate)));

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Equal(HttpStatusCode.Found, exception.StatusCode);
        Assert.Contains("to which the client certificate would be shown", exception.Message, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Redirect(string? location)
    {
        var response = new HttpResponseMessage(HttpStatusCode.Found);
        if (location is not null)
        {
            response.Headers.TryAddWithoutValidation("Location", location);
        }

        return response;
    }

    private static Task RedirectAsync(HttpContext context, string from, int status, string to)
    {
        if (context.Request.Path == from)
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = to;
            return Task.CompletedTask;
        }

        return context.Response.WriteAsync("""{"name":"a"}""");
    }
}
