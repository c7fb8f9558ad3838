using System.Net;

namespace Specwright.Sandbox.Tests;

/// <summary>Both ways to authenticate, and what happens without.</summary>
public sealed class AuthenticationTests : SandboxTest
{
    private const int Unauthenticated = 10401;
    private const int Forbidden = 10403;

    [Fact]
    public async Task A_token_opens_the_door() =>
        (await SendAsync(("Authorization", $"Bearer {SandboxIdentity.ApiToken}"))).ShouldSucceed();

    [Fact]
    public async Task The_scheme_is_read_in_any_case() =>
        (await SendAsync(("Authorization", $"bearer {SandboxIdentity.ApiToken}"))).ShouldSucceed();

    [Fact]
    public async Task Email_and_key_open_the_door() =>
        (await SendAsync(("X-Auth-Email", SandboxIdentity.Email), ("X-Auth-Key", SandboxIdentity.ApiKey))).ShouldSucceed();

    [Fact]
    public async Task Email_and_key_may_write()
    {
        Http.DefaultRequestHeaders.Clear();
        Http.DefaultRequestHeaders.Add("X-Auth-Email", SandboxIdentity.Email);
        Http.DefaultRequestHeaders.Add("X-Auth-Key", SandboxIdentity.ApiKey);

        (await PutAsync(Settings, """{"username_expressions": []}""")).ShouldSucceed();
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("Bearer nobody", null, null)]
    [InlineData("Bearer", null, null)]
    [InlineData("Basic " + SandboxIdentity.ApiToken, null, null)]
    [InlineData(SandboxIdentity.ApiToken, null, null)]
    [InlineData(null, SandboxIdentity.Email, null)]
    [InlineData(null, null, SandboxIdentity.ApiKey)]
    [InlineData(null, SandboxIdentity.Email, "another-key")]
    [InlineData(null, "another@example.com", SandboxIdentity.ApiKey)]
    public async Task Anything_else_is_refused(string? authorization, string? email, string? key)
    {
        Answer answer = await SendAsync(("Authorization", authorization), ("X-Auth-Email", email), ("X-Auth-Key", key));

        var error = answer.ShouldBeRefused(HttpStatusCode.Unauthorized, Unauthenticated);
        Assert.StartsWith("https://", error.GetProperty("documentation_url").GetString());
        Assert.Equal("Bearer", answer.Response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task A_token_that_may_only_read_reads()
    {
        (await SendAsync(("Authorization", $"Bearer {SandboxIdentity.ReadOnlyToken}"))).ShouldSucceed();
    }

    [Theory]
    [InlineData(Behaviors, """{"behaviors": {}}""", "Zero Trust Write")]
    [InlineData(Settings, "{}", "Fraud Detection Write")]
    public async Task A_token_that_may_only_read_does_not_write(string path, string body, string permission)
    {
        Http.DefaultRequestHeaders.Clear();
        Http.DefaultRequestHeaders.Add("Authorization", $"Bearer {SandboxIdentity.ReadOnlyToken}");

        var error = (await PutAsync(path, body)).ShouldBeRefused(HttpStatusCode.Forbidden, Forbidden);
        Assert.Contains(permission, error.GetProperty("message").GetString());
    }

    private async Task<Answer> SendAsync(params (string Name, string? Value)[] headers)
    {
        Http.DefaultRequestHeaders.Clear();
        using var request = new HttpRequestMessage(HttpMethod.Get, Behaviors);
        foreach ((string name, string? value) in headers)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await Answer.OfAsync(await Http.SendAsync(request));
    }
}
