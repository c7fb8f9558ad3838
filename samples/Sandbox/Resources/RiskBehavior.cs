using System.Text.Json.Nodes;

namespace Specwright.Sandbox.Resources;

/// <summary>A risk behavior and its configuration.</summary>
internal sealed record RiskBehavior(string Id, string Name, string Description, bool Enabled, string RiskLevel)
{
    /// <summary>What an account has before anybody configures it.</summary>
    public static readonly IReadOnlyList<RiskBehavior> Initial =
    [
        new("imp_travel", "Impossible travel", "Logs in from two places, too far apart for the time in between.", true, "high"),
        new("high_dlp", "Data loss", "Matches more data loss prevention rules than usual.", true, "medium"),
        new("new_device", "New device", "Logs in from a device that was never seen before.", false, "low"),
        new("many_failures", "Failed logins", "Fails to log in, many times in a short while.", false, "medium"),
    ];

    /// <summary>All of it, as GET returns it.</summary>
    public JsonObject ToJson() =>
        new() { ["name"] = Name, ["description"] = Description, ["enabled"] = Enabled, ["risk_level"] = RiskLevel };

    /// <summary>The configuration alone, as PUT returns it.</summary>
    public JsonObject ToConfigurationJson() => new() { ["enabled"] = Enabled, ["risk_level"] = RiskLevel };
}
