using Cloudflare;

namespace Specwright.Client.Tests;

/// <summary>The fraud settings of a zone: what is left out stays, what is empty clears.</summary>
public sealed class FraudSettingsTests : ClientTest
{
    private static readonly FraudSettings s_everything = new()
    {
        UserProfiles = FraudUserProfiles.Enabled,
        UsernameExpressions = ["http.request.body.form[\"login\"][0]", "lookup_json_string(http.request.body.raw, \"user\")"],
        AuthenticationSettings = new()
        {
            SuccessCriteria = new() { Kind = FraudLoginCriterionKind.StatusCode, StatusCodes = [200, 302] },
            FailureCriteria = new() { Kind = FraudLoginCriterionKind.StatusCode, StatusCodes = [401, 403] },
        },
    };

    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task AreReadUpdatedAndReadBack(string credential)
    {
        IFraudClient fraud = NewClient(credential).Fraud;

        FraudSettings before = await fraud.GetSettingsAsync(ZoneId);
        FraudSettings updated = await fraud.UpdateSettingsAsync(ZoneId, s_everything);
        FraudSettings after = await fraud.GetSettingsAsync(ZoneId);

        Assert.Equal(FraudUserProfiles.Disabled, before.UserProfiles?.Known);
        Assert.Null(before.AuthenticationSettings);
        Assert.Equal(s_everything, updated);
        Assert.Equal(s_everything, after);
    }

    [Fact]
    public async Task WhatIsLeftOutOrNullStays()
    {
        await Client.Fraud.UpdateSettingsAsync(ZoneId, s_everything);

        FraudSettings untouched = await Client.Fraud.UpdateSettingsAsync(ZoneId, new FraudSettings());
        FraudSettings withNull = await Client.Fraud.UpdateSettingsAsync(ZoneId, new FraudSettings { UsernameExpressions = null });

        Assert.Equal(s_everything, untouched);
        Assert.Equal(s_everything, withNull);
        Assert.Equal(["{}", "{}"], Requests.Skip(1).Select(request => request.Body));
    }

    [Fact]
    public async Task AnEmptyListClears()
    {
        await Client.Fraud.UpdateSettingsAsync(ZoneId, s_everything);

        FraudSettings cleared = await Client.Fraud.UpdateSettingsAsync(ZoneId, new FraudSettings { UsernameExpressions = [] });

        Assert.Equal("""{"username_expressions":[]}""", Requests[^1].Body);
        Assert.Empty(cleared.UsernameExpressions!);
        Assert.Equal(s_everything with { UsernameExpressions = [] }, await Client.Fraud.GetSettingsAsync(ZoneId));
    }

    [Fact]
    public async Task OneCriterionLeavesTheOtherAlone()
    {
        await Client.Fraud.UpdateSettingsAsync(ZoneId, s_everything);

        FraudSettings changed = await Client.Fraud.UpdateSettingsAsync(ZoneId, new FraudSettings
        {
            AuthenticationSettings = new() { FailureCriteria = new() { StatusCodes = [500] } },
        });

        Assert.Equal("""{"authentication_settings":{"failure_criteria":{"kind":"status_code","status_codes":[500]}}}""", Requests[^1].Body);
        Assert.Equal([200, 302], changed.AuthenticationSettings!.SuccessCriteria!.StatusCodes);
        Assert.Equal([500], changed.AuthenticationSettings.FailureCriteria!.StatusCodes);
    }

    [Fact]
    public async Task ANullInAResponseIsNothing()
    {
        RespondWithResult("""{"user_profiles": null, "username_expressions": null, "authentication_settings": null}""");

        Assert.Equal(new FraudSettings(), await Client.Fraud.GetSettingsAsync(ZoneId));
    }
}
