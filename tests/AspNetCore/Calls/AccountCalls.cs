using System.Net;
using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>A login by a form, which gives a cookie; a login by JSON, which gives a token; and what each of them opens.</summary>
internal static class AccountCalls
{
    public static async Task RunAsync(ShopClient client, HttpClient http, ShopClientOptions options, CallReport report)
    {
        await report.CallAsync(async () =>
        {
            AccessTokenResponse answer = await client.Account.CreateTokenAsync(new() { User = "ada", Password = "secret" });
            report.Equal(3600, answer.ExpiresIn);
            using var authenticated = new ShopClient(ShopCredential.Bearer(answer.AccessToken!), http, options);
            report.Equal("ada", (await authenticated.Account.GetBearerIdentityAsync()).Name);
        });
        await report.CallAsync(() => Document.CallLoginAsync(client, http, options, report));
        await report.ThrowsAsync<ApiException>(() => client.Account.CreateTokenAsync(new() { User = "ada", Password = "wrong" }), refusal =>
        {
            report.Equal(HttpStatusCode.Forbidden, refusal.StatusCode);
            report.Contains("The password is wrong.", refusal.Message);
        });
        await report.ThrowsAsync<ApiException>(
            () => client.Account.GetCookieIdentityAsync(), refusal => report.Equal(HttpStatusCode.Unauthorized, refusal.StatusCode));
        await report.ThrowsAsync<ApiException>(
            () => client.Account.GetBearerIdentityAsync(), refusal => report.Equal(HttpStatusCode.Unauthorized, refusal.StatusCode));
    }
}
