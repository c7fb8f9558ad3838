using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Tokens that the API refuses: who hears of it, what is sent again, and how often another token is asked for.</summary>
public sealed class RefusedTokenTests
{
    private const string Content = "the whole file";

    private readonly FakeClock _clock = new();
    private Func<string, bool> _isGood = static _ => true;

    /// <summary>Uploads: a body, a file in a form, two files in a form.</summary>
    public static TheoryData<string> Uploads => ["body", "file", "files"];

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task A_stream_that_cannot_be_set_back_meets_the_refusal_and_the_next_call_has_a_new_token(string upload)
    {
        // Without expires_in a token is kept until it is refused.
        await using var tokens = await TokenServer.StartAsync(expiresIn: "null");
        await using var api = await ApiAsync();
        using var transport = TokenTests.Transport(api, tokens.Credential(), _clock);
        await UploadAsync(transport, upload, isRepeatable: false);

        _isGood = static token => token == "t2";
        var exception = await UploadAsync(transport, upload, isRepeatable: false).FailAsync();
        await UploadAsync(transport, upload, isRepeatable: false);
        await UploadAsync(transport, upload, isRepeatable: false);

        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.Equal(["Bearer t1", "Bearer t1", "Bearer t2", "Bearer t2"], api.Authorizations());
        Assert.All(api.Requests, request => Assert.Contains(Content, request.Body, StringComparison.Ordinal));
        Assert.Equal(2, tokens.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task A_seekable_stream_is_set_back_to_where_it_was_handed_in(string upload)
    {
        await using var tokens = await TokenServer.StartAsync();
        await using var api = await ApiAsync();
        using var transport = TokenTests.Transport(api, tokens.Credential(), _clock);
        await TokenTests.CallAsync(transport);

        _isGood = static token => token == "t2";
        await UploadAsync(transport, upload, isRepeatable: true);

        Assert.Equal(["Bearer t1", "Bearer t1", "Bearer t2"], api.Authorizations());
        Assert.Equal(WithoutBoundary(api.Requests[1].Body), WithoutBoundary(api.Requests[2].Body));
        Assert.Contains(Content, api.Requests[2].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("before", api.Requests[2].Body, StringComparison.Ordinal);
        Assert.Equal(upload == "files" ? 2 : 1, api.Requests[2].Body.Split(Content).Length - 1);
    }

    [Theory]
    [InlineData(HttpProtocols.Http1)]
#if !NETSTANDARD_RUNTIME
    [InlineData(HttpProtocols.Http2)]
#endif
    public async Task A_big_upload_that_is_refused_before_it_was_read_is_sent_again_whole(HttpProtocols protocol)
    {
        var content = new byte[8 * 1024 * 1024];
        new Random(1).NextBytes(content);
        var isFirst = true;
        await using var tokens = await TokenServer.StartAsync();
        await using var api = await LoopbackServer.StartAsync(
            async context =>
        {
            if (isFirst)
            {
                isFirst = false;
                context.Response.StatusCode = 401;
                return;
            }

            using var received = new MemoryStream();
            await context.Request.Body.CopyToAsync(received);
            context.Response.StatusCode = received.ToArray().AsSpan().SequenceEqual(content) ? 200 : 400;
        },
            protocol,
            readsBody: false);
        var credential = tokens.Credential();
        await using var warm = await LoopbackServer.StartAsync("{}");
        using (var other = TokenTests.Transport(warm, credential, _clock))
        {
            await TokenTests.CallAsync(other);
        }

        var options = new ApiClientOptions { TimeProvider = _clock };
#if !NETSTANDARD_RUNTIME
        options.HttpVersion = new Version(protocol == HttpProtocols.Http2 ? "2.0" : "1.1");
        options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
#endif
        using var transport = api.Transport(credential, options);
        var request = Transports.ItemRequest(method: HttpMethod.Put);
        request.Stream(new MemoryStream(content));

        Assert.Equal(HttpStatusCode.OK, (await transport.SendAsync(request, default)).StatusCode);
    }

    [Fact]
    public async Task A_delegate_hears_of_a_refusal_that_could_not_be_answered_at_once()
    {
        await using var api = await ApiAsync();
        var asked = new List<bool>();
        _isGood = static token => token == "new";
        var credential = TestCredential.Of(CredentialPart.Token((context, _) =>
        {
            asked.Add(context.IsRetry);
            return new ValueTask<string>(asked.Contains(true) ? "new" : "old");
        }));
        using var transport = TokenTests.Transport(api, credential, _clock);

        await UploadAsync(transport, "body", isRepeatable: false).FailAsync();
        await UploadAsync(transport, "body", isRepeatable: false);
        await UploadAsync(transport, "body", isRepeatable: false);

        Assert.Equal([false, true, false], asked);
        Assert.Equal(["Bearer old", "Bearer new", "Bearer new"], api.Authorizations());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_API_that_refuses_every_token_costs_a_few_token_requests(bool isRepeatable)
    {
        await using var tokens = await TokenServer.StartAsync();
        await using var api = await ApiAsync();
        _isGood = static _ => false;
        using var transport = TokenTests.Transport(api, tokens.Credential(), _clock);

        for (var call = 0; call < 30; call++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await UploadAsync(transport, "body", isRepeatable).FailAsync()).StatusCode);
        }

        Assert.Equal(4, tokens.Requests.Count);
        Assert.InRange(api.Requests.Count, 30, 34);

        // It is not given up for ever: a minute later it is tried once more, and then goes on.
        _isGood = static _ => true;
        await UploadAsync(transport, "body", isRepeatable);
        _isGood = static token => token == "t5";
        _clock.Advance(TimeSpan.FromMinutes(1));
        await UploadAsync(transport, "body", isRepeatable).ContinueWith(static _ => { }, TaskScheduler.Default);
        await UploadAsync(transport, "body", isRepeatable);
        Assert.Equal(5, tokens.Requests.Count);
    }

    [Fact]
    public async Task One_operation_that_refuses_every_token_costs_a_few_token_requests_though_others_accept_them()
    {
        await using var tokens = await TokenServer.StartAsync();
        await using var api = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Method == "GET" ? 200 : 401;
            return Task.CompletedTask;
        });
        using var transport = TokenTests.Transport(api, tokens.Credential(), _clock);

        for (var call = 0; call < 20; call++)
        {
            await TokenTests.CallAsync(transport);
            await UploadAsync(transport, "body", isRepeatable: true).FailAsync();
        }

        Assert.Equal(4, tokens.Requests.Count);
    }

    [Fact]
    public async Task A_delegate_of_an_API_that_refuses_every_token_is_asked_for_another_a_few_times()
    {
        await using var api = await ApiAsync();
        _isGood = static _ => false;
        var retries = 0;
        var credential = TestCredential.Of(CredentialPart.Token((context, _) =>
        {
            retries += context.IsRetry ? 1 : 0;
            return new ValueTask<string>($"token{retries}");
        }));
        using var transport = TokenTests.Transport(api, credential, _clock);

        for (var call = 0; call < 30; call++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await TokenTests.CallAsync(transport).FailAsync()).StatusCode);
        }

        Assert.Equal(3, retries);
    }

    [Fact]
    public void Replacements_come_back_one_a_minute()
    {
        var budget = new ReplacementBudget();
        var now = _clock.GetUtcNow();
        Assert.Equal([true, true, true, false], Take(4));
        now += TimeSpan.FromSeconds(59);
        Assert.Equal([false], Take(1));
        now += TimeSpan.FromSeconds(1);
        Assert.Equal([true, false], Take(2));
        now += TimeSpan.FromSeconds(150);
        Assert.Equal([true, true, false], Take(3));
        now += TimeSpan.FromDays(1);
        Assert.Equal([true, true, true, false], Take(4));

        // A clock that is set back gives nothing.
        now -= TimeSpan.FromDays(2);
        Assert.Equal([false], Take(1));

        bool[] Take(int count) => Enumerable.Range(0, count).Select(_ => budget.TryTake(now)).ToArray();
    }

    private Task<LoopbackServer> ApiAsync() => LoopbackServer.StartAsync(context =>
    {
        context.Response.StatusCode = _isGood(context.Request.Headers.Authorization.ToString()["Bearer ".Length..]) ? 200 : 401;
        return Task.CompletedTask;
    });

    private static Task<ApiResponse> UploadAsync(ApiTransport transport, string upload, bool isRepeatable)
    {
        var request = Transports.ItemRequest(method: HttpMethod.Post);
        if (upload == "body")
        {
            request.Stream(NewStream(isRepeatable));
        }
        else
        {
            var body = request.Multipart().File("first", new ApiFile(NewStream(isRepeatable)));
            if (upload == "files")
            {
                body.Files("more", [new ApiFile(NewStream(isRepeatable: true))]);
            }
        }

        return transport.SendAsync(request, default);
    }

    private static Stream NewStream(bool isRepeatable)
    {
        if (!isRepeatable)
        {
            return new ForwardStream(Encoding.ASCII.GetBytes(Content));
        }

        var stream = new MemoryStream(Encoding.ASCII.GetBytes("before" + Content));
        stream.Position = "before".Length;
        return stream;
    }

    private static string WithoutBoundary(string body) => body.StartsWith("--", StringComparison.Ordinal)
        ? body.Replace(body[..body.IndexOf('\r', StringComparison.Ordinal)], "", StringComparison.Ordinal)
        : body;
}
