using Shop.Reporting;

namespace Shop.Calls;

/// <summary>The document says that a result may be null.</summary>
internal static partial class Document
{
    public static async Task CallNoOrderAsync(ShopClient client, CallReport report) =>
        report.Equal(null, await client.Orders.GetLatestAsync(none: true));
}
