using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>What a token endpoint may do wrong: the caller is told, and neither the secret nor a token shows.</summary>
public sealed class TokenFailureTests
{
    private const string HiddenToken = "h1dden-access-token-987654321";

    [Theory]
    [InlineData(400, """{"error":"invalid_client","error_description":"no client with SECRET"}""", "invalid_client: no client with ***")]
    [InlineData(401, """{"error":"invalid_client"}""", "invalid_client")]
    [InlineData(500, "<p>SECRET, or BASIC</p>", "500")]
    [InlineData(503, "", "503")]
    [InlineData(200, "<html>Log in, please</html>", "no JSON object")]
    [InlineData(200, "[]", "no JSON object")]
    [InlineData(200, """{"access_token":"TOKEN""", "no JSON object")]
    [InlineData(200, """{"accessToken":"TOKEN"}""", "no access_token")]
    [InlineData(200, """{"access\udc00_token":"TOKEN"}""", "no access_token")]
    [InlineData(500, """{"error":"invalid_client","\ud800":1}""", "invalid_client")]
    [InlineData(200, """{"access_token":"TOKEN\u0000"}""", "no access_token")]
    [InlineData(200, """{"access_token":"","token_type":"bearer"}""", "no access_token")]
    [InlineData(200, """{"access_token":"TOKEN","token_type":"DPoP"}""", "token_type is not Bearer")]
    [InlineData(204, "", "no JSON object")]
    [InlineData(302, "", "a redirect")]
    [InlineData(307, "", "a redirect")]
    public async Task Answers_that_bring_no_token(int status, string body, string expected)
    {
        await using var other = await LoopbackServer.StartAsync("""{"access_token":"stolen","token_type":"bearer"}""");
        await using var tokens = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = other.Address + "/token";
            var basic = context.Request.Headers.Authorization.ToString();
            if (body.Length > 0)
            {
                await context.Response.WriteAsync(body
                    .Replace("SECRET", TestCredential.Secret, StringComparison.Ordinal)
                    .Replace("TOKEN", HiddenToken, StringComparison.Ordinal)
                    .Replace("BASIC", basic, StringComparison.Ordinal));
            }
        });
        await using var api = await LoopbackServer.StartAsync("{}");
        foreach (var inBody in new[] { false, true })
        {
            using var transport = Transport(api, tokens, new ClientCredentialsOptions { SendSecretInBody = inBody });

            var exception = await TokenTests.CallAsync(transport).FailAsync();

            Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
            Assert.Equal((HttpStatusCode)status, exception.StatusCode);
            AssertSilent(exception);
        }

        Assert.Equal((2, 0, 0), (tokens.Requests.Count, api.Requests.Count, other.Requests.Count));
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        var status = 500;
        await using var tokens = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("""{"access_token":"t","token_type":"bearer"}""");
        });
        await using var api = await LoopbackServer.StartAsync("{}");
        using var transport = Transport(api, tokens);

        await TokenTests.CallAsync(transport).FailAsync();
        status = 200;
        await TokenTests.CallAsync(transport);

        Assert.Equal("Bearer t", Assert.Single(api.Authorizations()));
    }

    [Fact]
    public async Task A_huge_answer_is_not_read_to_its_end()
    {
        await using var tokens =
            await LoopbackServer.StartAsync($$"""{"access_token":"{{HiddenToken}}","more":"{{new string('x', 2_000_000)}}"}""");
        await using var api = await LoopbackServer.StartAsync("{}");
        using var transport = Transport(api, tokens);

        AssertSilent(await TokenTests.CallAsync(transport).FailAsync());
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task A_slow_endpoint_meets_the_time_limit_of_the_call()
    {
        var never = new TaskCompletionSource();
        await using var tokens = await LoopbackServer.StartAsync(async context =>
            await Task.WhenAny(never.Task, Task.Delay(Timeout.Infinite, context.RequestAborted)));
        await using var api = await LoopbackServer.StartAsync("{}");
        using var transport =
            TokenTests.Transport(api, Credential(tokens.Address + "/token"), TimeProvider.System, TimeSpan.FromMilliseconds(300));

        var exception = await TokenTests.CallAsync(transport).FailAsync();

        Assert.Null(exception.StatusCode);
        Assert.Contains("time limit", exception.Message, StringComparison.Ordinal);
        never.SetResult();
    }

    [Theory]
    [InlineData("http://tokens.example/token")]
    [InlineData("http://127.0.0.1.example/token")]
    [InlineData("ftp://127.0.0.1/token")]
    public async Task The_secret_does_not_go_over_plain_http(string url)
    {
        var handler = new RecordingHandler();
        await using var api = await LoopbackServer.StartAsync("{}");
        using var http = new HttpClient(handler);
        using var transport =
            TokenTests.Transport(api, Credential(url, new ClientCredentialsOptions { HttpClient = http }), TimeProvider.System);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TokenTests.CallAsync(transport));

        Assert.Contains("https", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TestCredential.Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(handler.Addresses);
    }

    [Fact]
    public async Task A_foreign_HttpClient_that_follows_a_redirect_with_the_secret_is_reported()
    {
        await using var other = await LoopbackServer.StartAsync("""{"access_token":"t","token_type":"bearer"}""");
        await using var tokens = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = other.Address + "/token";
            return Task.CompletedTask;
        });
        await using var api = await LoopbackServer.StartAsync("{}");
        using var http = new HttpClient();
        using var transport = Transport(api, tokens, new ClientCredentialsOptions { HttpClient = http, SendSecretInBody = true });

        await TokenTests.CallAsync(transport).FailAsync();
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task No_activity_and_no_text_shows_the_secret_or_the_token()
    {
        var seen = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (seen)
                {
                    seen.Add(activity.DisplayName
                        + string.Join(' ', activity.TagObjects.Select(tag => tag.Key + tag.Value))
                        + string.Join(' ', activity.Events.SelectMany(one => one.Tags).Select(tag => tag.Value)));
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var tokens = await LoopbackServer.StartAsync($$"""{"access_token":"{{HiddenToken}}","token_type":"bearer"}""");
        await using var api = await LoopbackServer.StartAsync("{}");
        var credential = Credential(tokens.Address + "/token", new ClientCredentialsOptions { SendSecretInBody = true });
        using var transport = TokenTests.Transport(api, credential, TimeProvider.System);

        await TokenTests.CallAsync(transport);

        Assert.Equal("TestCredential (ClientCredentials)", credential.ToString());
        string[] texts;
        lock (seen)
        {
            texts = [.. seen];
        }

        Assert.Contains(texts, text => text.Contains(
            new Uri(tokens.Address).Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal));
        Assert.DoesNotContain(
            texts,
            text => text.Contains(TestCredential.Secret, StringComparison.Ordinal) || text.Contains(HiddenToken, StringComparison.Ordinal));
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentException>(() => CredentialPart.ClientCredentials("https://a.example", "", "s"));
        Assert.Throws<ArgumentException>(() => CredentialPart.ClientCredentials("https://a.example", "i", null!));
        Assert.Throws<ArgumentException>(() => new ClientCredentialsOptions { TokenUrl = new Uri("/token", UriKind.Relative) });
        Assert.Throws<ArgumentNullException>(() => CredentialPart.Token(null!));
        Assert.Throws<ArgumentNullException>(() => new ApiClientOptions { TimeProvider = null! });
    }

    [Fact]
    public async Task A_relative_endpoint_stands_behind_the_address_of_the_API()
    {
        await using var server = await LoopbackServer.StartAsync("""{"access_token":"t","token_type":"bearer"}""");
        using var transport = new ApiTransport(server.Address + "/v1", Credential("oauth/token"), null, null);
        using var rooted = new ApiTransport(server.Address + "/v1", Credential("/oauth/token"), null, null);

        await TokenTests.CallAsync(transport);
        await TokenTests.CallAsync(rooted);

        Assert.Equal(["/v1/oauth/token", "/v1/items/7", "/oauth/token", "/v1/items/7"], server.Requests.Select(request => request.Target));
    }

    private static ApiTransport Transport(LoopbackServer api, LoopbackServer tokens, ClientCredentialsOptions? options = null) =>
        TokenTests.Transport(api, Credential(tokens.Address + "/token", options), TimeProvider.System);

    private static TestCredential Credential(string url, ClientCredentialsOptions? options = null) =>
        TestCredential.Of(CredentialPart.ClientCredentials(url, "id", TestCredential.Secret, options));

    private static void AssertSilent(ApiException exception)
    {
        var basic = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes("id:" + TestCredential.Secret));
        foreach (var text in new[]
        {
            exception.ToString(),
            exception.Body ?? "",
            string.Join(' ', exception.Errors),
            string.Join(' ', exception.Messages),
        })
        {
            Assert.DoesNotContain(TestCredential.Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(HiddenToken, text, StringComparison.Ordinal);
            Assert.DoesNotContain(basic, text, StringComparison.Ordinal);
        }
    }
}
