using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Specwright.Sandbox.Tests;

/// <summary>Gives each test a sandbox of its own, and plain HTTP to talk to it.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    protected const string Behaviors = $"/client/v4/accounts/{SandboxIdentity.AccountId}/zt_risk_scoring/behaviors";
    protected const string Settings = $"/client/v4/zones/{SandboxIdentity.ZoneId}/fraud_detection/settings";

    private protected SandboxServer Server { get; private set; } = null!;

    private protected HttpClient Http { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await SandboxServer.StartAsync();
        Http = new HttpClient { BaseAddress = Server.Address };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SandboxIdentity.ApiToken);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }

    private protected async Task<Answer> GetAsync(string path) => await Answer.OfAsync(await Http.GetAsync(path));

    private protected async Task<Answer> PutAsync(string path, string body) =>
        await Answer.OfAsync(await Http.PutAsync(path, new StringContent(body, Encoding.UTF8, "application/json")));

    /// <summary>Asserts that two JSON texts say the same, whatever the spaces and the order of members.</summary>
    private protected static void AssertJson(string expected, JsonElement actual)
    {
        using JsonDocument document = JsonDocument.Parse(expected);
        Assert.True(JsonElement.DeepEquals(document.RootElement, actual), $"Expected {expected}, found {actual.GetRawText()}.");
    }
}
