using Cloudflare;

namespace Specwright.Client.Tests;

/// <summary>An argument that breaks a rule of the document is named, and nothing is sent.</summary>
public sealed class ArgumentTests : ClientTest
{
    [Fact]
    public Task AZoneIdIsNotTooLong() =>
        RefusedAsync(() => Client.Fraud.GetSettingsAsync(new string('z', 33)), "/zone_id must have at most 32 characters");

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public Task APathParameterIsNotEmpty(string? id) =>
        RefusedAsync(() => Client.RiskScoring.GetBehaviorsAsync(id!), "/account_id must not be empty");

    [Fact]
    public Task ThereAreAtMostTenExpressions() => RefusedAsync(
        () => UpdateAsync(new FraudSettings { UsernameExpressions = [.. Enumerable.Repeat("http.host", 11)] }),
        "/body/username_expressions must have at most 10 items");

    [Theory]
    [InlineData(99)]
    [InlineData(600)]
    public Task AStatusCodeIsInItsRange(int code) => RefusedAsync(
        () => UpdateAsync(Failing(200, code)), "/body/authentication_settings/failure_criteria/status_codes/1 must be");

    [Fact]
    public Task ThereAreAtMostTenStatusCodes() => RefusedAsync(
        () => UpdateAsync(Failing([.. Enumerable.Range(400, 11)])),
        "/body/authentication_settings/failure_criteria/status_codes must have at most 10 items");

    [Fact]
    public async Task AllThatIsWrongIsSaidAtOnce()
    {
        var refusal =
            await Assert.ThrowsAsync<ArgumentException>(() => Client.Fraud.UpdateSettingsAsync(new string('z', 33), Failing(1, 2)));

        Assert.Contains("/zone_id", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("/status_codes/0", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("/status_codes/1", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Requests);
    }

    [Fact]
    public Task ARequiredBodyIsNotNull() => RefusedAsync(() => UpdateAsync(null!), "/body is required and must not be null");

    [Fact]
    public Task ARequiredMemberIsNotNull() =>
        RefusedAsync(() => Client.RiskScoring.UpdateBehaviorsAsync(AccountId, new RiskBehaviorsUpdate { Behaviors = null! }), "behaviors");

    [Fact]
    public Task AnItemIsNotNull() => RefusedAsync(() => UpdateAsync(new FraudSettings { UsernameExpressions = [null!] }), "null");

    [Fact]
    public Task AnEnumValueThatIsNoneIsNotSent() =>
        RefusedAsync(() => UpdateAsync(new FraudSettings { UserProfiles = (FraudUserProfiles)7 }), "FraudUserProfiles");

    [Fact]
    public async Task TenAreEnoughAndWithinTheRules()
    {
        await UpdateAsync(
            new FraudSettings { UserProfiles = FraudUserProfiles.Enabled, UsernameExpressions = [.. Enumerable.Repeat("http.host", 10)] });
        FraudSettings settings = await UpdateAsync(Failing([.. Enumerable.Range(100, 9), 599]));

        Assert.Equal(10, settings.UsernameExpressions!.Count);
        Assert.Equal(10, settings.AuthenticationSettings!.FailureCriteria!.StatusCodes!.Count);
    }

    [Fact]
    public async Task ChecksCanBeLeftToTheServer()
    {
        CloudflareClient client = NewClient(configure: options => options.CheckArguments = false);

        var refusal = await Assert.ThrowsAsync<ApiException>(() => client.Fraud.GetSettingsAsync(new string('z', 33)));

        Assert.Equal(10421, Assert.Single(refusal.Errors).Code);
    }

    private static FraudSettings Failing(params int[] codes) =>
        new() { AuthenticationSettings = new() { FailureCriteria = new() { StatusCodes = codes } } };

    private Task<FraudSettings> UpdateAsync(FraudSettings settings) => Client.Fraud.UpdateSettingsAsync(ZoneId, settings);

    private async Task RefusedAsync(Func<Task> call, string expected)
    {
        var refusal = await Assert.ThrowsAnyAsync<ArgumentException>(call);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Requests);
    }
}
