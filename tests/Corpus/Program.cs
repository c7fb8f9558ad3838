using System.Diagnostics;
using System.Globalization;
using Specwright.Corpus;
using Specwright.Corpus.RoundTrips;
using Specwright.Testing.Corpus;

if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

var corpus = Path.GetFullPath(arguments.Corpus ?? CorpusFolder.Default);
if (!File.Exists(Path.Combine(corpus, "MANIFEST.tsv")))
{
    Console.Error.WriteLine($"There is no corpus in {corpus}. Say where it is with --corpus.");
    return 2;
}

var documents = CorpusManifest.Read(corpus)
    .Where(document => arguments.Folder is null || document.Group == arguments.Folder)
    .Where(document => arguments.Only.Length == 0
        || arguments.Only.Any(text => document.Path.Contains(text, StringComparison.OrdinalIgnoreCase)))
    .ToArray();

if (arguments.RoundTrips)
{
    return RoundTripProgram.Run(corpus, documents, arguments);
}

var watch = Stopwatch.StartNew();
var reports = await CorpusRun.OfAsync(corpus, documents, arguments);
var took = string.Create(CultureInfo.InvariantCulture, $"{documents.Length} documents in {watch.Elapsed.TotalSeconds:0.0} s, "
    + $"{arguments.Jobs} at once, peak working set {PeakMemory.Bytes() / 1048576} MB");

Console.WriteLine();
Console.WriteLine(Report.Summary(reports, took));
if (documents.Length <= 10)
{
    Console.WriteLine(Report.Documents(reports));
}

if (arguments.Out is { } file)
{
    File.WriteAllText(file, Report.Whole(reports, took));
}

return reports.Any(static report => report.IsFailed) ? 1 : 0;
