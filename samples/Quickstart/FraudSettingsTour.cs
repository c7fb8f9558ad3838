using Cloudflare;

namespace Specwright.Quickstart;

/// <summary>Reads a zone's fraud settings, changes them step by step, has a change refused, and puts everything back.</summary>
internal sealed class FraudSettingsTour(Target target)
{
    private const string FormField = "http.request.body.form[\"login\"][0]";
    private const string JsonField = "lookup_json_string(http.request.body.raw, \"user\")";

    private IFraudClient Fraud => target.Client.Fraud;

    public async Task RunAsync()
    {
        Report.Title("Fraud settings");
        Report.Step("read");
        FraudSettings before = await Fraud.GetSettingsAsync(target.ZoneId);
        Report.Show(before);
        if (!target.CanWrite)
        {
            Report.Step("would enable user profiles, set two expressions and the status codes of logins, clear the expressions, and put "
                + "everything back");
            return;
        }

        try
        {
            await ChangeAsync();
        }
        finally
        {
            await PutBackAsync(before);
        }

        Report.Step("put back");
        FraudSettings after = await Fraud.GetSettingsAsync(target.ZoneId);
        if (after == before)
        {
            Report.Note("Everything is as it was.");
        }
        else
        {
            Report.Show(after);
        }
    }

    private async Task ChangeAsync()
    {
        await UpdateAsync("enable user profiles, and say how to find the user's name and the outcome of a login", new FraudSettings
        {
            UserProfiles = FraudUserProfiles.Enabled,
            UsernameExpressions = [FormField, JsonField],
            AuthenticationSettings = new() { SuccessCriteria = Criterion(302, 200, 302), FailureCriteria = Criterion(401, 403) },
        });
        await UpdateAsync("change what success is: failure and the expressions are left out, and stay", new FraudSettings
        {
            AuthenticationSettings = new() { SuccessCriteria = Criterion(204) },
        });
        await UpdateAsync("clear the expressions with an empty list", new FraudSettings { UsernameExpressions = [] });

        Report.Step("send an expression that yields a list, not a name");
        try
        {
            await Fraud.UpdateSettingsAsync(
                target.ZoneId,
                new FraudSettings { UsernameExpressions = ["http.request.body.form[\"login\"]"] });
        }
        catch (ApiException e)
        {
            Report.Failure(e);
        }

        Report.Step("read back");
        Report.Show(await Fraud.GetSettingsAsync(target.ZoneId));
    }

    private async Task UpdateAsync(string what, FraudSettings change)
    {
        Report.Step(what);
        ApiResponse<FraudSettings> response = await Fraud.UpdateSettingsWithResponseAsync(target.ZoneId, change);
        Report.Show(response.Value);
        Report.Show(response.Messages);
    }

    // Codes must be cleared while user profiles are on; only then can these be switched off again.
    private async Task PutBackAsync(FraudSettings before)
    {
        FraudAuthenticationSettings? authentication = before.AuthenticationSettings;
        await Fraud.UpdateSettingsAsync(target.ZoneId, new FraudSettings
        {
            UserProfiles = FraudUserProfiles.Enabled,
            AuthenticationSettings = new()
            {
                SuccessCriteria = authentication?.SuccessCriteria ?? Criterion(),
                FailureCriteria = authentication?.FailureCriteria ?? Criterion(),
            },
        });
        await Fraud.UpdateSettingsAsync(target.ZoneId, before with
        {
            UserProfiles = before.UserProfiles ?? FraudUserProfiles.Disabled,
            UsernameExpressions = before.UsernameExpressions ?? [],
        });
    }

    private static FraudLoginCriterion Criterion(params int[] codes) =>
        new() { Kind = FraudLoginCriterionKind.StatusCode, StatusCodes = codes };
}
