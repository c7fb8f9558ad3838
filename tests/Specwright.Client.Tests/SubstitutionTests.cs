using System.Net;
using Cloudflare;

namespace Specwright.Client.Tests;

/// <summary>Code that uses a group of the client can be tested without a server.</summary>
public sealed class SubstitutionTests
{
    [Fact]
    public async Task AGroupCanBeReplaced()
    {
        var fake = new FakeFraudClient { Settings = new FraudSettings { UsernameExpressions = ["http.host"] } };

        Assert.True(await ClearAsync(fake, "zone"));
        Assert.Empty(fake.Settings.UsernameExpressions);
        Assert.False(await ClearAsync(fake, "another"));
    }

    [Fact]
    public async Task TheClientCanBeReplaced()
    {
        var fake = new FakeCloudflareClient(new FakeFraudClient { Settings = new FraudSettings { UsernameExpressions = ["http.host"] } });

        Assert.True(await ClearAsync(((ICloudflareClient)fake).Fraud, "zone"));
    }

    private static async Task<bool> ClearAsync(IFraudClient fraud, string zoneId)
    {
        try
        {
            return (await fraud.UpdateSettingsAsync(zoneId, new FraudSettings { UsernameExpressions = [] })).UsernameExpressions is [];
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    private sealed class FakeCloudflareClient(IFraudClient fraud) : ICloudflareClient
    {
        public IFraudClient Fraud => fraud;

        public IRiskScoringClient RiskScoring => throw new NotSupportedException();
    }

    /// <summary>Keeps the settings of one zone in memory.</summary>
    private sealed class FakeFraudClient : IFraudClient
    {
        public required FraudSettings Settings { get; set; }

        public async Task<FraudSettings> GetSettingsAsync(
            string zoneId, ApiCallOptions? options = null, CancellationToken cancellationToken = default) =>
            (await GetSettingsWithResponseAsync(zoneId, options, cancellationToken)).Value;

        public Task<ApiResponse<FraudSettings>> GetSettingsWithResponseAsync(
            string zoneId,
            ApiCallOptions? options = null,
            CancellationToken cancellationToken = default) => zoneId == "zone"
            ? Task.FromResult(new ApiResponse<FraudSettings>(Settings) { Messages = [new ApiMessage { Message = "A fake." }] })
            : throw new ApiException("No such zone.", HttpStatusCode.NotFound);

        public async Task<FraudSettings> UpdateSettingsAsync(
            string zoneId,
            FraudSettings body,
            ApiCallOptions? options = null,
            CancellationToken cancellationToken = default) =>
            (await UpdateSettingsWithResponseAsync(zoneId, body, options, cancellationToken)).Value;

        public Task<ApiResponse<FraudSettings>> UpdateSettingsWithResponseAsync(
            string zoneId,
            FraudSettings body,
            ApiCallOptions? options = null,
            CancellationToken cancellationToken = default)
        {
            Settings = Settings with { UsernameExpressions = body.UsernameExpressions ?? Settings.UsernameExpressions };
            return GetSettingsWithResponseAsync(zoneId, options, cancellationToken);
        }
    }
}
