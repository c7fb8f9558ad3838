using System.Net;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Access tokens by OAuth 2.0's client credentials (RFC 6749, section 4.4): how they are asked for, kept and replaced.</summary>
public sealed class TokenTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task A_token_is_asked_for_as_RFC_6749_says_and_kept_until_shortly_before_its_end()
    {
        await using var tokens = await TokenServer.StartAsync(expiresIn: "3600");
        await using var api = await LoopbackServer.StartAsync("{}");
        using var transport = Transport(api, tokens.Credential(), _clock);

        await CallAsync(transport, "read write");
        await CallAsync(transport, "read write");
        _clock.Advance(TimeSpan.FromSeconds(3600 - 61));
        await CallAsync(transport, "read write");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await CallAsync(transport, "read write");

        Assert.Equal(["Bearer t1", "Bearer t1", "Bearer t1", "Bearer t2"], api.Authorizations());
        Assert.Equal(2, tokens.Requests.Count);
        var request = tokens.Requests[0];
        Assert.Equal(
            ("POST", "/oauth/token?tenant=7", "application/x-www-form-urlencoded"),
            (request.Method, request.Target, request.Headers["Content-Type"]));
        Assert.Equal(
            "grant_type=client_credentials&scope=read%20write",
            request.Body.Replace('+', ' ').Replace(" ", "%20", StringComparison.Ordinal));

        // Each part is encoded as in a form before it is joined (section 2.3.1).
        Assert.Equal("Basic " + Convert.ToBase64String("my%3Aid:s3cr3t-t0ken-0123456789%2F%2B+%25"u8), request.Headers["Authorization"]);
    }

    [Fact]
    public async Task Options_choose_scopes_parameters_and_the_place_of_the_secret()
    {
        await using var tokens = await TokenServer.StartAsync();
        await using var api = await LoopbackServer.StartAsync("{}");
        var options = new ClientCredentialsOptions
        {
            Scopes = ["all"],
            SendSecretInBody = true,
            Parameters = { ["audience"] = "https://a.example/?b" },
            TokenUrl = new Uri(tokens.Address + "/other"),
        };
        using var transport = Transport(
            api,
            TestCredential.Of(CredentialPart.ClientCredentials("https://unused.example/token", "id", TestCredential.Secret, options)),
            _clock);
        options.SendSecretInBody = false;

        await CallAsync(transport, "read");
        await CallAsync(transport, "write");

        var request = Assert.Single(tokens.Requests);
        Assert.Equal("/other", request.Target);
        Assert.False(request.Headers.ContainsKey("Authorization"));
        Assert.Equal(
            [
                "audience=https%3A%2F%2Fa.example%2F%3Fb",
                "client_id=id",
                "client_secret=" + TestCredential.Secret,
                "grant_type=client_credentials",
                "scope=all",
            ],
            request.Body.Split('&').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_set_of_scopes_has_a_token_of_its_own()
    {
        await using var tokens = await TokenServer.StartAsync();
        await using var api = await LoopbackServer.StartAsync("{}");
        using var transport = Transport(api, tokens.Credential(), _clock);

        foreach (var scopes in new[] { "read", "write", "read", null, "write" })
        {
            await CallAsync(transport, scopes);
        }

        Assert.Equal(["Bearer t1", "Bearer t2", "Bearer t1", "Bearer t3", "Bearer t2"], api.Authorizations());
    }

    [Theory]
    [InlineData("null", 365 * 24 * 3600, 1)]
    [InlineData("\"600\"", 539, 1)]
    [InlineData("\"600\"", 541, 2)]
    [InlineData("600.9", 539, 1)]
    [InlineData("30", 26, 1)]
    [InlineData("30", 28, 2)]
    [InlineData("0", 0, 2)]
    [InlineData("-5", 0, 2)]
    [InlineData("1e300", 365 * 24 * 3600, 1)]
    [InlineData("\"soon\"", 365 * 24 * 3600, 1)]
    public async Task A_life_is_read_whatever_its_form(string expiresIn, int secondsLater, int requests)
    {
        await using var tokens = await TokenServer.StartAsync(expiresIn);
        await using var api = await LoopbackServer.StartAsync("{}");
        using var transport = Transport(api, tokens.Credential(), _clock);

        await CallAsync(transport);
        _clock.Advance(TimeSpan.FromSeconds(secondsLater));
        await CallAsync(transport);

        Assert.Equal(requests, tokens.Requests.Count);
    }

    [Fact]
    public async Task Twenty_calls_at_once_ask_once_and_one_that_is_cancelled_disturbs_no_other()
    {
        var gate = new TaskCompletionSource();
        await using var tokens = await TokenServer.StartAsync(gate: gate.Task);
        await using var api = await LoopbackServer.StartAsync("{}");
        using var transport = Transport(api, tokens.Credential(), _clock);
        using var cancellation = new CancellationTokenSource();

        var first = CallAsync(transport, cancellationToken: cancellation.Token);
        await tokens.Asked;
        var others = Enumerable.Range(0, 20).Select(_ => CallAsync(transport)).ToList();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        await Task.WhenAll(others);

        Assert.Single(tokens.Requests);
        Assert.Equal(Enumerable.Repeat("Bearer t1", 20), api.Authorizations());
    }

    [Fact]
    public async Task A_kept_token_that_the_API_refuses_is_replaced_once()
    {
        await using var tokens = await TokenServer.StartAsync();
        var good = "t1";
        await using var api =
            await LoopbackServer.StartAsync(context => AnswerAsync(context, context.Request.Headers.Authorization == "Bearer " + good));
        using var transport = Transport(api, tokens.Credential(), _clock);
        await CallAsync(transport);

        // Many calls meet the revoked token at once: one token replaces it.
        good = "t2";
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => CallAsync(transport, body: "text")));
        Assert.Equal(2, tokens.Requests.Count);
        Assert.All(api.Requests.Skip(1), request => Assert.Equal("text", request.Body));

        // A new one is refused too: that is the answer.
        good = "none";
        var before = api.Requests.Count;
        var exception = await CallAsync(transport).FailAsync();
        Assert.Equal(
            (HttpStatusCode.Unauthorized, before + 2, 3),
            (exception.StatusCode!.Value, api.Requests.Count, tokens.Requests.Count));
        Assert.DoesNotContain("t2", exception.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delegate_hears_of_scopes_and_of_a_token_that_was_refused()
    {
        await using var api =
            await LoopbackServer.StartAsync(context => AnswerAsync(context, context.Request.Headers.Authorization == "Bearer new"));
        var asked = new List<string>();
        using var transport = Transport(
            api,
            TestCredential.Of(CredentialPart.Token((context, _) =>
            {
                asked.Add(string.Join('+', context.Scopes) + context.IsRetry);
                return new ValueTask<string>(asked.Count == 1 ? "old" : "new");
            })),
            _clock);

        await CallAsync(transport, "read  write");
        Assert.Equal(["read+writeFalse", "read+writeTrue"], asked);
        Assert.Equal(["Bearer old", "Bearer new"], api.Authorizations());
    }

    [Fact]
    public async Task A_delegate_that_has_no_other_token_is_not_tried_again()
    {
        await using var api = await LoopbackServer.StartAsync(context => AnswerAsync(context, false));
        using var transport =
            Transport(api, TestCredential.Of(CredentialPart.Token((_, _) => new ValueTask<string>(TestCredential.Secret))), _clock);

        Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync(transport).FailAsync()).StatusCode);
        Assert.Single(api.Requests);
    }

    internal static ApiTransport Transport(LoopbackServer api, ApiCredential credential, TimeProvider clock, TimeSpan? timeout = null) =>
        api.Transport(credential, new ApiClientOptions { TimeProvider = clock, Timeout = timeout });

    internal static Task CallAsync(
        ApiTransport transport,
        string? scopes = null,
        string? body = null,
        CancellationToken cancellationToken = default)
    {
        var request = Transports.ItemRequest(method: body is null ? HttpMethod.Get : HttpMethod.Put);
        request.Text(body);
        if (scopes is not null)
        {
            request.Scopes(scopes);
        }

        return transport.SendAsync(request, cancellationToken);
    }

    private static Task AnswerAsync(HttpContext context, bool isGood)
    {
        context.Response.StatusCode = isGood ? 200 : 401;
        return context.Response.WriteAsync($$"""{"message":"you sent {{context.Request.Headers.Authorization}}"}""");
    }
}
