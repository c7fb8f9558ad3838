using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>A null where the document has none: .NET writes it, since its types only advise against it.</summary>
internal static class LenientCalls
{
    public static async Task RunAsync(HttpClient http, Uri address, CallReport report)
    {
        using var strict = new ShopClient(ShopCredential.None(), http, new ShopClientOptions { BaseAddress = address });
        using var lenient = new ShopClient(
            ShopCredential.None(), http, new ShopClientOptions { BaseAddress = address, LenientReading = true });

        await report.ThrowsAsync<ApiException>(() => strict.Values.GetNullsAsync(), refusal =>
        {
            report.Contains("at /b expected", refusal.Message);
            report.Contains("set LenientReading of the client's options", refusal.Message);
        });
        await report.CallAsync(async () => report.Equal(["a"], (await lenient.Values.GetNullsAsync()).Keys));
    }
}
