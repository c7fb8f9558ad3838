using System.Net;
using System.Text.Json;

namespace Specwright.Sandbox.Tests;

/// <summary>The rules of risk behaviors.</summary>
public sealed class RiskBehaviorsTests : SandboxTest
{
    private const int InvalidValue = 10421;
    private const int UnknownBehavior = 10422;

    [Fact]
    public async Task Get_returns_name_description_and_configuration_of_each()
    {
        JsonElement behaviors = (await GetAsync(Behaviors)).ShouldSucceed().GetProperty("behaviors");

        Assert.NotEmpty(behaviors.EnumerateObject());
        Assert.All(behaviors.EnumerateObject(), behavior =>
        {
            Assert.Equal(
                ["description", "enabled", "name", "risk_level"],
                behavior.Value.EnumerateObject().Select(member => member.Name).Order());
            Assert.Contains(behavior.Value.GetProperty("risk_level").GetString(), new[] { "low", "medium", "high" });
        });
    }

    [Fact]
    public async Task Put_configures_what_it_names_and_returns_the_configuration()
    {
        JsonElement before = (await GetAsync(Behaviors)).Result.GetProperty("behaviors");

        Answer answer = await PutAsync(Behaviors, """{"behaviors": {"imp_travel": {"enabled": false, "risk_level": "low"}}}""");

        AssertJson("""{"behaviors": {"imp_travel": {"enabled": false, "risk_level": "low"}}}""", answer.ShouldSucceed());
        JsonElement after = (await GetAsync(Behaviors)).Result.GetProperty("behaviors");
        Assert.False(after.GetProperty("imp_travel").GetProperty("enabled").GetBoolean());
        Assert.Equal("low", after.GetProperty("imp_travel").GetProperty("risk_level").GetString());
        Assert.Equal(
            before.GetProperty("imp_travel").GetProperty("name").GetString(),
            after.GetProperty("imp_travel").GetProperty("name").GetString());
        Assert.True(JsonElement.DeepEquals(before.GetProperty("high_dlp"), after.GetProperty("high_dlp")));
    }

    [Fact]
    public async Task An_empty_map_changes_nothing() =>
        AssertJson("""{"behaviors": {}}""", (await PutAsync(Behaviors, """{"behaviors": {}}""")).ShouldSucceed());

    [Theory]
    [InlineData("""{}""", InvalidValue, "/behaviors")]
    [InlineData("""{"behaviors": null}""", InvalidValue, "/behaviors")]
    [InlineData("""{"behaviors": []}""", InvalidValue, "/behaviors")]
    [InlineData("""{"behaviors": {"imp_travel": true}}""", InvalidValue, "/behaviors/imp_travel")]
    [InlineData("""{"behaviors": {"imp_travel": {"risk_level": "low"}}}""", InvalidValue, "/behaviors/imp_travel/enabled")]
    [InlineData(
        """{"behaviors": {"imp_travel": {"enabled": "true", "risk_level": "low"}}}""",
        InvalidValue,
        "/behaviors/imp_travel/enabled")]
    [InlineData("""{"behaviors": {"imp_travel": {"enabled": true}}}""", InvalidValue, "/behaviors/imp_travel/risk_level")]
    [InlineData(
        """{"behaviors": {"imp_travel": {"enabled": true, "risk_level": "High"}}}""",
        InvalidValue,
        "/behaviors/imp_travel/risk_level")]
    [InlineData("""{"behaviors": {"imp_travel": {"enabled": true, "risk_level": 1}}}""", InvalidValue, "/behaviors/imp_travel/risk_level")]
    [InlineData("""{"behaviors": {"a/b~c": {"enabled": true, "risk_level": "low"}}}""", UnknownBehavior, "/behaviors/a~1b~0c")]
    public async Task A_broken_rule_is_named(string body, int code, string pointer) =>
        (await PutAsync(Behaviors, body)).ShouldBeRefused(HttpStatusCode.BadRequest, code, pointer);

    [Fact]
    public async Task A_refused_update_changes_nothing_and_names_every_fault()
    {
        JsonElement before = (await GetAsync(Behaviors)).Result;

        Answer answer = await PutAsync(Behaviors, """
            {"behaviors": {"imp_travel": {"enabled": false, "risk_level": "low"}, "nobody": {}, "high_dlp": {}}}
            """);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(
            ["/behaviors/nobody", "/behaviors/high_dlp/enabled", "/behaviors/high_dlp/risk_level"],
            answer.Errors.EnumerateArray().Select(error => error.GetProperty("source").GetProperty("pointer").GetString()));
        Assert.True(JsonElement.DeepEquals(before, (await GetAsync(Behaviors)).Result));
    }

    [Fact]
    public async Task An_unknown_account_is_refused()
    {
        const string path = "/client/v4/accounts/00000000000000000000000000000000/zt_risk_scoring/behaviors";

        (await GetAsync(path)).ShouldBeRefused(HttpStatusCode.NotFound, 10423);
        (await PutAsync(path, """{"behaviors": {}}""")).ShouldBeRefused(HttpStatusCode.NotFound, 10423);
    }
}
