using System.Diagnostics;

namespace Specwright.Benchmarks;

/// <summary>
/// Measures contenders side by side: rounds are interleaved, so that a change of the machine's speed meets all of them, and the median
/// round counts.
/// </summary>
internal static class Race
{
    private const int WarmUpMilliseconds = 1500;
    private const int RoundMilliseconds = 40;
    private const int Rounds = 31;

    public static void Run(string title, IReadOnlyList<Contender> contenders)
    {
        // Long enough for the JIT's last tier, which comes in the background.
        var operations = contenders.Select(contender => WarmUp(contender.Operation)).ToArray();
        var times = contenders.Select(_ => new double[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < contenders.Count; i++)
            {
                times[i][round] = Measure(contenders[i].Operation, operations[i]);
            }
        }

        var ours = Median(times[0]);
        Table.Print(title, [
            ["", "ns/op", "× ours", "bytes/op"],
            .. contenders.Select((contender, i) => (string[])[
                contender.Name,
                Table.Text(Median(times[i])),
                Table.Text(Median(times[i]) / ours, "F2"),
                Table.Text(Allocated(contender.Operation, operations[i])),
            ]),
        ]);
    }

    private static int WarmUp(Action operation)
    {
        var watch = Stopwatch.StartNew();
        var count = 0;
        while (watch.ElapsedMilliseconds < WarmUpMilliseconds)
        {
            operation();
            count++;
        }

        return Math.Max(1, count * RoundMilliseconds / WarmUpMilliseconds);
    }

    private static double Measure(Action operation, int operations)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < operations; i++)
        {
            operation();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / operations;
    }

    // The average of a second's operations, or of a thousand.
    private static long Allocated(Action operation, int operationsOfRound)
    {
        var operations = Math.Min(1000, operationsOfRound * 1000 / RoundMilliseconds);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < operations; i++)
        {
            operation();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / operations;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
