using System.Net;
using System.Text.Json;

namespace Specwright.Sandbox.Tests;

/// <summary>The rules of fraud settings, less those of the login criteria.</summary>
public sealed class FraudSettingsTests : SandboxTest
{
    private const string Field = "http.request.body.form[\\\"login\\\"][0]";

    [Fact]
    public async Task Settings_are_independent_of_each_other()
    {
        AssertJson(
            $$"""{"user_profiles": "disabled", "username_expressions": ["{{Field}}"]}""",
            (await PutAsync(Settings, $$"""{"username_expressions": ["{{Field}}"]}""")).ShouldSucceed());
        AssertJson(
            $$"""{"user_profiles": "enabled", "username_expressions": ["{{Field}}"]}""",
            (await PutAsync(Settings, """{"user_profiles": "enabled"}""")).ShouldSucceed());
        AssertJson(
            $$"""{"user_profiles": "enabled", "username_expressions": ["{{Field}}"]}""",
            (await GetAsync(Settings)).ShouldSucceed());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"username_expressions": null}""")]
    public async Task Omitted_or_null_leaves_the_expressions(string body)
    {
        JsonElement before = (await GetAsync(Settings)).Result;
        Assert.NotEqual(0, before.GetProperty("username_expressions").GetArrayLength());

        JsonElement after = (await PutAsync(Settings, body)).ShouldSucceed();

        Assert.True(JsonElement.DeepEquals(before, after));
    }

    [Fact]
    public async Task An_empty_list_clears_the_expressions()
    {
        AssertJson(
            """{"user_profiles": "disabled", "username_expressions": []}""",
            (await PutAsync(Settings, """{"username_expressions": []}""")).ShouldSucceed());
        AssertJson("[]", (await GetAsync(Settings)).Result.GetProperty("username_expressions"));
    }

    [Theory]
    [InlineData("lookup_json_string(http.request.body.raw, \\\"user\\\")")]
    [InlineData("lower(http.request.body.form[\\\"a)b\\\\\\\"(\\\"][0])")]
    [InlineData("http.request.body.raw")]
    public async Task A_valid_expression_is_taken(string expression) =>
        (await PutAsync(Settings, $$"""{"username_expressions": ["{{expression}}"]}""")).ShouldSucceed();

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"  \"")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("\"(http.host\"")]
    [InlineData("\"lower(http.host\"")]
    [InlineData("\"lower(http.host))\"")]
    [InlineData("\"a[(0])\"")]
    [InlineData("\"a[\\\"b]\"")]
    [InlineData("\"http.request.body.form[\\\"username\\\"]\"")]
    [InlineData("\"http.request.body.form\"")]
    public async Task An_invalid_expression_is_refused_with_details(string expression)
    {
        JsonElement before = (await GetAsync(Settings)).Result;

        Answer answer =
            await PutAsync(Settings, $$"""{"user_profiles": "enabled", "username_expressions": ["{{Field}}", {{expression}}]}""");

        answer.ShouldBeRefused(HttpStatusCode.BadRequest, 10400);
        Answer.ShouldBe(Assert.Single(answer.Messages.EnumerateArray()), 10400, "/username_expressions/1");
        Assert.True(JsonElement.DeepEquals(before, (await GetAsync(Settings)).Result));
    }

    [Fact]
    public async Task Ten_expressions_are_taken()
    {
        JsonElement result = (await PutAsync(Settings, Expressions(10))).ShouldSucceed();

        Assert.Equal(10, result.GetProperty("username_expressions").GetArrayLength());
    }

    [Fact]
    public async Task Eleven_expressions_are_refused_with_details()
    {
        Answer answer = await PutAsync(Settings, Expressions(11));

        answer.ShouldBeRefused(HttpStatusCode.BadRequest, 10400);
        Answer.ShouldBe(Assert.Single(answer.Messages.EnumerateArray()), 10400, "/username_expressions");
    }

    [Theory]
    [InlineData("""{"user_profiles": null}""", "/user_profiles")]
    [InlineData("""{"user_profiles": true}""", "/user_profiles")]
    [InlineData("""{"user_profiles": "Enabled"}""", "/user_profiles")]
    [InlineData("""{"username_expressions": "http.host"}""", "/username_expressions")]
    [InlineData("""{"authentication_settings": null}""", "/authentication_settings")]
    public async Task A_value_of_the_wrong_kind_is_refused(string body, string pointer) =>
        (await PutAsync(Settings, body)).ShouldBeRefused(HttpStatusCode.BadRequest, 10421, pointer);

    [Theory]
    [InlineData("00000000000000000000000000000000", HttpStatusCode.NotFound, 10424)]
    [InlineData("000000000000000000000000000000000", HttpStatusCode.BadRequest, 10421)]
    public async Task An_unknown_zone_is_refused(string zone, HttpStatusCode status, int code)
    {
        string path = $"/client/v4/zones/{zone}/fraud_detection/settings";

        (await GetAsync(path)).ShouldBeRefused(status, code);
        (await PutAsync(path, "{}")).ShouldBeRefused(status, code);
    }

    private static string Expressions(int count) =>
        $$"""{"username_expressions": [{{string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"f{i}(http.host)\""))}}]}""";
}
