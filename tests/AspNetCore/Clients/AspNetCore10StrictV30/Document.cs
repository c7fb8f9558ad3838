using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>ASP.NET Core 10, OpenAPI 3.0, <c>JsonNumberHandling.Strict</c>.</summary>
internal static partial class Document
{
    public static Optional<Money?> NoDiscount => null;

    public static Optional<long?> MaybePriority(long? value) => value;

    public static Optional<OpenEnum<OrderStatus>?> MaybeStatus(OrderStatus? status) => status is { } value ? (OpenEnum<OrderStatus>)value : null;

    public static void Describe(CallReport report)
    {
        DescribeDecimal(report);
        DescribeEnums(report);
        DescribeInt128(report, null);
    }

    public static IReadOnlyDictionary<string, int> ByStatus(int? placed) => placed is { } count ? new Dictionary<string, int> { ["Placed"] = count } : new Dictionary<string, int>();

    public static Task<string> DownloadReportAsync(ShopClient client, int year) => client.Reports.GetFileAsync(year);
}
