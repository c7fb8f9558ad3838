using Specwright.Conformance;
using Specwright.Conformance.Calls;
using Specwright.Conformance.Judges;
using Specwright.Conformance.Reports;
using Specwright.Conformance.Styles;
using Specwright.Testing.Corpus;

if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

using var cancelled = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancelled.Cancel();
};

await NodePackages.InstallAsync(cancelled.Token);
if (arguments.Styles)
{
    var compared = await StyleComparison.RunAsync(cancelled.Token);
    var differences = StyleReport.Of(compared);
    Console.WriteLine(differences);
    if (arguments.Out is { } styles)
    {
        File.WriteAllText(styles, differences);
    }

    return compared.All(static one => one.IsSame || Explanations.Of(one) is not null) ? 0 : 1;
}

var kept = new KeptResults(arguments.Results);
var results = new List<DocumentResult>();
foreach (var (root, document) in Documents.Of(arguments))
{
    if (cancelled.IsCancellationRequested)
    {
        break;
    }

    if (kept.Find(document.Path) is { } known)
    {
        results.Add(known);
        continue;
    }

    using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancelled.Token);
    timeout.CancelAfter(arguments.Timeout);
    DocumentResult result;
    try
    {
        var files = new DocumentFiles(Path.Combine(root, document.Path), follow: document.IsMultiFile);
        result = await DocumentConformance.RunAsync(
            document.Path,
            files,
            DocumentSpecs.Of(document, files, ""),
            DocumentSpecs.Namespace,
            timeout.Token);
    }
    catch (Exception exception)
    {
        var cause = exception is OperationCanceledException
            ? $"not done after {arguments.Timeout.TotalSeconds:0} s"
            : exception is InvalidOperationException ? exception.Message : exception.ToString();
        result = new DocumentResult(document.Path, document.ListedOperations, [], cause, TimeSpan.Zero);
    }

    if (cancelled.IsCancellationRequested)
    {
        break;
    }

    results.Add(result);
    kept.Keep(result);
    Console.WriteLine($"{result.Name}: {result.Operations} of {result.Declared} operations, {result.Calls.Length} calls, "
        + $"{result.Count(CallOutcome.Fine)} fine, {result.Took.TotalSeconds:0} s {result.Failure}");
}

var report = $"{Report.Table(results)}{Report.Causes(results)}";
Console.WriteLine();
Console.WriteLine(report);
if (arguments.Out is { } file)
{
    File.WriteAllText(file, report);
}

if (arguments.Calls is { } calls)
{
    File.WriteAllText(calls, Report.Calls(results));
}

return results.Any(static result => result.Failure is not null) ? 1 : 0;
