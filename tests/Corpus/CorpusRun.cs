using System.Collections.Concurrent;
using System.Globalization;
using Specwright.Testing.Corpus;

namespace Specwright.Corpus;

/// <summary>Works through the documents, a few at once.</summary>
internal static class CorpusRun
{
    public static async Task<IReadOnlyList<DocumentReport>> OfAsync(
        string corpus,
        IReadOnlyList<CorpusDocument> documents,
        Arguments arguments)
    {
        var reports = new ConcurrentDictionary<string, DocumentReport>(StringComparer.Ordinal);
        var done = 0;

        // The largest first: the end is then not one large document alone.
        var order = arguments.Jobs > 1 ? documents.OrderByDescending(static document => document.Bytes) : documents.AsEnumerable();
        await Parallel.ForEachAsync(order, new ParallelOptions { MaxDegreeOfParallelism = arguments.Jobs }, async (document, _) =>
        {
            var report = await RunAsync(corpus, document, arguments).ConfigureAwait(false);
            reports[document.Path] = report;
            var number = Interlocked.Increment(ref done);
            if (report.IsFailed || report.GeneratorMilliseconds + report.CompileMilliseconds > 5000)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{number}/{documents.Count}] {Line(report)}"));
            }
        }).ConfigureAwait(false);

        return [.. documents.Select(document => reports[document.Path])];
    }

    public static string Line(DocumentReport report)
    {
        var outcome = report.Exception is not null ? "EXCEPTION" : report.IsFailed ? "FAILED" : report.IsRejected ? "rejected" : "ok";
        var first = report.Exception?.Split('\n')[0]
            ?? (report.Problems.FirstOrDefault() is { } problem
                ? $"{problem.Id} {problem.Message}"
                : report.Missing.IsEmpty ? "" : $"missing {report.Missing[0]}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome} {report.Document.Path}: {report.Generated}/{report.Declared} operations, {report.Files} files, {report.Lines} "
                + $"lines, generator {report.GeneratorMilliseconds:0} ms, compiler {report.CompileMilliseconds:0} ms, {report.Errors} "
                + $"errors, {report.Warnings} warnings, {report.Diagnostics.Length} diagnostics {first}");
    }

    private static async Task<DocumentReport> RunAsync(string corpus, CorpusDocument document, Arguments arguments)
    {
        var alone = arguments.Jobs == 1;
        var settings = new RunSettings
        {
            Compile = arguments.Compile,
            Concurrent = alone,
            CountUntyped = arguments.Untyped,
            Operations = arguments.Operations,
            CodeFolder = arguments.Code,
        };
        using var timeout = new CancellationTokenSource(arguments.Timeout);
        if (alone)
        {
            PeakMemory.Reset();
        }

        try
        {
            // A generator that does not look at its token must not hold up the rest: its thread is given up.
            var report = await Task.Run(() => DocumentRun.Of(corpus, document, settings, timeout.Token))
                .WaitAsync(arguments.Timeout + TimeSpan.FromSeconds(10))
                .ConfigureAwait(false);
            return alone ? report with { PeakBytes = PeakMemory.Bytes() } : report;
        }
        catch (Exception exception)
        {
            return new DocumentReport
            {
                Document = document,
                Declared = document.ListedOperations,
                Exception = exception
                is OperationCanceledException or TimeoutException ? $"not done after {arguments.Timeout}" : exception.ToString()
            };
        }
    }
}
