using Shop.Reporting;

namespace Shop.Calls;

/// <summary>An array that comes bit by bit, and server-sent events.</summary>
internal static class StreamCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(async () => Compare(report, await client.Streams.GetReadingsAsync(3)));
        await report.CallAsync(async () => report.Equal(0, (await client.Streams.GetReadingsAsync(0)).Count));
        await report.CallAsync(() => Document.CallEventsAsync(client, report));
    }

    public static void Compare(CallReport report, IReadOnlyList<Reading> readings)
    {
        report.Equal([long.MaxValue, long.MaxValue - 1, long.MaxValue - 2], readings.Select(static reading => (long?)reading.Sequence));
        report.Equal([0, 0.1, 0.2], readings.Select(static reading => (double?)reading.Value));
        report.Equal(DateTimeOffset.UnixEpoch.AddHours(2), readings[2].At);
    }
}
