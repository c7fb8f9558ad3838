using System.Net;
using Cloudflare;

namespace Specwright.Client.Tests;

/// <summary>What the variant with the response tells beside the result.</summary>
public sealed class ResponseTests : ClientTest
{
    [Fact]
    public async Task GivesStatusHeadersAndMessages()
    {
        ApiResponse<FraudSettings> response = await Client.Fraud.UpdateSettingsWithResponseAsync(ZoneId, new FraudSettings
        {
            UserProfiles = FraudUserProfiles.Enabled,
            AuthenticationSettings = new() { SuccessCriteria = new() { StatusCodes = [302, 200, 302] } },
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([200, 302], response.Value.AuthenticationSettings!.SuccessCriteria!.StatusCodes);
        ApiMessage message = Assert.Single(response.Messages);
        Assert.Equal(10220, message.Code);
        Assert.Equal("/authentication_settings/success_criteria/status_codes", message.Pointer);
        Assert.Equal(response.RequestId, Assert.Single(response.Headers.GetValues("cf-ray")));
        Assert.Equal("application/json", response.ContentHeaders!.ContentType!.MediaType);
    }

    [Fact]
    public async Task TheResultIsTheSameWithoutIt()
    {
        ApiResponse<RiskBehaviors> response = await Client.RiskScoring.GetBehaviorsWithResponseAsync(AccountId);

        Assert.Equal(await Client.RiskScoring.GetBehaviorsAsync(AccountId), response.Value);
        Assert.Empty(response.Messages);
        Assert.Null(response.ResultInfo);
    }

    [Fact]
    public async Task OptionsReachTheRequest()
    {
        CloudflareClient client = NewClient(configure: options => options.DefaultHeaders["X-Purpose"] = "test");

        await client.RiskScoring.GetBehaviorsAsync(AccountId);

        Assert.Equal("test", Assert.Single(Requests).Headers["X-Purpose"]);
    }
}
