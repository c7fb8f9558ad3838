using Cloudflare;
using Specwright.Sandbox;

namespace Specwright.Quickstart;

/// <summary>
/// Shows what becomes of a response that is ahead of the specification, and of one that breaks it. The sandbox is told to send them.
/// </summary>
internal sealed class SurpriseTour(Target target, SandboxServer sandbox)
{
    public async Task RunAsync()
    {
        Report.Title("Surprises");
        Report.Step("the server has learnt a risk level and a member that the specification does not know");
        Respond("""{"name": "New device", "description": "…", "enabled": true, "risk_level": "critical", "score": 97}""");
        RiskBehaviors newer = await target.Client.RiskScoring.GetBehaviorsAsync(target.AccountId);
        Report.Show(newer.Behaviors);
        Report.Note($"kept:           {string.Join(
            ", ",
            newer.Behaviors["new_device"].Unknown?.Select(member => $"{member.Key} = {member.Value}") ?? [])}");

        Report.Step("the server forgets a member that the specification requires");
        Respond("""{"name": "New device", "description": "…", "risk_level": "low"}""");
        try
        {
            await target.Client.RiskScoring.GetBehaviorsAsync(target.AccountId);
        }
        catch (ApiException e)
        {
            Report.Note(e.Message);
        }

        Report.Step("an argument breaks a rule of the specification: nothing is sent");
        try
        {
            await target.Client.Fraud.GetSettingsAsync(new string('z', 33));
        }
        catch (ArgumentException e)
        {
            Report.Note(e.Message);
        }
    }

    private void Respond(string behavior) => sandbox.RespondNext(new CannedResponse
    {
        Body = $$"""
            {"success": true, "errors": [], "messages": [], "result": {"behaviors": {"new_device": {{behavior}} } } }
            """,
    });
}
