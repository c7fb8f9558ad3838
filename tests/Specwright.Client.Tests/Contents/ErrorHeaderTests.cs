using Contents;

namespace Specwright.Client.Tests.Contents;

/// <summary>The headers that the document describes for a refusal are properties.</summary>
public sealed class ErrorHeaderTests : ContentsTest
{
    [Fact]
    public async Task TheyComeWithTheTypedBody()
    {
        Respond("""{"code":"gone"}""", 403, headers: ("X-RateLimit-Reset", "30"));

        var refusal = await Assert.ThrowsAsync<ApiException<Problem, GetGuardedForbiddenHeaders>>(() => Client.GetGuardedAsync());

        Assert.Equal(("gone", 30), (refusal.Error.Code, refusal.TypedHeaders.XRateLimitReset));
        Assert.Equal("30", Assert.Single(refusal.Headers.GetValues("X-RateLimit-Reset")));
        Assert.IsAssignableFrom<ApiException<Problem>>(refusal);
    }

    [Fact]
    public async Task TheyComeWithoutABodyAndWithOneOfAnotherShape()
    {
        Respond("", 429, headers: [("Retry-After", "7"), ("X-Limit", "60")]);
        var refusal = await Assert.ThrowsAsync<HeadersException<DeleteRefusalTooManyRequestsHeaders>>(() => Client.DeleteRefusalAsync("1"));
        Assert.Equal((7, "60"), (refusal.TypedHeaders.RetryAfter, refusal.TypedHeaders.XLimit));

        Respond("<html>", 403, headers: ("X-RateLimit-Reset", "soon"));
        Assert.Null((await Assert.ThrowsAsync<HeadersException<GetGuardedForbiddenHeaders>>(() =>
            Client.GetGuardedAsync())).TypedHeaders.XRateLimitReset);
    }
}
