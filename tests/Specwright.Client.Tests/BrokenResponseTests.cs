using System.Net;
using Cloudflare;
using Specwright.Sandbox;

namespace Specwright.Client.Tests;

/// <summary>A response that breaks its own schema is an exception that names the place; never a guess.</summary>
public sealed class BrokenResponseTests : ClientTest
{
    private const string Required = """{"name": "X", "description": "", "enabled": true, "risk_level": "low"}""";

    [Theory]
    [InlineData("""{"name": "X", "description": "", "risk_level": "low"}""", "/result/behaviors/a~1b", "'enabled'")]
    [InlineData("""{"name": "X", "risk_level": "low"}""", "/result/behaviors/a~1b", "'description', 'enabled'")]
    [InlineData(
        """{"name": "X", "description": "", "enabled": "yes", "risk_level": "low"}""",
        "/result/behaviors/a~1b/enabled",
        "true or false")]
    [InlineData("""{"name": null, "description": "", "enabled": true, "risk_level": "low"}""", "/result/behaviors/a~1b/name", "'name'")]
    [InlineData("""{"name": "X", "description": "", "enabled": true, "risk_level": 3}""", "/result/behaviors/a~1b/risk_level", "string")]
    [InlineData("null", "/result/behaviors/a~1b", "RiskBehavior")]
    [InlineData("[]", "/result/behaviors/a~1b", "RiskBehavior")]
    public async Task NamesThePlaceAndWhatIsWrong(string behavior, string pointer, string expected)
    {
        RespondWithResult($$"""{"behaviors": {"first": {{Required}}, "a/b": {{behavior}} } }""");

        ApiException failure = await ReadAsync();

        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
        Assert.Equal(pointer, failure.Pointer);
        Assert.Contains(pointer, failure.Message, StringComparison.Ordinal);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.Contains("a/b", failure.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"success": true, "errors": [], "messages": []}""")]
    [InlineData("""{"success": true, "errors": [], "messages": [], "result": null}""")]
    public async Task AnEnvelopeWithoutAResultIsAnException(string body)
    {
        Respond(body);

        Assert.Contains("result", (await ReadAsync()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"success": true, "errors": [], "messages": [], "result": {"behaviors": {"x": {"name": "X", "descr""")]
    [InlineData("""{"success": true, "errors": [], "messages": [], "result": {"behaviors": {}}""")]
    [InlineData("""{"success": true, "errors": [], "messages": [], "result": {"behaviors": {}}} trailing""")]
    [InlineData("<html>All is well</html>")]
    [InlineData("[]")]
    public async Task WhatIsNoEnvelopeIsAnException(string body)
    {
        Respond(body);

        ApiException failure = await ReadAsync();

        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
        Assert.Equal(body, failure.Body);
        Assert.Empty(failure.Errors);
    }

    [Fact]
    public async Task AnEmptyBodyIsAnException()
    {
        Respond(null);

        ApiException failure = await ReadAsync();

        Assert.Contains("it is empty", failure.Message, StringComparison.Ordinal);
        Assert.Null(failure.Body);
    }

    [Fact]
    public async Task ABodyThatBreaksOffIsAnException()
    {
        Server.RespondNext(new CannedResponse
        {
            Body = """{"success": true, "errors": [], "messages": [], "result": {"behaviors": {}}}""",
            BreaksOff = true,
        });

        ApiException failure = await ReadAsync();

        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
        Assert.Contains("could not be read to its end", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.InnerException);
    }

    [Fact]
    public async Task ABodyThatIsTooLargeIsAnException()
    {
        RespondWithResult($$"""{"behaviors": {"x": {{Required}} } }""");
        CloudflareClient client = NewClient(configure: options => options.MaxResponseBytes = 64);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.RiskScoring.GetBehaviorsAsync(AccountId));

        Assert.Contains("MaxResponseBytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LenientReadingTakesWhatThereIs()
    {
        RespondWithResult("""{"behaviors": {"x": {"name": "X"} } }""");
        CloudflareClient client = NewClient(configure: options => options.LenientReading = true);

        RiskBehavior behavior = (await client.RiskScoring.GetBehaviorsAsync(AccountId)).Behaviors["x"];

        Assert.Equal("X", behavior.Name);
        Assert.False(behavior.Enabled);
    }

    private Task<ApiException> ReadAsync() => Assert.ThrowsAsync<ApiException>(() => Client.RiskScoring.GetBehaviorsAsync(AccountId));
}
