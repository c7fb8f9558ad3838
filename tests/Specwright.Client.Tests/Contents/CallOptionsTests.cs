using Contents;
using Microsoft.AspNetCore.Http;

namespace Specwright.Client.Tests.Contents;

/// <summary>What a call may be given beside its parameters.</summary>
public sealed class CallOptionsTests : ContentsTest
{
    [Fact]
    public async Task HeadersOfACallAreSentWithIt()
    {
        await Client.AddNoteAsync("a", new() { DryRun = false, Headers = { ["X-Trace"] = "1" } });
        await Client.ReplaceNotesAsync(options: new() { Headers = new Dictionary<string, string> { ["X-Trace"] = "2" } });
        await Client.AddNoteAsync("a");

        Assert.Equal("/notes?dryRun=false", Server.Requests[0].Target);
        Assert.Equal(["1", "2", null], Server.Requests.Select(static request => request.Headers.GetValueOrDefault("X-Trace")));
    }

    [Fact]
    public async Task AHeaderParameterWinsOverTheSameHeader()
    {
        await Client.GetCachedWithResponseAsync(new() { IfNoneMatch = "\"own\"", Headers = { ["if-none-match"] = "\"other\"" } });

        Assert.Equal("\"own\"", Server.Request.Headers["If-None-Match"]);
    }

    [Theory]
    [InlineData("X-Trace", "1\r\nX-Evil: 1")]
    [InlineData("X Trace", "1")]
    [InlineData("", "1")]
    [InlineData("X-Trace", "ü")]
    public async Task WhatIsNoHeaderIsNotSent(string name, string value)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Client.AddNoteAsync("a", new() { Headers = { [name] = value } }));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task AKeyIsTheSameInEveryAttempt()
    {
        var calls = 0;
        Answer = context =>
        {
            context.Response.StatusCode = calls++ == 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        };
        using var client = new ContentsClient(new ContentsClientOptions
        {
            BaseAddress = new Uri(Server.Address),
            Retry = new ApiRetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1) },
        });

        await client.AddNoteAsync("a", new() { IdempotencyKey = "k-1" });

        Assert.Equal(["k-1", "k-1"], Server.Requests.Select(static request => request.Headers["Idempotency-Key"]));
        await Assert.ThrowsAsync<ArgumentException>(() => client.AddNoteAsync("a", new() { IdempotencyKey = "ü" }));
    }

    [Fact]
    public async Task ATimeLimitOfACallIsItsOwn()
    {
        Answer = static context => Task.Delay(Timeout.Infinite, context.RequestAborted);

        var exception = await Assert.ThrowsAsync<ApiException>(
            () => Client.AddNoteAsync("a", new() { Timeout = TimeSpan.FromMilliseconds(200) }));

        Assert.Contains("the time limit of 0.2 s (ApiCallOptions.Timeout) has passed", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ApiCallOptions { Timeout = TimeSpan.Zero });
        Assert.Equal(Timeout.InfiniteTimeSpan, new ApiCallOptions { Timeout = Timeout.InfiniteTimeSpan }.Timeout);
    }
}
