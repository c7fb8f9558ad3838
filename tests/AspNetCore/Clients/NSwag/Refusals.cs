using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>What a client of NSwag's document cannot do, since the document describes it otherwise than the application has it.</summary>
internal static partial class Document
{
    public static Task CallManyFilesAsync(ShopClient client, CallReport report) => RefusedAsync(() => client.Files.PostManyAsync(), report);

    public static Task CallFormAsync(ShopClient client, CallReport report) =>
        RefusedAsync(() => client.Files.PostFormAsync(new() { Title = "t", Status = OrderStatus.Draft }), report);

    public static Task CallFieldsAsync(ShopClient client, CallReport report) =>
        RefusedAsync(() => client.Files.PostFieldsAsync("t", 7, OrderStatus.Draft, new() { Picture = FileCalls.File(1, "p") }), report);

    public static Task CallNamesFormAsync(ShopClient client, CallReport report) =>
        RefusedAsync(
            () => client.Parameters.PostNamesFormAsync(new() { Body = "b", Request = "r", CancellationToken = "c", Options = "o" }),
            report);

    public static Task CallLoginAsync(ShopClient client, HttpClient http, ShopClientOptions options, CallReport report) =>
        RefusedAsync(() => client.Account.LoginAsync(new LoginForm { User = "grace", Password = "secret" }), report);

    public static Task CallRareNumbersAsync(ShopClient client, CallReport report) =>
        RefusedAsync(() => client.Values.PostNumbersRareAsync(new() { SByte = new(), Int128 = new(), UInt128 = new() }), report);

    public static Task CallRareParametersAsync(ShopClient client, CallReport report) =>
        RefusedAsync(() => client.Parameters.GetRareAsync(new()), report);

    public static Task CallRareTextsAsync(ShopClient client, CallReport report) =>
        RefusedAsync(() => client.Values.PostTextsRareAsync(new() { Version = new() }), report);

    public static Task CallDownloadAsync(ShopClient client, CallReport report) =>
        RefusedAsync(() => client.Files.GetAsync("ä.bin"), report);

    public static async Task CallEventsAsync(ShopClient client, CallReport report)
    {
        await RefusedAsync(() => client.Streams.GetEventsAsync(3), report);
        await RefusedAsync(() => client.Streams.GetEventsPlainAsync(3), report);
        await RefusedAsync(() => client.Streams.GetEventsTextsAsync(), report);
    }

    private static Task RefusedAsync(Func<Task> call, CallReport report) => report.InVainAsync<ApiException>(call);
}
