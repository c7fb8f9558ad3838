using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Specwright.Sandbox.Tests;

/// <summary>What holds for every route: the ray id, the envelope around each failure, media type and body.</summary>
public sealed class ProtocolTests : SandboxTest
{
    [Fact]
    public void It_listens_on_loopback_alone()
    {
        Assert.Equal("127.0.0.1", Server.Address.Host);
        Assert.NotEqual(0, Server.Address.Port);
        Assert.Equal(new Uri(Server.Address, "client/v4"), Server.BaseAddress);
    }

    [Theory]
    [InlineData(Behaviors)]
    [InlineData("/nothing/here")]
    public async Task Every_response_has_a_ray_id_of_its_own(string path)
    {
        string first = (await GetAsync(path)).Response.Headers.GetValues("cf-ray").Single();
        string second = (await GetAsync(path)).Response.Headers.GetValues("cf-ray").Single();

        Assert.Matches("^[0-9a-f]{16}-[A-Z]{3}$", first);
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/client/v4/zones")]
    [InlineData("/client/v4/file.json")]
    [InlineData($"/accounts/{SandboxIdentity.AccountId}/zt_risk_scoring/behaviors")]
    public async Task An_unknown_route_is_refused(string path) => (await GetAsync(path)).ShouldBeRefused(HttpStatusCode.NotFound, 10404);

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Another_method_is_refused(string method)
    {
        Answer answer = await Answer.OfAsync(await Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), Settings)));

        answer.ShouldBeRefused(HttpStatusCode.MethodNotAllowed, 10405);
        Assert.Equal(["GET", "PUT"], answer.Response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_media_type_is_refused(string? mediaType)
    {
        var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);

        (await Answer.OfAsync(await Http.PutAsync(Settings, content))).ShouldBeRefused(HttpStatusCode.UnsupportedMediaType, 10415);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{'user_profiles': 'enabled'}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"user_profiles": "enabled", "user_profiles": "disabled"}""")]
    [InlineData("""{"username_expressions": ["\ud800"]}""")]
    [InlineData("""{"\udc00": 1}""")]
    public async Task A_malformed_body_is_refused(string body) =>
        (await PutAsync(Settings, body)).ShouldBeRefused(HttpStatusCode.BadRequest, 10420);

    [Fact]
    public async Task A_body_that_is_not_UTF8_is_refused()
    {
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes("""{"note": "é"}"""));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        (await Answer.OfAsync(await Http.PutAsync(Settings, content))).ShouldBeRefused(HttpStatusCode.BadRequest, 10420);
    }

    [Fact]
    public async Task A_huge_body_is_refused() =>
        (await PutAsync(Settings, $"{{\"note\": \"{new string('x', 1 << 20)}\"}}")).ShouldBeRefused(
            HttpStatusCode.RequestEntityTooLarge,
            10413);

    [Fact]
    public async Task Each_server_has_its_own_state()
    {
        await using SandboxServer other = await SandboxServer.StartAsync();
        (await PutAsync(Settings, """{"user_profiles": "enabled"}""")).ShouldSucceed();

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(other.Address, Settings));
        Answer answer = await Answer.OfAsync(await Http.SendAsync(request));

        Assert.Equal("disabled", answer.ShouldSucceed().GetProperty("user_profiles").GetString());
    }
}
