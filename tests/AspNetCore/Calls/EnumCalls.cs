using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>Enums as numbers and as texts, and flags.</summary>
internal static class EnumCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(async () => Compare(report, Sample, await client.Values.GetEnumsSampleAsync()));
        await report.CallAsync(async () => Compare(report, Sample, await client.Values.PostEnumsAsync(Sample)));
        await report.CallAsync(async () => Compare(report, Unusual, await client.Values.PostEnumsAsync(Unusual)));
        await report.CallAsync(
            async () =>
                report.Equal<PriorityValue>(Document.High, await client.Values.PostSinglePriorityAsync(new() { Value = Document.High })));
    }

    private static Enums Sample { get; } = new()
    {
        Priority = Document.Low,
        Status = OrderStatus.Shipped,
        Permissions = Document.AllPermissions,
        Channels = Document.Push,
        MaybePriority = Document.MaybePriority(Document.High),
        MaybeStatus = Document.MaybeStatus(OrderStatus.Draft),
        History = Document.List<OpenEnum<OrderStatus>>(OrderStatus.Draft, OrderStatus.Placed),
    };

    /// <summary>A number without a name, flags that are no member of their own, and nothing.</summary>
    private static Enums Unusual { get; } = new()
    {
        Priority = Document.Priority(42),
        Status = OrderStatus.Cancelled,
        Permissions = Document.Permissions(6),
        Channels = Document.Channels("Email, Push"),
        MaybePriority = Document.MaybePriority(null),
        MaybeStatus = Document.MaybeStatus(null),
        History = Document.List<OpenEnum<OrderStatus>>(),
    };

    private static void Compare(CallReport report, Enums expected, Enums actual)
    {
        report.Equal(expected.Priority, actual.Priority);
        report.Equal(expected.Status, actual.Status);
        report.Equal(expected.Permissions, actual.Permissions);
        report.Equal(expected.Channels, actual.Channels);
        report.Equal(expected.MaybePriority, actual.MaybePriority);
        report.Equal(expected.MaybeStatus, actual.MaybeStatus);
        report.Equal(expected.History, actual.History);
    }
}
