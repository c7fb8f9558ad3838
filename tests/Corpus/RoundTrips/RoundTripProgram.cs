using System.Globalization;
using Specwright.Testing.Corpus;

namespace Specwright.Corpus.RoundTrips;

/// <summary>Takes the examples of one document after the other there and back.</summary>
internal static class RoundTripProgram
{
    private const int ShownOnConsole = 8;
    private const int ShownInFile = 1000;

    /// <summary>The exit code: 0 when all valid examples came back equal.</summary>
    public static int Run(string corpus, IReadOnlyList<CorpusDocument> documents, Arguments arguments)
    {
        if (Judge.Missing is { } missing)
        {
            Console.Error.WriteLine(missing);
            return 2;
        }

        var reports = new List<RoundTripReport>();
        foreach (var document in documents)
        {
            using var timeout = new CancellationTokenSource(arguments.Timeout);
            RoundTripReport report;
            try
            {
                report = RoundTripRun.Of(corpus, document, timeout.Token);
            }
            catch (Exception exception)
            {
                report = new RoundTripReport(document.Path) { Exception = exception.ToString() };
            }

            reports.Add(report);
            if (report.Different > 0 || report.Exception is not null)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{reports.Count}/{documents.Count}] {report.Document}: "
                    + $"{report.Equal} of {report.Valid} valid examples are equal {report.Exception?.Split('\n')[0]}"));
            }
        }

        Console.WriteLine();
        Console.WriteLine(RoundTripReport.Text(reports, ShownOnConsole));
        if (arguments.Out is { } file)
        {
            File.WriteAllText(file, RoundTripReport.Text(reports, ShownInFile));
        }

        return reports.Any(static report => report.Different > 0 || report.Exception is not null) ? 1 : 0;
    }
}
