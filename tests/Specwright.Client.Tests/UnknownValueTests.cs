using System.Text.Json;
using Cloudflare;

namespace Specwright.Client.Tests;

/// <summary>A server that is ahead of the document loses nothing through this client.</summary>
public sealed class UnknownValueTests : ClientTest
{
    private const string AheadOfTheDocument = """
        {"user_profiles":"learning","username_expressions":["a"],"authentication_settings":{"success_criteria":{"kind":"body_text","status_codes":[200],"needle":"Welcome ☺"},"window":{"hours":[1,2.50,null]}},"reviewed":null,"sampling":1e3}
        """;

    [Fact]
    public async Task AnUnknownEnumValueIsKeptAndWrittenBack()
    {
        RespondWithResult("""{"behaviors": {"x": {"name": "X", "description": "", "enabled": true, "risk_level": "critical"} } }""");

        RiskBehavior behavior = (await Client.RiskScoring.GetBehaviorsAsync(AccountId)).Behaviors["x"];
        await Assert.ThrowsAsync<ApiException>(() => Client.RiskScoring.UpdateBehaviorsAsync(AccountId, new RiskBehaviorsUpdate
        {
            Behaviors = new Dictionary<string, RiskBehaviorUpdate>
            {
                ["imp_travel"] = new() { Enabled = true, RiskLevel = behavior.RiskLevel },
            },
        }));

        Assert.Null(behavior.RiskLevel.Known);
        Assert.Equal("critical", behavior.RiskLevel.Raw);
        Assert.Equal("""{"behaviors":{"imp_travel":{"enabled":true,"risk_level":"critical"}}}""", Requests[^1].Body);
    }

    [Fact]
    public async Task UnknownMembersComeBackWithAChangedKnownOne()
    {
        RespondWithResult(AheadOfTheDocument);
        FraudSettings settings = await Client.Fraud.GetSettingsAsync(ZoneId);

        RespondWithResult("{}");
        await Client.Fraud.UpdateSettingsAsync(ZoneId, settings with { UsernameExpressions = ["a", "b"] });

        string expected = AheadOfTheDocument.Replace("""["a"]""", """["a","b"]""", StringComparison.Ordinal).Trim();
        Assert.Equal(expected, Requests[^1].Body);
        Assert.Equal(["reviewed", "sampling"], settings.Unknown!.Keys);
        Assert.Equal(JsonValueKind.Null, settings.Unknown["reviewed"].ValueKind);
        Assert.Equal("Welcome ☺", settings.AuthenticationSettings!.SuccessCriteria!.Unknown!["needle"].GetString());
    }

    [Fact]
    public async Task AnUnknownValueIsEqualToItself()
    {
        RespondWithResult(AheadOfTheDocument);
        RespondWithResult(AheadOfTheDocument);

        FraudSettings first = await Client.Fraud.GetSettingsAsync(ZoneId);
        FraudSettings second = await Client.Fraud.GetSettingsAsync(ZoneId);

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }
}
