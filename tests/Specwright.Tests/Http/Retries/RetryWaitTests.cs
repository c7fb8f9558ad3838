using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http.Retries;

/// <summary>How long a client waits before it repeats a request.</summary>
public sealed class RetryWaitTests
{
    [Theory]
    [InlineData(0, "0.25, 0.5, 1, 2, 2")]
    [InlineData(0.5, "0.375, 0.75, 1.5, 3, 3")]
    [InlineData(1, "0.5, 1, 2, 4, 4")]
    [InlineData(-3, "0.25, 0.5, 1, 2, 2")]
    [InlineData(7, "0.5, 1, 2, 4, 4")]
    public async Task The_wait_doubles_up_to_the_longest_and_is_spread_at_random(double random, string seconds)
    {
        var clock = new WaitingClock();
        await using var server = await LoopbackServer.StartAsync("{}", status: 503);
        using var transport = server.Transport(options: new()
        {
            TimeProvider = clock,
            Retry = new() { MaxRetries = 5, MaxDelay = TimeSpan.FromSeconds(4), Random = () => random },
        });

        await transport.GetItemAsync().FailAsync();

        Assert.Equal(seconds, string.Join(", ", clock.Waits.Select(static wait => wait.TotalSeconds)));
    }

    [Fact]
    public async Task By_default_no_two_waits_are_alike()
    {
        var clock = new WaitingClock();
        await using var server = await LoopbackServer.StartAsync("{}", status: 503);
        var retry = new ApiRetryOptions { MaxRetries = 20, MaxDelay = TimeSpan.FromMinutes(1) };
        using var transport = server.Transport(options: new() { TimeProvider = clock, Retry = retry });

        await transport.GetItemAsync().FailAsync();

        Assert.All(clock.Waits, (wait, index) =>
        {
            var longest = Math.Min(0.5 * Math.Pow(2, index), 60);
            Assert.InRange(wait.TotalSeconds, longest / 2, longest);
        });
        Assert.Equal(20, clock.Waits.Distinct().Count());
    }

    [Theory]
    [InlineData("Retry-After", "7", 7.0)]
    [InlineData("Retry-After", "1.5", 1.5)]
    [InlineData("Retry-After", "0", 0.0)]
    [InlineData("Retry-After", "Wed, 02 Jan 2030 03:04:25 GMT", 20.0)]
    [InlineData("Retry-After", "Tue, 01 Jan 2030 03:04:25 GMT", 0.0)]
    [InlineData("retry-after-ms", "250", 0.25)]
    [InlineData("Retry-After", "30", 30.0)]
    [InlineData("Retry-After", "31", null)]
    [InlineData("Retry-After", "Thu, 02 Jan 2031 03:04:25 GMT", null)]
    [InlineData("Retry-After", "soon", 0.5)]
    [InlineData("Retry-After", "-1", 0.5)]
    public async Task What_the_server_asks_for_is_waited_up_to_the_limit(string header, string value, double? seconds)
    {
        var clock = new WaitingClock();
        await using var server = await StartAsync(failures: 1, header, value);
        using var transport = server.Transport(options: new() { TimeProvider = clock, Retry = new() { Random = () => 1 } });

        var call = transport.GetItemAsync();

        if (seconds is { } expected)
        {
            Assert.Equal("a", (await call).Value.Name);
            Assert.Equal(expected > 0 ? [expected] : [], clock.Waits.Select(static wait => wait.TotalSeconds));
            Assert.Equal(2, server.Requests.Count);
        }
        else
        {
            var failure = await call.FailAsync();
            Assert.NotNull(failure.RetryAfter);
            Assert.Equal(1, failure.Attempts);
            Assert.Null(failure.FirstFailure);
            Assert.Empty(clock.Waits);
        }
    }

    [Fact]
    public async Task A_wait_that_the_time_limit_leaves_no_time_for_is_not_begun()
    {
        await using var server = await StartAsync(failures: 9, "Retry-After", "5");
        var clock = new WaitingClock();
        using var transport = server.Transport(options: new() { TimeProvider = clock, Timeout = TimeSpan.FromSeconds(4), Retry = new() });

        var failure = await transport.GetItemAsync().FailAsync();

        Assert.Equal(503, (int)failure.StatusCode!);
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task The_caller_ends_a_wait()
    {
        await using var server = await StartAsync(failures: 9, "Retry-After", "20");
        using var transport = server.Transport(options: new() { Retry = new() });
        using var source = new CancellationTokenSource();
        var call = transport.GetItemAsync(cancellationToken: source.Token);
        while (server.Requests.Count == 0)
        {
            await Task.Delay(5);
        }

        await Task.Delay(50);
        source.Cancel();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_time_limit_spans_all_attempts_and_says_how_the_first_failed()
    {
        var count = 0;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.StatusCode = 502;
            await Task.Delay(Interlocked.Increment(ref count) == 1 ? 0 : Timeout.Infinite, context.RequestAborted);
        });
        using var transport = server.Transport(
            options: new() { Timeout = TimeSpan.FromSeconds(1), Retry = new() { BaseDelay = TimeSpan.FromMilliseconds(1) } });

        var failure = await transport.GetItemAsync().FailAsync();

        Assert.Contains("the time limit of 1 s (ApiClientOptions.Timeout) has passed", failure.Message, StringComparison.Ordinal);
        Assert.Contains("It was tried 2 times; the first attempt failed with: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("502", failure.FirstFailure!.Message, StringComparison.Ordinal);
        Assert.Null(failure.StatusCode);
        Assert.Equal(2, failure.Attempts);
    }

    [Fact]
    public void Settings_have_ranges()
    {
        var options = new ApiRetryOptions();

        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxRetries = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.BaseDelay = TimeSpan.FromTicks(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxDelay = TimeSpan.MaxValue);
    }

    internal static Task<LoopbackServer> StartAsync(int failures, string header = "X-None", string value = "", int status = 503) =>
        LoopbackServer.StartAsync(context =>
        {
            var isFailure = Interlocked.Decrement(ref failures) >= 0;
            context.Response.StatusCode = isFailure ? status : 200;
            context.Response.Headers[header] = value;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(isFailure ? """{"message":"busy"}""" : """{"name":"a"}""");
        });
}
