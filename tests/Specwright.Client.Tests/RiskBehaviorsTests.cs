using Cloudflare;

namespace Specwright.Client.Tests;

/// <summary>The risk behaviors of an account: read, changed, read back.</summary>
public sealed class RiskBehaviorsTests : ClientTest
{
    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task AreReadUpdatedAndReadBack(string credential)
    {
        CloudflareClient client = NewClient(credential);

        RiskBehaviors before = await client.RiskScoring.GetBehaviorsAsync(AccountId);
        RiskBehaviorsUpdate updated = await client.RiskScoring.UpdateBehaviorsAsync(AccountId, new RiskBehaviorsUpdate
        {
            Behaviors = new Dictionary<string, RiskBehaviorUpdate>
            {
                ["new_device"] = new() { Enabled = true, RiskLevel = RiskLevel.High },
            },
        });
        RiskBehaviors after = await client.RiskScoring.GetBehaviorsAsync(AccountId);

        Assert.Equal(4, before.Behaviors.Count);
        Assert.Equal(
            new RiskBehavior
            {
                Name = "New device",
                Description = "Logs in from a device that was never seen before.",
                Enabled = false,
                RiskLevel = RiskLevel.Low,
            },
            before.Behaviors["new_device"]);
        Assert.Equal(new RiskBehaviorUpdate { Enabled = true, RiskLevel = RiskLevel.High }, Assert.Single(updated.Behaviors).Value);
        Assert.Equal(before.Behaviors["new_device"] with { Enabled = true, RiskLevel = RiskLevel.High }, after.Behaviors["new_device"]);
        Assert.Equal(before.Behaviors["imp_travel"], after.Behaviors["imp_travel"]);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task TheRequestIsWhatTheDocumentSays()
    {
        await Client.RiskScoring.UpdateBehaviorsAsync(AccountId, new RiskBehaviorsUpdate
        {
            Behaviors = new Dictionary<string, RiskBehaviorUpdate>
            {
                ["imp_travel"] = new() { Enabled = false, RiskLevel = RiskLevel.Medium },
            },
        });

        RecordedRequest request = Assert.Single(Requests);
        Assert.Equal(HttpMethod.Put, request.Method);
        Assert.Equal($"/client/v4/accounts/{AccountId}/zt_risk_scoring/behaviors", request.Address.PathAndQuery);
        Assert.Equal("application/json", request.Headers["Accept"]);
        Assert.Equal("""{"behaviors":{"imp_travel":{"enabled":false,"risk_level":"medium"}}}""", request.Body);
    }

    [Fact]
    public async Task CallsMayRunAtTheSameTime()
    {
        RiskBehaviors[] all = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => NewReaderAsync())));

        Assert.All(all, behaviors => Assert.Equal(all[0], behaviors));

        async Task<RiskBehaviors> NewReaderAsync() => await Client.RiskScoring.GetBehaviorsAsync(AccountId);
    }
}
