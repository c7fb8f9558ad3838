using System.Net;
using System.Text.Json;

namespace Specwright.Sandbox.Tests;

/// <summary>The rules of the criteria that tell a successful login from a failed one.</summary>
public sealed class LoginCriteriaTests : SandboxTest
{
    private const int UserProfilesDisabled = 10426;
    private const string Both = """
        {"success_criteria": {"kind": "status_code", "status_codes": [200]}, "failure_criteria": {"kind": "status_code", "status_codes": [401, 403]}}
        """;

    [Fact]
    public async Task They_need_user_profiles() =>
        (await UpdateAsync(Both)).ShouldBeRefused(HttpStatusCode.BadRequest, UserProfilesDisabled, "/authentication_settings");

    [Fact]
    public async Task They_cannot_be_set_while_user_profiles_are_switched_off()
    {
        await EnableAsync();

        Answer answer = await PutAsync(Settings, $$"""{"user_profiles": "disabled", "authentication_settings": {{Both}}}""");

        answer.ShouldBeRefused(HttpStatusCode.BadRequest, UserProfilesDisabled, "/authentication_settings");
        Assert.Equal("enabled", (await GetAsync(Settings)).Result.GetProperty("user_profiles").GetString());
    }

    [Fact]
    public async Task They_can_be_set_together_with_user_profiles()
    {
        JsonElement result =
            (await PutAsync(Settings, $$"""{"user_profiles": "enabled", "authentication_settings": {{Both}}}""")).ShouldSucceed();

        AssertJson(Both, result.GetProperty("authentication_settings"));
        AssertJson(Both, (await GetAsync(Settings)).Result.GetProperty("authentication_settings"));
    }

    [Fact]
    public async Task Each_is_updated_alone()
    {
        await EnableAsync(Both);

        JsonElement success =
            (await UpdateAsync("""{"success_criteria": {"kind": "status_code", "status_codes": [204]}}""")).ShouldSucceed();
        JsonElement failure =
            (await UpdateAsync("""{"failure_criteria": {"kind": "status_code", "status_codes": [429]}}""")).ShouldSucceed();
        JsonElement none = (await UpdateAsync("{}")).ShouldSucceed();

        AssertCodes(success, "[204]", "[401, 403]");
        AssertCodes(failure, "[204]", "[429]");
        AssertCodes(none, "[204]", "[429]");
    }

    [Fact]
    public async Task Codes_that_are_left_out_stay_and_an_empty_list_clears_them()
    {
        await EnableAsync(Both);

        JsonElement omitted = (await UpdateAsync("""{"failure_criteria": {"kind": "status_code"}}""")).ShouldSucceed();
        JsonElement cleared = (await UpdateAsync("""{"failure_criteria": {"kind": "status_code", "status_codes": []}}""")).ShouldSucceed();

        AssertCodes(omitted, "[200]", "[401, 403]");
        AssertCodes(cleared, "[200]", "[]");
    }

    [Fact]
    public async Task Codes_are_sorted_and_freed_from_duplicates()
    {
        await EnableAsync();

        Answer answer = await UpdateAsync("""{"success_criteria": {"kind": "status_code", "status_codes": [302, 200, 302, 100, 200]}}""");

        AssertJson("[100, 200, 302]", Codes(answer.ShouldSucceed(), "success_criteria"));
        Answer.ShouldBe(Assert.Single(answer.Messages.EnumerateArray()), 10220, "/authentication_settings/success_criteria/status_codes");
    }

    [Fact]
    public async Task Codes_of_one_request_must_not_overlap()
    {
        await EnableAsync();

        Answer answer = await UpdateAsync("""
            {"success_criteria": {"kind": "status_code", "status_codes": [200, 401]}, "failure_criteria": {"kind": "status_code", "status_codes": [401]}}
            """);

        JsonElement error = answer.ShouldBeRefused(HttpStatusCode.BadRequest, 10425, "/authentication_settings");
        Assert.Contains("401", error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Codes_must_not_overlap_with_those_that_stay()
    {
        await EnableAsync(Both);

        Answer answer = await UpdateAsync("""{"success_criteria": {"kind": "status_code", "status_codes": [403]}}""");

        answer.ShouldBeRefused(HttpStatusCode.BadRequest, 10425, "/authentication_settings");
        AssertCodes((await GetAsync(Settings)).Result, "[200]", "[401, 403]");
    }

    [Theory]
    [InlineData("99")]
    [InlineData("600")]
    [InlineData("-200")]
    [InlineData("200.5")]
    [InlineData("99999999999")]
    [InlineData("\"200\"")]
    [InlineData("null")]
    public async Task A_code_out_of_range_is_refused(string code)
    {
        await EnableAsync();

        Answer answer = await UpdateAsync($$$"""{"failure_criteria": {"kind": "status_code", "status_codes": [401, {{{code}}}]}}""");

        answer.ShouldBeRefused(HttpStatusCode.BadRequest, 10427, "/authentication_settings/failure_criteria/status_codes/1");
    }

    [Theory]
    [InlineData("100")]
    [InlineData("599")]
    [InlineData("200, 200, 200, 200, 200, 200, 200, 200, 200, 200")]
    public async Task The_ends_of_the_ranges_are_taken(string codes)
    {
        await EnableAsync();

        (await UpdateAsync($$$"""{"success_criteria": {"kind": "status_code", "status_codes": [{{{codes}}}]}}""")).ShouldSucceed();
    }

    [Fact]
    public async Task Eleven_codes_are_refused()
    {
        await EnableAsync();

        Answer answer = await UpdateAsync(
            """{"success_criteria": {"kind": "status_code", "status_codes": [200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210]}}""");

        answer.ShouldBeRefused(HttpStatusCode.BadRequest, 10428, "/authentication_settings/success_criteria/status_codes");
    }

    [Theory]
    [InlineData("""{"success_criteria": null}""", "")]
    [InlineData("""{"success_criteria": {}}""", "/kind")]
    [InlineData("""{"success_criteria": {"kind": "header"}}""", "/kind")]
    [InlineData("""{"success_criteria": {"kind": "status_code", "status_codes": null}}""", "/status_codes")]
    [InlineData("""{"success_criteria": {"kind": "status_code", "status_codes": 200}}""", "/status_codes")]
    public async Task A_value_of_the_wrong_kind_is_refused(string criteria, string pointer)
    {
        await EnableAsync();

        (await UpdateAsync(criteria)).ShouldBeRefused(
            HttpStatusCode.BadRequest,
            10421,
            $"/authentication_settings/success_criteria{pointer}");
    }

    [Fact]
    public async Task They_are_kept_out_of_sight_while_user_profiles_are_off()
    {
        await EnableAsync(Both);

        JsonElement off = (await PutAsync(Settings, """{"user_profiles": "disabled"}""")).ShouldSucceed();
        JsonElement on = (await PutAsync(Settings, """{"user_profiles": "enabled"}""")).ShouldSucceed();

        Assert.False(off.TryGetProperty("authentication_settings", out _));
        AssertCodes(on, "[200]", "[401, 403]");
    }

    private async Task EnableAsync(string? criteria = null)
    {
        (await PutAsync(Settings, """{"user_profiles": "enabled"}""")).ShouldSucceed();
        if (criteria is not null)
        {
            (await UpdateAsync(criteria)).ShouldSucceed();
        }
    }

    private Task<Answer> UpdateAsync(string criteria) => PutAsync(Settings, $$"""{"authentication_settings": {{criteria}}}""");

    private static JsonElement Codes(JsonElement settings, string criterion) =>
        settings.GetProperty("authentication_settings").GetProperty(criterion).GetProperty("status_codes");

    private static void AssertCodes(JsonElement settings, string success, string failure)
    {
        AssertJson(success, Codes(settings, "success_criteria"));
        AssertJson(failure, Codes(settings, "failure_criteria"));
    }
}
