using Cloudflare;

namespace Specwright.Quickstart;

/// <summary>Reads an account's risk behaviors, switches one of them over, reads back, and puts it back.</summary>
internal sealed class RiskBehaviorsTour(Target target)
{
    private IRiskScoringClient RiskScoring => target.Client.RiskScoring;

    public async Task RunAsync()
    {
        Report.Title("Risk behaviors");
        Report.Step("read");
        RiskBehaviors before = await RiskScoring.GetBehaviorsAsync(target.AccountId);
        Report.Show(before.Behaviors);
        if (before.Behaviors.Count == 0)
        {
            Report.Note("The account has none.");
            return;
        }

        (string id, RiskBehavior behavior) = before.Behaviors.Last();
        var change = new RiskBehaviorUpdate { Enabled = !behavior.Enabled, RiskLevel = RiskLevel.High };
        if (!target.CanWrite)
        {
            Report.Step($"would switch {id} {Report.OnOff(change.Enabled)}, risk level {Report.Text(change.RiskLevel)}, read back, and "
                + $"put it back");
            return;
        }

        Report.Step($"switch {id} {Report.OnOff(change.Enabled)}, risk level {Report.Text(change.RiskLevel)}");
        try
        {
            RiskBehaviorsUpdate now = await UpdateAsync(id, change);
            Report.Note(
                $"the server says: {(now.Behaviors.TryGetValue(id, out RiskBehaviorUpdate? told) ? Describe(told) : "nothing about it")}");
            RiskBehaviors after = await RiskScoring.GetBehaviorsAsync(target.AccountId);
            ShowChanges(before, after);
        }
        finally
        {
            await UpdateAsync(id, new RiskBehaviorUpdate { Enabled = behavior.Enabled, RiskLevel = behavior.RiskLevel });
        }

        Report.Step("put back");
        RiskBehaviors end = await RiskScoring.GetBehaviorsAsync(target.AccountId);
        Report.Note(end == before ? "Everything is as it was." : "Something is not as it was.");
    }

    private Task<RiskBehaviorsUpdate> UpdateAsync(string id, RiskBehaviorUpdate update) =>
        RiskScoring.UpdateBehaviorsAsync(target.AccountId, new RiskBehaviorsUpdate
        {
            Behaviors = new Dictionary<string, RiskBehaviorUpdate> { [id] = update },
        });

    private static void ShowChanges(RiskBehaviors before, RiskBehaviors after)
    {
        foreach ((string id, RiskBehavior old) in before.Behaviors)
        {
            if (after.Behaviors.TryGetValue(id, out RiskBehavior? now) && now != old)
            {
                Report.Note($"read back:       {id} is {Report.OnOff(now.Enabled)} (was {Report.OnOff(old.Enabled)}), "
                    + $"{Report.Text(now.RiskLevel)} (was {Report.Text(old.RiskLevel)})");
            }
        }
    }

    private static string Describe(RiskBehaviorUpdate update) => $"{Report.OnOff(update.Enabled)}, {Report.Text(update.RiskLevel)}";
}
