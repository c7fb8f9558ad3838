using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Specwright.Load;

/// <summary>What was measured at the end of a quarter, when no call was under way.</summary>
/// <param name="HeapBytes">The managed heap after a full collection, that of the server included.</param>
/// <param name="OpenConnections">How many connections the server had open.</param>
internal readonly record struct Mark(long HeapBytes, int OpenConnections);

/// <summary>What came out of a run.</summary>
/// <param name="Protocol">The version of HTTP.</param>
/// <param name="Outcomes">How many calls with each fault ended how.</param>
/// <param name="Marks">The ends of the quarters, and the time after the clients were disposed of.</param>
/// <param name="MostUnderWay">The most calls that were under way at a time.</param>
/// <param name="Opened">How many connections were opened in all.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Problems">What was not as it should be.</param>
internal sealed record LoadResult(
    HttpProtocols Protocol,
    IReadOnlyDictionary<(Fault Fault, Outcome Outcome), int> Outcomes,
    IReadOnlyList<Mark> Marks,
    int MostUnderWay,
    int Opened,
    TimeSpan Elapsed,
    IReadOnlyCollection<string> Problems)
{
    private const long HeapSlackBytes = 2 * 1024 * 1024;

    /// <summary>How many calls with a fault ended so.</summary>
    public int Count(Fault fault, Outcome outcome) => Outcomes.GetValueOrDefault((fault, outcome));

    /// <summary>Everything that makes the run a failure: calls without an end, growth, the problems of calls.</summary>
    public IEnumerable<string> FindFailures(Arguments arguments)
    {
        int ended = Outcomes.Values.Sum();
        if (ended != arguments.Calls)
        {
            yield return $"{ended} of {arguments.Calls} calls ended.";
        }

        // The first quarter fills caches and pools; less than 10 % and 2 MB may come after it.
        Mark warm = Marks[0];
        Mark last = Marks[^2];
        if (last.HeapBytes > (warm.HeapBytes * 11 / 10) + HeapSlackBytes)
        {
            yield return $"The heap grew from {warm.HeapBytes} to {last.HeapBytes} bytes after the first quarter.";
        }

        // In HTTP/1.1 each call under way has a connection, which is kept for the next one; in HTTP/2 each client has one connection.
        int most = Protocol == HttpProtocols.Http2 ? Clients.Count : arguments.AtOnce;
        if (Marks.Take(Marks.Count - 1).Any(mark => mark.OpenConnections > most))
        {
            yield return $"More than {most} connections stayed open.";
        }

        if (Marks[^1].OpenConnections != 0)
        {
            yield return $"{Marks[^1].OpenConnections} connections are open after the clients were disposed of.";
        }

        foreach (string problem in Problems)
        {
            yield return problem;
        }
    }
}
