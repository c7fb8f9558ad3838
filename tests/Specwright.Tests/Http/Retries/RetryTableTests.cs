using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http.Retries;

/// <summary>Every status, method and kind of body, with and without an idempotency key: how often the server sees the request.</summary>
public sealed class RetryTableTests
{
    private static readonly string[] s_methods = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY", "POST", "PATCH", "LOCK"];
    private static readonly string[] s_idempotent = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"];
    private static readonly int[] s_statuses = [200, 304, 400, 401, 404, 408, 409, 425, 429, 500, 501, 502, 503, 504, 505];
    private static readonly int[] s_transient = [408, 429, 500, 502, 503, 504];

    public static TheoryData<string, bool> Bodies => new()
    {
        { "none", true },
        { "json", true },
        { "form", true },
        { "text", true },
        { "stream", true },
        { "forward stream", false },
        { "file", true },
        { "forward file", false },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_request_is_repeated_if_that_may_help_and_does_no_harm(string body, bool isRepeatable)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = int.Parse(context.Request.Path.Value!.Split('/')[1], null);
            return Task.CompletedTask;
        });
        using var transport = server.Transport(options: new() { Retry = new(), TimeProvider = new WaitingClock() });
        foreach (var method in s_methods)
        {
            foreach (var status in s_statuses)
            {
                foreach (var key in new[] { null, "", "k-1" })
                {
                    var path = $"/{status}/{method}/{key ?? "no"}";
                    var request = new ApiRequest(new HttpMethod(method), path);
                    request.Header("idempotency-key", key, JsonCodecs.String);
                    Fill(request, body);

                    var failure = await Record.ExceptionAsync(() => transport.SendAsync(request, default));

                    var mayRepeat = isRepeatable && (s_idempotent.Contains(method) || key is { Length: > 0 });
                    var expected = s_transient.Contains(status) && mayRepeat ? 3 : 1;
                    var seen = server.Requests.Where(seen => seen.Target == path).ToList();
                    Assert.True(expected == seen.Count, $"{method} {status} {key} {body}: {seen.Count} instead of {expected}");
                    Assert.Equal(status >= 300, failure is ApiException);
                    Assert.Equal(status >= 300 ? expected : null, (failure as ApiException)?.Attempts);
                    Assert.All(seen, attempt => Assert.Equal(WithoutBoundary(seen[0]), WithoutBoundary(attempt)));
                    Assert.Contains(body == "none" ? "" : "v1", seen[^1].Body, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task The_statuses_are_the_callers_choice()
    {
        await using var server = await LoopbackServer.StartAsync("{}", status: 423);
        var options = new ApiClientOptions { Retry = new() { MaxRetries = 4 }, TimeProvider = new WaitingClock() };
        options.Retry.Statuses.Add((HttpStatusCode)423);
        using var transport = server.Transport(options: options);
        options.Retry.Statuses.Clear();
        options.Retry.MaxRetries = 0;

        var failure = await transport.GetItemAsync().FailAsync();

        Assert.Equal(5, failure.Attempts);
        Assert.Equal(5, server.Requests.Count);
    }

    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 3)]
    [InlineData(false, true, 3)]
    [InlineData(false, false, 3)]
    public async Task A_client_that_is_handed_in_repeats_nothing_unless_the_options_say_so(bool isGiven, bool isDefault, int expected)
    {
        await using var server = await LoopbackServer.StartAsync("{}", status: 503);
        using var http = new HttpClient();
        var options = new ApiClientOptions { TimeProvider = new WaitingClock(), Retry = isDefault ? null : new() };
        using var transport = new ApiTransport(server.Address, null, isGiven ? http : null, options);

        var failure = await transport.GetItemAsync().FailAsync();

        Assert.Equal((expected, expected), (failure.Attempts, server.Requests.Count));
    }

    private static string WithoutBoundary(ReceivedRequest request) =>
        request.Headers["Host"] + (request.Body.StartsWith("--", StringComparison.Ordinal) ? request.Body[38..^42] : request.Body);

    private static void Fill(ApiRequest request, string body)
    {
        var content = Encoding.UTF8.GetBytes("v1");
        var members = new Dictionary<string, string> { ["m"] = "v1" };
        switch (body)
        {
            case "json": request.Json(members, JsonCodecs.Map(JsonCodecs.String)); break;
            case "form": request.Form(members, JsonCodecs.Map(JsonCodecs.String)); break;
            case "text": request.Text("v1"); break;
            case "stream": request.Stream(new MemoryStream(content)); break;
            case "forward stream": request.Stream(new ForwardStream(content)); break;
            case "file": request.Multipart().File("f", new ApiFile(new MemoryStream(content))); break;
            case "forward file": request.Multipart().File("f", new ApiFile(new ForwardStream(content))); break;
        }
    }
}
