using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Which time limit counts, and that a message names it.</summary>
public sealed class TimeLimitTests
{
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(300);

    [Theory]
    [InlineData(5_000, 1_000, false)]
    [InlineData(-1, 1_000, false)]
    [InlineData(100_001, 100_000, false)]
    [InlineData(1_000, 1_000, true)]
    [InlineData(1_000, 5_000, true)]
    [InlineData(5_000, -1, true)]
    [InlineData(-1, -1, true)]
    [InlineData(null, 1_000, true)]
    public void An_option_that_the_HttpClient_would_cut_short_is_refused(int? option, int client, bool isAllowed)
    {
        using var http = new HttpClient(new RecordingHandler()) { Timeout = TimeSpan.FromMilliseconds(client) };
        var options = new ApiClientOptions { Timeout = option is { } time ? TimeSpan.FromMilliseconds(time) : null };

        var exception = Record.Exception(() => new ApiTransport("https://h.example", null, http, options));

        Assert.Equal(isAllowed, exception is null);
        if (exception is not null)
        {
            Assert.IsType<ArgumentException>(exception);
            Assert.Contains(
                "ApiClientOptions.Timeout is " + (option < 0 ? "without end" : option / 1000.0 + " s"),
                exception.Message,
                StringComparison.Ordinal);
            Assert.Contains($"after {client / 1000} s", exception.Message, StringComparison.Ordinal);
            Assert.Contains("Timeout.InfiniteTimeSpan", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_message_names_the_limit_that_has_passed()
    {
        await using var slow = await LoopbackServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var endless = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var hasty = new HttpClient { Timeout = s_short };
        var options = new ApiClientOptions { Timeout = s_short };
        foreach (var (http, given, expected) in new (HttpClient?, ApiClientOptions?, string)[]
        {
            (null, options, "the time limit of 0.3 s (ApiClientOptions.Timeout) has passed"),
            (endless, options, "the time limit of 0.3 s (ApiClientOptions.Timeout) has passed"),
            (hasty, null, "the time limit of 0.3 s (HttpClient.Timeout) has passed"),
        })
        {
            using var transport = new ApiTransport(slow.Address, null, http, given);

            var exception = await transport.GetItemAsync().FailAsync();

            Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
            Assert.IsType<TimeoutException>(exception.InnerException);
            Assert.Null(exception.StatusCode);
        }
    }

    [Fact]
    public async Task A_limit_within_the_body_is_named_too()
    {
        await using var slow = await LoopbackServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var transport = slow.Transport(options: new() { Timeout = s_short });

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Contains("the time limit of 0.3 s (ApiClientOptions.Timeout) has passed", exception.Message, StringComparison.Ordinal);
        Assert.Equal(200, (int?)exception.StatusCode);
    }

    [Fact]
    public async Task A_limit_of_a_handler_is_the_handlers()
    {
        using var handler = new SocketsHttpHandler
        {
            ConnectTimeout = s_short,
            ConnectCallback = static async (_, cancellationToken) =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return Stream.Null;
            },
        };
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var transport = new ApiTransport("http://127.0.0.1:1", null, http, new() { Timeout = TimeSpan.FromSeconds(60) });

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Contains("ConnectTimeout", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("time limit", exception.Message, StringComparison.Ordinal);
        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Fact]
    public async Task A_token_request_names_the_limit_of_its_call()
    {
        await using var tokens = await LoopbackServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await using var api = await LoopbackServer.StartAsync("{}");
        using var http = new HttpClient { Timeout = s_short };
        var credential =
            TestCredential.Of(CredentialPart.ClientCredentials(tokens.Address, "id", TestCredential.Secret, new() { HttpClient = http }));
        using var transport = api.Transport(credential);

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.Contains("the time limit of 0.3 s (HttpClient.Timeout) has passed", exception.Message, StringComparison.Ordinal);
        Assert.Empty(api.Requests);
    }
}
