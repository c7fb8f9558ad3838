using Specwright;

namespace Shop.Calls;

/// <summary>How ASP.NET Core's writer describes members that may be null, and dictionaries with keys that are an enum.</summary>
internal static partial class Document
{
    public static Optional<Money?> NoDiscount => null;

    public static Optional<long?> MaybePriority(long? value) => value;

    public static Optional<OpenEnum<OrderStatus>?> MaybeStatus(OrderStatus? status) =>
        status is { } value ? (OpenEnum<OrderStatus>)value : null;

    public static IReadOnlyDictionary<string, int> ByStatus(int? placed) =>
        placed is { } count ? new Dictionary<string, int> { ["Placed"] = count } : new Dictionary<string, int>();

    public static Task<string> DownloadReportAsync(ShopClient client, int year) => client.Reports.GetFileAsync(year);
}
