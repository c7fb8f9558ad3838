using System.Text.Json;
using Cloudflare;
using Specwright;

// A client that is compiled ahead of time: `dotnet publish samples/Aot -f net10.0` makes one native program of it. Start `samples/Sandbox`,
// which prints all that this program takes: the base address, a token, an e-mail address, a key, an account and a zone.
if (args is not [string address, string token, string email, string key, string accountId, string zoneId])
{
    Console.Error.WriteLine("usage: Specwright.Aot <address> <token> <email> <key> <account> <zone>");
    return 2;
}

var options = new CloudflareClientOptions { BaseAddress = new Uri(address) };
using var byToken = new CloudflareClient(CloudflareCredential.ApiToken(token), options);
using var byKey = new CloudflareClient(CloudflareCredential.ApiKey(email, key), options);

RiskBehaviors behaviors = await byToken.RiskScoring.GetBehaviorsAsync(accountId);
(string name, RiskBehavior behavior) = behaviors.Behaviors.OrderBy(entry => entry.Key, StringComparer.Ordinal).First();

RiskBehaviorsUpdate updated = await byKey.RiskScoring.UpdateBehaviorsAsync(accountId, new RiskBehaviorsUpdate
{
    Behaviors = new Dictionary<string, RiskBehaviorUpdate> { [name] = new() { Enabled = !behavior.Enabled, RiskLevel = RiskLevel.Medium } },
});
Console.WriteLine($"behavior: {updated.Behaviors[name].Enabled != behavior.Enabled}, {updated.Behaviors[name].RiskLevel}");

FraudSettings settings = await byToken.Fraud.UpdateSettingsAsync(zoneId, new FraudSettings
{
    UserProfiles = FraudUserProfiles.Enabled,
    UsernameExpressions = ["http.request.uri.path"],
});
FraudSettings read = await byKey.Fraud.GetSettingsAsync(zoneId);
Console.WriteLine($"settings: {read == settings}, {read.UserProfiles}, {read.UsernameExpressions?.Count}");

string json = JsonSerializer.Serialize(settings, CloudflareJson.Default.FraudSettings);
Console.WriteLine($"json: {json.Contains("\"user_profiles\":\"enabled\"", StringComparison.Ordinal)}, "
    + $"{JsonSerializer.Deserialize(json, CloudflareJson.Default.FraudSettings) == settings}");

try
{
    await byToken.Fraud.GetSettingsAsync("unknown");
}
catch (ApiException refusal)
{
    Console.WriteLine($"refused: {refusal.StatusCode}, {refusal.Errors.Count > 0}");
}

return 0;
