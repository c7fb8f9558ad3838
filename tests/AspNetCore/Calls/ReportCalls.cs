using Shop.Reporting;

namespace Shop.Calls;

/// <summary>A controller with a version in its route, a form with files, and a file to download.</summary>
internal static class ReportCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(async () =>
        {
            var sums = await client.Reports.GetByMonthAsync(2026, 2);
            report.Equal(Document.Decimal(2026m), sums["net"].Amount);
            report.Equal(Document.Decimal(2.5m), sums["gross"].Amount);
            report.Equal("USD", sums["gross"].Currency);
        });
        await report.CallAsync(async () => report.Equal("a;b\n1;2", await Document.DownloadReportAsync(client, 2026)));
        await report.CallAsync(async () =>
        {
            var receipt = await client.Reports.PostImportAsync(
                title: "Ü=&", rank: -3, on: new DateOnly(2024, 2, 29), status: OrderStatus.Placed, tags: ["a", "b,c"], file: FileCalls.File(
                    10, "r.csv", "text/csv"));
            report.Equal("Ü=&", receipt.Title);
            report.Equal(-3, receipt.Rank);
            report.Equal(new DateOnly(2024, 2, 29), receipt.On);
            report.EqualEnum(OrderStatus.Placed, receipt.Status);
            report.Equal(["a", "b,c"], receipt.Tags);
            report.Equal("r.csv", receipt.Files![0].FileName);
            report.Equal(10, receipt.Files[0].Length);
        });
    }
}
