using System.Net;
using Cloudflare;
using Specwright.Sandbox;

namespace Specwright.Client.Tests;

/// <summary>A credential goes where it belongs, and shows nowhere.</summary>
public sealed class CredentialTests : ClientTest
{
    private const string Secret = "s3cr3t-v4lue";

    /// <summary>Credentials that hold <see cref="Secret"/>.</summary>
    public static TheoryData<string> Secrets => ["token", "key"];

    [Fact]
    public async Task ATokenIsABearerToken()
    {
        await NewClient("token").Fraud.GetSettingsAsync(ZoneId);

        IReadOnlyDictionary<string, string> headers = Assert.Single(Requests).Headers;
        Assert.Equal($"Bearer {SandboxIdentity.ApiToken}", headers["Authorization"]);
        Assert.DoesNotContain("X-Auth-Key", headers.Keys);
    }

    [Fact]
    public async Task AKeyGoesTogetherWithItsEmailAddress()
    {
        await NewClient("key").Fraud.GetSettingsAsync(ZoneId);

        IReadOnlyDictionary<string, string> headers = Assert.Single(Requests).Headers;
        Assert.Equal(SandboxIdentity.Email, headers["X-Auth-Email"]);
        Assert.Equal(SandboxIdentity.ApiKey, headers["X-Auth-Key"]);
        Assert.DoesNotContain("Authorization", headers.Keys);
    }

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task NoExceptionShowsIt(string kind)
    {
        CloudflareCredential credential = Make(kind);
        CloudflareClient client = NewClient(credential, options => options.Timeout = TimeSpan.FromMilliseconds(300));
        Respond(
            $$"""{"success": false, "errors": [{"code": 1000, "message": "bad key {{Secret}}"}], "messages": [{"code": 1000, "message": "{{Secret}}"}]}""",
            HttpStatusCode.Forbidden);
        Respond($"<p>You sent {Secret}</p>", HttpStatusCode.InternalServerError, "text/html");
        RespondWithResult($$"""{"user_profiles": ["{{Secret}}"]}""");
        Server.RespondNext(new CannedResponse { Delay = TimeSpan.FromSeconds(30) });
        Server.RespondNext(new CannedResponse { Body = $"{{{Secret}, and much more}}", BreaksOff = true });

        for (int i = 0; i < 5; i++)
        {
            AssertNoSecret(await Assert.ThrowsAsync<ApiException>(() => client.Fraud.GetSettingsAsync(ZoneId)));
        }

        AssertNoSecret(await Assert.ThrowsAsync<ArgumentException>(() => client.Fraud.GetSettingsAsync(new string('z', 33))));
        Assert.Equal(5, Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Secrets))]
    public void NoTextShowsIt(string kind)
    {
        CloudflareCredential credential = Make(kind);

        Assert.StartsWith(nameof(CloudflareCredential), credential.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, credential.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, NewClient(credential).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\r\nlines")]
    public void AValueThatCannotBeSentIsRefusedWithoutShowingIt(string end)
    {
        string value = end.Length == 0 ? "" : Secret + end;

        AssertNoSecret(Assert.ThrowsAny<ArgumentException>(() => CloudflareCredential.ApiToken(value)));
        AssertNoSecret(Assert.ThrowsAny<ArgumentException>(() => CloudflareCredential.ApiKey("me@example.com", value)));
    }

    [Theory]
    [InlineData("http://api.cloudflare.com/client/v4")]
    [InlineData("http://127.0.0.1.example.com/client/v4")]
    [InlineData("http://localhost.example.com/client/v4")]
    public async Task PlainHttpIsForLoopbackAddressesOnly(string address)
    {
        CloudflareClient client = NewClient(Make("token"), options => options.BaseAddress = new Uri(address));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => client.Fraud.GetSettingsAsync(ZoneId));

        Assert.Contains("https", refusal.Message, StringComparison.Ordinal);
        AssertNoSecret(refusal);
        Assert.Empty(Requests);
    }

    [Fact]
    public async Task ARedirectToAnotherServerDoesNotGetIt()
    {
        await using SandboxServer other = await SandboxServer.StartAsync();
        Server.RespondNext(new CannedResponse
        {
            Status = HttpStatusCode.TemporaryRedirect,
            Headers = new Dictionary<string, string> { ["Location"] = $"{other.BaseAddress}/zones/{ZoneId}/fraud_detection/settings" },
        });

        var refusal = await Assert.ThrowsAsync<ApiException>(() => Client.Fraud.GetSettingsAsync(ZoneId));

        Assert.Equal(HttpStatusCode.Unauthorized, refusal.StatusCode);
        Assert.Equal(
            "The request carries no credential. Send an API token, or an e-mail address and a key.",
            Assert.Single(refusal.Errors).Message);
        Assert.Equal(other.Address.Port, Requests[^1].Address.Port);
        Assert.DoesNotContain("Authorization", Requests[^1].Headers.Keys);
    }

    private static CloudflareCredential Make(string kind) =>
        kind == "token" ? CloudflareCredential.ApiToken(Secret) : CloudflareCredential.ApiKey("me@example.com", Secret);

    private static void AssertNoSecret(Exception exception)
    {
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        if (exception is ApiException failure)
        {
            Assert.DoesNotContain(Secret, failure.Body ?? "", StringComparison.Ordinal);
            Assert.DoesNotContain(
                failure.Errors.Concat(failure.Messages),
                message => message.ToString().Contains(Secret, StringComparison.Ordinal));
        }
    }
}
