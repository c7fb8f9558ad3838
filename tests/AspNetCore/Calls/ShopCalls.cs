using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>Calls every endpoint through the client of one document.</summary>
public static class ShopCalls
{
    /// <param name="address">Where the application is.</param>
    /// <param name="report">Where to put what came of it.</param>
    public static async Task RunAsync(Uri address, CallReport report)
    {
        using var http = new HttpClient(new AnswerRecorder(report));
        var options = new ShopClientOptions { BaseAddress = address };
        using var client = new ShopClient(ShopCredential.None(), http, options);

        Document.Describe(report);
        await WeatherCalls.RunAsync(client, report);
        await NumberCalls.RunAsync(client, report);
        await TextCalls.RunAsync(client, report);
        await TimeCalls.RunAsync(client, report);
        await EnumCalls.RunAsync(client, report);
        await CollectionCalls.RunAsync(client, report);
        await SingleCalls.RunAsync(client, report);
        await ParameterCalls.RunAsync(client, report);
        await OrderCalls.RunAsync(client, report);
        await ShapeCalls.RunAsync(client, report);
        await FileCalls.RunAsync(client, report);
        await AccountCalls.RunAsync(client, http, options, report);
        await StreamCalls.RunAsync(client, report);
        await ProblemCalls.RunAsync(client, report);
        await CustomerCalls.RunAsync(client, report);
        await ReportCalls.RunAsync(client, report);
        await LenientCalls.RunAsync(http, address, report);
    }
}
