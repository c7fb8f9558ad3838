using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;
using Specwright.Tests.Http.Retries;

namespace Specwright.Tests.Http.Telemetry;

/// <summary>The spans and durations of calls, by OpenTelemetry's semantic conventions for HTTP clients.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class TelemetryTests
{
    private const string Secret = TestCredential.Secret;

    [Fact]
    public async Task A_call_is_one_span_and_one_duration()
    {
        await using var server = await LoopbackServer.StartAsync("""{"name":"a"}""");
        using var recorder = new Recorder(server.Address);
        using var transport = server.Transport(TestCredential.Token());
        using var parent = new Activity("parent").Start();

        await transport.GetItemAsync();

        var span = recorder.Span;
        var expected = new Dictionary<string, object?>
        {
            ["http.request.method"] = "GET",
            ["url.template"] = "/items/{id}",
            ["server.address"] = "127.0.0.1",
            ["server.port"] = new Uri(server.Address).Port,
            ["http.response.status_code"] = 200,
        };
        Assert.Equal(("GET /items/{id}", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        Assert.Equal(parent.SpanId, span.ParentSpanId);
        Assert.Equivalent(expected, span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value), strict: true);
        Assert.Contains(span.TraceId.ToString(), server.Request.Headers["traceparent"], StringComparison.Ordinal);
        Assert.Same(parent, Activity.Current);

        var (instrument, value, tags) = Assert.Single(recorder.Durations);
        Assert.Equal(("specwright.client.operation.duration", "s"), (instrument.Name, instrument.Unit));
        Assert.InRange(value, 0.000001, 60);
        Assert.Equivalent(expected, tags, strict: true);
    }

    [Fact]
    public async Task Attempts_are_counted_and_told_within_the_one_span()
    {
        await using var server = await RetryWaitTests.StartAsync(failures: 2, "Retry-After", "3");
        using var recorder = new Recorder(server.Address);
        using var transport = server.Transport(options: new() { Retry = new(), TimeProvider = new WaitingClock() });

        await transport.GetItemAsync();

        Assert.Equal(2, recorder.Span.GetTagItem("http.request.resend_count"));
        Assert.Equal(200, recorder.Span.GetTagItem("http.response.status_code"));
        Assert.Null(recorder.Span.GetTagItem("error.type"));
        Assert.Equal(["retry error.type=503 retry.delay=3", "retry error.type=503 retry.delay=3"],
            recorder.Span.Events.Select(static e => $"{e.Name} {string.Join(" ", e.Tags.Select(static tag => $"{tag.Key}={tag.Value}"))}"));
        Assert.Single(recorder.Durations);
    }

    [Theory]
    [InlineData(404, "404", null)]
    [InlineData(503, "503", null)]
    [InlineData(-1, "System.Net.Http.HttpRequestException", "GET /items/{id} at ")]
    [InlineData(-2, "System.TimeoutException", "GET /items/{id} at ")]
    public async Task A_failure_has_its_type(int status, string type, string? description)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.StatusCode = Math.Max(status, 200);
            if (status == -1)
            {
                context.Abort();
            }

            await Task.Delay(status == -2 ? Timeout.Infinite : 0, context.RequestAborted);
        });
        using var recorder = new Recorder(server.Address);
        using var transport = server.Transport(options: new() { Timeout = TimeSpan.FromSeconds(1) });

        await transport.GetItemAsync().FailAsync();

        Assert.Equal(type, recorder.Span.GetTagItem("error.type"));
        Assert.Equal(type, Assert.Single(recorder.Durations).Tags["error.type"]);
        Assert.Equal(status > 0 ? status : null, recorder.Span.GetTagItem("http.response.status_code"));
        Assert.Equal(ActivityStatusCode.Error, recorder.Span.Status);
        Assert.Equal(description is null, recorder.Span.StatusDescription is null);
        Assert.StartsWith(description ?? "", recorder.Span.StatusDescription ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_values_nor_secrets_are_told()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Method == "POST" && context.Request.Path == "/token" ? 200 : 503;
            return context.Response.WriteAsync($$"""{"access_token":"{{Secret}}","token_type":"bearer","message":"{{Secret}} private"}""");
        });
        using var recorder = new Recorder(server.Address);
        var credential = TestCredential.Of(
            CredentialPart.ClientCredentials(server.Address + "/token?private=private", "private", Secret),
            CredentialPart.Query("key", Secret));
        using var transport = server.Transport(credential, new() { Retry = new(), TimeProvider = new WaitingClock() });
        var request = new ApiRequest(HttpMethod.Put, "/items/{id}");
        request.Path("id", "private");
        request.Query("q", "private", JsonCodecs.String);
        request.Text("private");

        await transport.SendAsync(request, default).FailAsync();

        Assert.Equal(["POST /token", "PUT /items/{id}"], recorder.Spans.Select(static span => span.DisplayName));
        Assert.DoesNotContain(Secret, recorder.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("private", recorder.AllText, StringComparison.Ordinal);
        Assert.Equal(recorder.Spans[1].SpanId, recorder.Spans[0].ParentSpanId);
    }

    [Fact]
    public async Task Redirects_and_replaced_tokens_are_sendings_too()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/items/7" ? 307 : 200;
            context.Response.Headers.Location = "/other";
            return context.Response.WriteAsync("""{"name":"a"}""");
        });
        using var recorder = new Recorder(server.Address);
        using var transport = server.Transport();

        await transport.GetItemAsync();

        Assert.Equal(1, recorder.Span.GetTagItem("http.request.resend_count"));
    }

    [Fact]
    public async Task A_method_that_the_document_makes_up_is_told_apart()
    {
        await using var server = await LoopbackServer.StartAsync("");
        using var recorder = new Recorder(server.Address);
        using var transport = server.Transport();

        await transport.SendAsync(Transports.ItemRequest(method: new HttpMethod("BREW")), default);

        Assert.Equal("HTTP /items/{id}", recorder.Span.DisplayName);
        Assert.Equal("_OTHER", recorder.Span.GetTagItem("http.request.method"));
        Assert.Equal("BREW", recorder.Span.GetTagItem("http.request.method_original"));
    }

    [Fact]
    public void Nothing_is_allocated_where_nobody_listens()
    {
        var request = Transports.ItemRequest();
        var server = new Uri("https://h.example");
        Call();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Call();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Call()
        {
            var telemetry = CallTelemetry.Begin(request, server);
            telemetry.End(System.Net.HttpStatusCode.OK, null);
        }
    }
}
