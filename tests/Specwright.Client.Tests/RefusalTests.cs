using System.Net;
using Cloudflare;
using Specwright.Sandbox;

namespace Specwright.Client.Tests;

/// <summary>What a caller sees of a server that refuses.</summary>
public sealed class RefusalTests : ClientTest
{
    [Fact]
    public async Task AnUnknownTokenIs401()
    {
        ApiException refusal = await RefusedAsync(
            NewClient(CloudflareCredential.ApiToken("no-such-token")).Fraud.GetSettingsAsync(ZoneId),
            HttpStatusCode.Unauthorized);

        ApiMessage error = Assert.Single(refusal.Errors);
        Assert.Equal(10401, error.Code);
        Assert.Equal("The API token is unknown.", error.Message);
        Assert.Equal("https://developers.cloudflare.com/fundamentals/api/", error.DocumentationUrl);
        Assert.Equal("GET", refusal.Method);
        Assert.Equal("/zones/{zone_id}/fraud_detection/settings", refusal.PathTemplate);
        Assert.Matches("^[0-9a-f]{16}-SBX$", refusal.RequestId);
        Assert.StartsWith(
            $"GET /zones/{{zone_id}}/fraud_detection/settings at {Server.BaseAddress.AbsoluteUri.TrimEnd('/')} was answered with 401 "
                + $"Unauthorized: 10401 The API token is unknown.",
            refusal.Message, StringComparison.Ordinal);
        Assert.Contains("10401", refusal.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingPermissionIs403()
    {
        IFraudClient fraud = NewClient(CloudflareCredential.ApiToken(SandboxIdentity.ReadOnlyToken)).Fraud;
        FraudSettings settings = await fraud.GetSettingsAsync(ZoneId);

        ApiException refusal = await RefusedAsync(fraud.UpdateSettingsAsync(ZoneId, settings), HttpStatusCode.Forbidden);

        Assert.Equal(10403, Assert.Single(refusal.Errors).Code);
        Assert.Equal("PUT", refusal.Method);
    }

    [Fact]
    public async Task AnUnknownZoneIs404()
    {
        ApiException refusal = await RefusedAsync(Client.Fraud.GetSettingsAsync("nowhere"), HttpStatusCode.NotFound);

        Assert.Equal(10424, Assert.Single(refusal.Errors).Code);
        Assert.DoesNotContain("nowhere", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DetailsOfABadRequestAreInTheMessages()
    {
        ApiException refusal = await RefusedAsync(
            Client.Fraud.UpdateSettingsAsync(
                ZoneId,
                new FraudSettings { UsernameExpressions = ["http.host", "lookup(", ""] }), HttpStatusCode.BadRequest);

        Assert.Equal(10400, Assert.Single(refusal.Errors).Code);
        Assert.Equal(["/username_expressions/1", "/username_expressions/2"], refusal.Messages.Select(message => message.Pointer));
        Assert.Equal("'lookup(' lacks a ')' at its end.", refusal.Messages[0].Message);
    }

    [Fact]
    public async Task TooManyRequestsSayHowLongToWait()
    {
        Server.RespondNext(new CannedResponse
        {
            Status = HttpStatusCode.TooManyRequests,
            Body = """{"success": false, "errors": [{"code": 10429, "message": "Slow down"}], "messages": []}""",
            Headers = new Dictionary<string, string> { ["Retry-After"] = "7" },
        });

        ApiException refusal = await RefusedAsync(Client.RiskScoring.GetBehaviorsAsync(AccountId), HttpStatusCode.TooManyRequests);

        Assert.Equal(TimeSpan.FromSeconds(7), refusal.RetryAfter?.Delta);
        Assert.Equal(10429, Assert.Single(refusal.Errors).Code);
    }

    [Fact]
    public async Task AnHtmlPageIsShownAsItIs()
    {
        const string Page = "<html><body><h1>500 Internal Server Error</h1></body></html>";
        Respond(Page, HttpStatusCode.InternalServerError, "text/html");

        ApiException refusal = await RefusedAsync(Client.RiskScoring.GetBehaviorsAsync(AccountId), HttpStatusCode.InternalServerError);

        Assert.Equal(Page, refusal.Body);
        Assert.Empty(refusal.Errors);
        Assert.Contains("was answered with 500 InternalServerError", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALongPageIsCut()
    {
        Respond(new string('x', 2_000_000), HttpStatusCode.BadGateway, "text/plain");

        ApiException refusal = await RefusedAsync(Client.RiskScoring.GetBehaviorsAsync(AccountId), HttpStatusCode.BadGateway);

        Assert.InRange(refusal.Body!.Length, 1_048_500, 1_048_576);
        Assert.InRange(refusal.Message.Length, 1, 1000);
    }

    [Fact]
    public async Task AnEmptyRefusalHasNoBody()
    {
        Respond(null, HttpStatusCode.ServiceUnavailable);

        Assert.Null((await RefusedAsync(Client.RiskScoring.GetBehaviorsAsync(AccountId), HttpStatusCode.ServiceUnavailable)).Body);
    }

    [Fact]
    public async Task AnUnsuccessfulEnvelopeIsARefusalWhateverTheStatus()
    {
        Respond("""
            {"success": false, "errors": [{"code": 7003, "message": "No", "source": {"pointer": "/x"}}], "messages": [{"code": 1001, "message": "Also"}], "result": {"behaviors": {}}}
            """);

        ApiException refusal = await RefusedAsync(Client.RiskScoring.GetBehaviorsAsync(AccountId), HttpStatusCode.OK);

        Assert.Equal(new ApiMessage { Code = 7003, Message = "No", Pointer = "/x" }, Assert.Single(refusal.Errors));
        Assert.Equal(new ApiMessage { Code = 1001, Message = "Also" }, Assert.Single(refusal.Messages));
        Assert.Contains("success: false: 7003 No", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARefusedConnectionIsAnExceptionWithoutStatus()
    {
        CloudflareClient client = NewClient(configure: options => options.BaseAddress = new Uri("http://127.0.0.1:1/client/v4"));

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.Fraud.GetSettingsAsync(ZoneId));

        Assert.Null(failure.StatusCode);
        Assert.IsType<HttpRequestException>(failure.InnerException);
    }

    private static async Task<ApiException> RefusedAsync(Task call, HttpStatusCode status)
    {
        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => call);
        Assert.Equal(status, refusal.StatusCode);
        return refusal;
    }
}
