using Shop.Reporting;

namespace Shop.Calls;

/// <summary>Bodies of one value.</summary>
internal static class SingleCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(
            async () => report.Equal(int.MinValue, await client.Values.PostSingleIntAsync(new() { Value = int.MinValue })));
        await report.CallAsync(
            async () =>
                report.Equal(
                    Document.Decimal(-0.07m), await client.Values.PostSingleDecimalAsync(new() { Value = Document.Decimal(-0.07m) })));
        await report.CallAsync(async () => report.Equal(Guid.Empty, await client.Values.PostSingleGuidAsync(new() { Value = Guid.Empty })));
        await report.CallAsync(async () => report.Equal(null, await client.Values.GetSingleMissingAsync()));
    }
}
