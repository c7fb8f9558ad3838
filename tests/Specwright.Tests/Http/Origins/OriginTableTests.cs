using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http.Origins;

/// <summary>
/// Every way to another address × everything that a call carries × every change of origin: no other origin sees any of it.
/// </summary>
public sealed class OriginTableTests(OriginLab lab) : IClassFixture<OriginLab>
{
    private const string NotFollowed = "a redirect that was not followed";

    public static TheoryData<string> Carriers => [.. Carrier.All.Keys];

    [Theory]
    [MemberData(nameof(Carriers))]
    public Task A_redirect_is_followed_with_what_its_target_may_see(string carrier) =>
        WalkAsync(carrier, followsRedirects: false, async (transport, change, request) =>
        {
            lab.Answer = Redirecting(change, 302);

            var exception = await Record.ExceptionAsync(() => transport.SendTextAsync(request, default));

            AssertSeen(carrier, change, !change.IsDowngrade && !Carrier.All[carrier].WouldBeShown(change), exception, NotFollowed);
        });

    [Theory]
    [MemberData(nameof(Carriers))]
    public Task A_body_is_sent_on_to_the_same_origin_only(string carrier) => WalkAsync(
        carrier,
        followsRedirects: false,
        async (transport, change, request) =>
        {
            lab.Answer = Redirecting(change, 307);
            request.Text("a body");

            var exception = await Record.ExceptionAsync(() => transport.SendTextAsync(request, default));

            var sent = AssertSeen(carrier, change, change.IsSame, exception, NotFollowed);
            Assert.All(sent, static one => Assert.Equal(("POST", "a body"), (one.Method, one.Body)));
        },
        HttpMethod.Post);

    [Theory]
    [MemberData(nameof(Carriers))]
    public Task A_redirect_of_a_handler_is_told_if_it_took_something_along(string carrier) =>
        WalkAsync(carrier, followsRedirects: true, async (transport, change, request) =>
        {
            lab.Answer = Redirecting(change, 302);

            var exception = await Record.ExceptionAsync(() => transport.SendTextAsync(request, default));

            var isTold = Carrier.All[carrier].IsShownByHandler(change);
            Assert.True(exception is ApiException == (isTold || change.IsDowngrade), $"{change}: {exception}");
            if (isTold)
            {
                Assert.Contains("AllowAutoRedirect = false", exception!.Message, StringComparison.Ordinal);
            }
            else
            {
                // What .NET leaves behind has not been seen.
                Assert.DoesNotContain(Elsewhere(change), sent => sent.Carried().Any());
            }
        });

    [Theory]
    [MemberData(nameof(Carriers))]
    public Task A_link_to_a_page_is_followed_on_the_same_origin_only(string carrier) =>
        WalkAsync(carrier, followsRedirects: false, async (transport, change, request) =>
        {
            lab.Answer = (context, _) => context.Request.Path.Value switch
            {
                "/token" => TokenAsync(context),
                { } path when path.EndsWith("/items", StringComparison.Ordinal) =>
                    context.Response.WriteAsync($$"""{"items":[1],"next":{{JsonSerializer.Serialize(change.Target)}}}"""),
                _ => context.Response.WriteAsync("""{"items":[2]}"""),
            };

            var exception = await Record.ExceptionAsync(async () => await transport
                .SendPagesAsync(request, PageRule.ByLink("/items", "/next"), JsonCodecs.Int32, default)
                .ToListAsync());

            AssertSeen(carrier, change, change.IsSame, exception, "the link to the next page leads to");
        });

    [Theory]
    [MemberData(nameof(Carriers))]
    public Task A_stream_of_events_goes_on_with_what_its_server_may_see(string carrier) =>
        WalkAsync(carrier, followsRedirects: false, async (transport, change, request) =>
        {
            var isFirst = true;
            var hasCome = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var redirecting = Redirecting(change, 307, "data: 2\n\n");
            lab.Answer = async (context, origin) =>
            {
                if (!isFirst || context.Request.Path == "/token")
                {
                    await redirecting(context, origin);
                    return;
                }

                isFirst = false;
                await context.Response.WriteAsync("retry: 1\nid: a\ndata: 1\n\n");
                await context.Response.Body.FlushAsync();
                await hasCome.Task;
                context.Abort();
            };

            var exception = await Record.ExceptionAsync(async () =>
            {
                await foreach (var _ in transport.SendEventsAsync(request, JsonCodecs.String))
                {
                    hasCome.TrySetResult();
                }
            });

            AssertSeen(carrier, change, !change.IsDowngrade && !Carrier.All[carrier].WouldBeShown(change), exception, NotFollowed);
        });

    [Fact]
    public async Task A_refusal_from_elsewhere_renews_no_token()
    {
        foreach (var change in OriginChange.All.Where(static change => !change.IsSame && !change.IsDowngrade))
        {
            using var http = new HttpClient(lab.NewHandler());
            using var transport = NewTransport(Carrier.All["token"], http, change);
            lab.Answer = Redirecting(change, 302);
            await transport.SendTextAsync(NewRequest(HttpMethod.Get), default);
            lab.TakeRequests();

            var redirecting = lab.Answer;
            lab.Answer = async (context, origin) =>
            {
                context.Response.StatusCode = 401;
                await redirecting(context, origin);
            };
            var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendTextAsync(NewRequest(HttpMethod.Get), default));

            Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
            Assert.Equal(2, lab.TakeRequests().Count);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_for_a_token_stays_where_it_was_sent_to(bool inBody)
    {
        foreach (var change in OriginChange.All)
        {
            using var http = new HttpClient(lab.NewHandler());
            var options = new ClientCredentialsOptions { HttpClient = http, SendSecretInBody = inBody };
            using var transport = new ApiTransport(
                "https://somewhere.example", TestCredential.Of(
                    CredentialPart.ClientCredentials(change.Api + "/items", "id", TestCredential.Secret, options)), http, null);
            lab.Answer = Redirecting(change, 307);

            var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendTextAsync(NewRequest(HttpMethod.Get), default));

            Assert.Contains("a redirect that was not followed", exception.Message, StringComparison.Ordinal);
            Assert.Equal(change.ApiOrigin, Assert.Single(lab.TakeRequests()).Origin);
        }
    }

    [Theory]
    [MemberData(nameof(Carriers))]
    public async Task Who_was_sent_elsewhere_and_back_brings_nothing(string carrier)
    {
        using var http = new HttpClient(lab.NewHandler(showsCertificate: Carrier.All[carrier].ShowsCertificate));
        Carrier.All[carrier].Headers(http);
        var change = new OriginChange("https://api.example", "https://other.example/there", false);
        using var transport = NewTransport(Carrier.All[carrier], http, change);
        lab.Answer = (context, origin) => (origin, context.Request.Path.Value) switch
        {
            (_, "/token") => TokenAsync(context),
            (_, "/items") => RedirectAsync(context, "https://other.example/there", 302),
            ("https://other.example", _) => RedirectAsync(context, "https://api.example/admin", 302),
            _ => context.Response.WriteAsync("here"),
        };

        var exception = await Record.ExceptionAsync(() => transport.SendTextAsync(NewRequest(HttpMethod.Get), default));

        var sent = lab.TakeRequests();
        Assert.Equal(Carrier.All[carrier].IsUnconditional, exception is ApiException);
        Assert.Equal(!Carrier.All[carrier].IsUnconditional, sent.Exists(static one => one.Target == "/admin"));
        Assert.DoesNotContain(sent.Where(static one => one.Target == "/admin"), static one => one.Carried().Any());
    }

    private async Task WalkAsync(
        string carrier,
        bool followsRedirects,
        Func<ApiTransport, OriginChange, ApiRequest, Task> call,
        HttpMethod? method = null)
    {
        var carried = Carrier.All[carrier];
        using var http = new HttpClient(lab.NewHandler(followsRedirects, carried.ShowsCertificate));
        carried.Headers(http);
        foreach (var change in OriginChange.All)
        {
            using var transport = NewTransport(carried, http, change);
            var request = NewRequest(method ?? HttpMethod.Get);
            carried.Request(request);
            lab.TakeRequests();

            await call(transport, change, request);
        }
    }

    // The API has seen what was meant for it; every other origin saw nothing of it, or was not asked at all where the caller was told.
    private List<OriginRequest> AssertSeen(string carrier, OriginChange change, bool isFollowed, Exception? exception, string told)
    {
        var sent = lab.TakeRequests().Where(static one => one.Target != "/token").ToList();
        var atApi = sent.Where(one => one.Origin == change.ApiOrigin).ToList();
        Assert.All(atApi, one => Assert.True(one.HasSecret == Carrier.All[carrier].IsSentTo(change), $"{change}: {one}"));
        Assert.All(
            sent.Except(atApi),
            one => Assert.True(!one.Carried().Any(), $"{change}: {one} carries {string.Join(", ", one.Carried())}"));
        Assert.True(
            isFollowed == sent.Exists(static one => one.Target.Contains("there", StringComparison.Ordinal)),
            $"{change}: {string.Join(", ", sent.Select(static one => one.Origin + one.Target))} {exception}");
        Assert.True(
            isFollowed ? exception is null : exception is ApiException && exception.Message.Contains(told, StringComparison.Ordinal),
            $"{change}: {exception}");
        return sent;
    }

    private List<OriginRequest> Elsewhere(OriginChange change) =>
        lab.TakeRequests().Where(one => one.Origin != change.ApiOrigin && one.Target != "/token").ToList();

    private static ApiTransport NewTransport(Carrier carrier, HttpClient http, OriginChange change)
    {
        var options = new ApiClientOptions();
        carrier.Options(options);
        return new ApiTransport(change.Api, carrier.Credential(http), http, options);
    }

    private static ApiRequest NewRequest(HttpMethod method) => new(method, "/items");

    private static Func<HttpContext, string, Task> Redirecting(
        OriginChange change,
        int status,
        string answer = "there") => (context, _) => context.Request.Path.Value switch
    {
        "/token" => TokenAsync(context),
        { } path when path.EndsWith("/items", StringComparison.Ordinal) => RedirectAsync(context, change.Target, status),
        _ => context.Response.WriteAsync(answer),
    };

    private static Task RedirectAsync(HttpContext context, string target, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    }

    private static Task TokenAsync(HttpContext context) =>
        context.Response.WriteAsync($$"""{"access_token":"{{TestCredential.Secret}}","token_type":"bearer"}""");
}
