using Shop.Reporting;

namespace Shop.Calls;

/// <summary>Dates, times and durations: to the hundred nanoseconds that .NET counts.</summary>
internal static class TimeCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(async () => Compare(report, Earliest, await client.Values.GetTimesEarliestAsync()));
        await report.CallAsync(async () => Compare(report, Latest, await client.Values.GetTimesLatestAsync()));
        await report.CallAsync(async () => Compare(report, Earliest, await client.Values.PostTimesAsync(Earliest)));
        await report.CallAsync(async () => Compare(report, Latest, await client.Values.PostTimesAsync(Latest)));
        await report.CallAsync(async () => Compare(report, Ordinary, await client.Values.PostTimesAsync(Ordinary)));
        await report.CallAsync(() => RunNullableAsync(client, report));
    }

    private static Times Earliest { get; } = new()
    {
        DateTime = DateTimeOffset.MinValue,
        DateTimeOffset = DateTimeOffset.MinValue,
        DateOnly = DateOnly.MinValue,
        TimeOnly = "00:00:00",
        TimeSpan = "-10675199.02:48:05.4775808",
    };

    private static Times Latest { get; } = new()
    {
        DateTime = DateTimeOffset.MaxValue,
        DateTimeOffset = DateTimeOffset.MaxValue,
        DateOnly = DateOnly.MaxValue,
        TimeOnly = "23:59:59.9999999",
        TimeSpan = "10675199.02:48:05.4775807",
    };

    private static Times Ordinary { get; } = new()
    {
        DateTime = new DateTimeOffset(2024, 2, 29, 12, 30, 45, 123, TimeSpan.Zero),
        DateTimeOffset = new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.FromMinutes(-210)).AddTicks(1),
        DateOnly = new DateOnly(2024, 2, 29),
        TimeOnly = "08:05:00",
        TimeSpan = "01:02:03",
    };

    private static void Compare(CallReport report, Times expected, Times actual)
    {
        report.Equal(expected.DateTime, actual.DateTime);
        report.Equal(expected.DateTimeOffset, actual.DateTimeOffset);
        report.Equal(((DateTimeOffset?)expected.DateTimeOffset)?.Offset, ((DateTimeOffset?)actual.DateTimeOffset)?.Offset);
        report.Equal(expected.DateOnly, actual.DateOnly);
        report.Equal(expected.TimeOnly, actual.TimeOnly);
        report.Equal(expected.TimeSpan, actual.TimeSpan);
    }

    private static async Task RunNullableAsync(ShopClient client, CallReport report)
    {
        var nothing = await client.Values.PostTimesNullableAsync(new NullableTimes());
        report.Equal(null, nothing.DateTime.Value);
        report.Equal(null, nothing.DateTimeOffset.Value);
        report.Equal(null, nothing.DateOnly.Value);
        report.Equal(null, nothing.TimeOnly.Value);
        report.Equal(null, nothing.TimeSpan.Value);

        var sent = new NullableTimes
        {
            DateTime = Ordinary.DateTime,
            DateTimeOffset = null,
            DateOnly = new DateOnly(1, 1, 1),
            TimeOnly = null,
            TimeSpan = "1.00:00:00",
        };
        report.Equal(sent, await client.Values.PostTimesNullableAsync(sent));
    }
}
