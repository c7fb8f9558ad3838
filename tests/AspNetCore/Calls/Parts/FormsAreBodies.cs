using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>Forms are bodies in the document: their fields are parameters of the method.</summary>
internal static partial class Document
{
    private const string CookieName = ".AspNetCore.Cookies=";

    public static async Task CallLoginAsync(ShopClient client, HttpClient http, ShopClientOptions options, CallReport report)
    {
        var login = await client.Account.LoginWithResponseAsync("grace", "secret", new() { Remember = true });
        var cookie = login.Headers.GetValues("Set-Cookie").Single(static value => value.StartsWith(CookieName, StringComparison.Ordinal));
        using var authenticated = new ShopClient(
            ShopCredential.Cookie(cookie[CookieName.Length..cookie.IndexOf(';', StringComparison.Ordinal)]), http, options);
        report.Equal("grace", (await authenticated.Account.GetCookieIdentityAsync()).Name);
        await report.ThrowsAsync<ApiException>(
            () => client.Account.LoginAsync(user: "grace", password: "wrong"),
            refusal => report.Equal(System.Net.HttpStatusCode.Unauthorized, refusal.StatusCode));
    }

    public static async Task CallNamesFormAsync(ShopClient client, CallReport report)
    {
        using var source = new CancellationTokenSource();
        ParameterCalls.Compare(report, await client.Parameters.PostNamesFormAsync(
            body: "a body",
            request: "a request",
            cancellationToken: "a token",
            options: "an option",
            callOptions: new() { Response = "a response" },
            callCancellationToken: source.Token));
    }

    public static async Task CallManyFilesAsync(ShopClient client, CallReport report)
    {
        var received = await client.Files.PostManyAsync([FileCalls.File(3, "a.txt", "text/plain"), FileCalls.File(5, "b.bin")]);
        FileCalls.Compare(report, "files", 3, "a.txt", "text/plain", received[0]);
        FileCalls.Compare(report, "files", 5, "b.bin", "application/octet-stream", received[1]);
    }

    public static async Task CallFormAsync(ShopClient client, CallReport report)
    {
        var receipt = await client.Files.PostFormAsync(
            "Ü=&\r\n",
            new()
            {
                Rank = int.MinValue,
                On = DateOnly.MaxValue,
                Status = OrderStatus.Shipped,
                Tags = ["", "a,b"],
                Picture = FileCalls.File(9, "p.png", "image/png"),
            });
        report.Equal("Ü=&\r\n", receipt.Title);
        report.Equal(int.MinValue, receipt.Rank);
        report.Equal(DateOnly.MaxValue, receipt.On);
        report.EqualEnum(OrderStatus.Shipped, receipt.Status);
        report.Equal(["", "a,b"], receipt.Tags);
        FileCalls.Compare(report, "picture", 9, "p.png", "image/png", receipt.Files![0]);

        var bare = await client.Files.PostFormAsync(title: "bare");
        report.Equal("bare", bare.Title);
        report.Equal(null, bare.On);
        report.Equal(0, bare.Files!.Count);
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
