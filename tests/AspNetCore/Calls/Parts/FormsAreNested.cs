using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>
/// The document puts the fields of a form into a member of their own, and says by the member's style that they are sent one by one.
/// </summary>
internal static partial class Document
{
    private const string CookieName = ".AspNetCore.Cookies=";

    public static async Task CallLoginAsync(ShopClient client, HttpClient http, ShopClientOptions options, CallReport report)
    {
        var login = await client.Account.LoginWithResponseAsync(new LoginForm { User = "grace", Password = "secret", Remember = true });
        var cookie = login.Headers.GetValues("Set-Cookie").Single(static value => value.StartsWith(CookieName, StringComparison.Ordinal));
        using var authenticated = new ShopClient(
            ShopCredential.Cookie(cookie[CookieName.Length..cookie.IndexOf(';', StringComparison.Ordinal)]), http, options);
        report.Equal("grace", (await authenticated.Account.GetCookieIdentityAsync()).Name);
        await report.ThrowsAsync<ApiException>(
            () => client.Account.LoginAsync(new LoginForm { User = "grace", Password = "wrong", Remember = false }),
            refusal => report.Equal(System.Net.HttpStatusCode.Unauthorized, refusal.StatusCode));
    }

    public static async Task CallNamesFormAsync(ShopClient client, CallReport report) =>
        ParameterCalls.Compare(report, await client.Parameters.PostNamesFormAsync(new NamesForm
        {
            Body = "a body",
            Request = "a request",
            CancellationToken = "a token",
            Options = "an option",
            Response = "a response",
        }));

    public static async Task CallManyFilesAsync(ShopClient client, CallReport report)
    {
        var received = await client.Files.PostManyAsync([FileCalls.File(3, "a.txt", "text/plain"), FileCalls.File(5, "b.bin")]);
        FileCalls.Compare(report, "files", 3, "a.txt", "text/plain", received[0]);
        FileCalls.Compare(report, "files", 5, "b.bin", "application/octet-stream", received[1]);
    }

    public static async Task CallFormAsync(ShopClient client, CallReport report)
    {
        report.Odd(
            "A file among the fields of a nested form is a text: it cannot be sent.",
            "/paths/~1files~1form/post/requestBody/content/multipart~1form-data/schema/properties/form",
            """{"allOf":[{"$ref":"#/components/schemas/UploadForm"}]}""");
        var receipt = await client.Files.PostFormAsync(
            new UploadForm
            {
                Title = "Ü=&\r\n",
                Rank = int.MinValue,
                On = DateOnly.MaxValue,
                Status = OrderStatus.Shipped,
                Tags = new[] { "a,b", "c" },
            });
        report.Equal("Ü=&\r\n", receipt.Title);
        report.Equal(int.MinValue, receipt.Rank);
        report.Equal(DateOnly.MaxValue, receipt.On);
        report.EqualEnum(OrderStatus.Shipped, receipt.Status);
        report.Equal(["a,b", "c"], receipt.Tags);
    }

    public static async Task CallFieldsAsync(ShopClient client, CallReport report)
    {
        var receipt = await client.Files.PostFieldsAsync(
            title: "t", rank: 7, status: OrderStatus.Draft, picture: FileCalls.File(1, "p"),
            options: new() { On = new DateOnly(2024, 2, 29) });
        report.Equal("t", receipt.Title);
        report.Equal(7, receipt.Rank);
        report.Equal(new DateOnly(2024, 2, 29), receipt.On);
        report.EqualEnum(OrderStatus.Draft, receipt.Status);
        FileCalls.Compare(report, "picture", 1, "p", "application/octet-stream", receipt.Files![0]);
    }
}
