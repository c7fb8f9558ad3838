namespace Specwright.Load;

/// <summary>Writes the tables of a run as Markdown.</summary>
internal static class Report
{
    private const int MostFailures = 20;

    /// <summary>Writes a result.</summary>
    /// <returns>Whether everything was as it should be.</returns>
    public static bool Write(LoadResult result, Arguments arguments)
    {
        string http = result.Protocol == Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http2 ? "HTTP/2" : "HTTP/1.1";
        Console.WriteLine($"## {http}: {arguments.Calls} calls, {arguments.AtOnce} at once, seed {arguments.Seed}, "
            + $"{result.Elapsed.TotalSeconds:F0} s\n");
        Console.WriteLine("| fault | calls | right answers | expected exceptions | unexpected |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (Fault fault in Enum.GetValues<Fault>())
        {
            WriteRow(fault.ToString(), outcome => result.Count(fault, outcome));
        }

        WriteRow("all", outcome => Enum.GetValues<Fault>().Sum(fault => result.Count(fault, outcome)));
        Console.WriteLine("\n| after | heap, kB | open connections |");
        Console.WriteLine("| --- | ---: | ---: |");
        for (int i = 0; i < result.Marks.Count; i++)
        {
            string after = i == result.Marks.Count - 1 ? "the clients' end" : $"quarter {i + 1}";
            Console.WriteLine($"| {after} | {result.Marks[i].HeapBytes / 1024} | {result.Marks[i].OpenConnections} |");
        }

        Console.WriteLine($"\nMost calls at a time: {result.MostUnderWay}. Connections opened in all: {result.Opened}.");
        string[] failures = [.. result.FindFailures(arguments)];
        foreach (string failure in failures.Take(MostFailures))
        {
            Console.WriteLine($"- {failure}");
        }

        Console.WriteLine($"Failures: {failures.Length}.\n");
        return failures.Length == 0;
    }

    private static void WriteRow(string name, Func<Outcome, int> count)
    {
        int right = count(Outcome.RightAnswer);
        int expected = count(Outcome.ExpectedException);
        int unexpected = count(Outcome.Unexpected);
        Console.WriteLine($"| {name} | {right + expected + unexpected} | {right} | {expected} | {unexpected} |");
    }
}
