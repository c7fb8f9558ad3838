using System.Diagnostics;
using System.Globalization;

namespace Specwright.Benchmarks;

/// <summary>Measures contenders side by side: rounds are interleaved, so that a change of the machine's speed meets all of them, and the median round counts.</summary>
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

        Console.WriteLine(title);
        Console.WriteLine($"  {"",-38}{"ns/op",10}{"× ours",10}{"bytes/op",12}");
        var ours = Median(times[0]);
        for (var i = 0; i < contenders.Count; i++)
        {
            var time = Median(times[i]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {contenders[i].Name,-38}{time,10:F0}{time / ours,10:F2}{Allocated(contenders[i].Operation),12}"));
        }

        Console.WriteLine();
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

    private static long Allocated(Action operation)
    {
        const int Operations = 1000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Operations; i++)
        {
            operation();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Operations;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
