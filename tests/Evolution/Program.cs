using Specwright.Evolution;
using Specwright.Evolution.Additions;
using Specwright.Evolution.Versions;
using Specwright.Testing.Corpus;

var mode = args.Length > 0 ? args[0] : "growth";
var corpus = CorpusFolder.Default;
var only = args.Length > 1 ? args[1].Split(',') : [];
var documents = CorpusManifest.Read(corpus)
    .Where(document => only.Length == 0 || only.Any(text => document.Path.Contains(text, StringComparison.OrdinalIgnoreCase)))
    .ToList();
switch (mode)
{
    case "growth":
        return RunGrowth();
    case "versions":
        return RunVersions();
    case "additions":
        return await RunAdditions().ConfigureAwait(false);
    default:
        await Console.Error.WriteLineAsync("usage: Specwright.Evolution growth|versions|additions [part of a path,…]")
            .ConfigureAwait(false);
        return 2;
}

int RunGrowth()
{
    int selections = 0, differences = 0, judged = 0;
    foreach (var document in documents)
    {
        if (Growth.Of(corpus, document) is not { } result)
        {
            continue;
        }

        judged++;
        selections += result.Selections;
        differences += result.Differences.Count;
        Print(document.Path, [.. result.Differences.Select(static one => one.ToString())]);
    }

    Console.WriteLine($"{judged} documents, {selections} selections, {differences} differences");
    return differences == 0 ? 0 : 1;
}

int RunVersions()
{
    int uses = 0, explained = 0, ours = 0, pairs = 0;
    foreach (var (before, after) in VersionPairs.All)
    {
        var (first, second) = (Path.Combine(corpus, before), Path.Combine(corpus, after));
        if ((only.Length > 0 && !only.Any(text => $"{before} {after}".Contains(text, StringComparison.OrdinalIgnoreCase)))
            || VersionsRun.Of(File.ReadAllText(first), File.ReadAllText(second)) is not { } report)
        {
            continue;
        }

        pairs++;
        uses += report.Uses;
        explained += report.Explained.Values.Sum();
        ours += report.Ours.Count;
        Console.WriteLine($"{before} -> {after}: {report.Uses} uses, {report.Explained.Values.Sum()} broken by the document: "
            + string.Join("; ", report.Explained.Select(static cause => $"{cause.Key} {cause.Value}")));
        Print(after, report.Ours);
    }

    Console.WriteLine($"{pairs} pairs, {uses} uses, {explained} broken by the document, {ours} ours");
    return ours == 0 ? 0 : 1;
}

async Task<int> RunAdditions()
{
    const int most = 50;
    const long largest = 400_000;
    int judged = 0, changes = 0, uses = 0, calls = 0, problems = 0;

    // Of all sources alike: neighbours in the list often come from one, and have one style.
    var candidates = documents
        .Where(one => !one.IsMultiFile && one.Bytes < largest && one.ListedOperations >= 3)
        .Where(one => only.Length > 0 || one.Group is "mid" or "guru")
        .ToList();
    var step = Math.Max(1, candidates.Count / most);
    foreach (var document in candidates.Where((_, index) => index % step == 0))
    {
        if (judged == most
            || await AdditionsRun.Of(await File.ReadAllTextAsync(Path.Combine(corpus, document.Path)).ConfigureAwait(false), runs: true)
                .ConfigureAwait(false) is not { } report)
        {
            continue;
        }

        judged++;
        changes += report.Changes.Count;
        uses += report.Uses;
        calls += report.Calls;
        problems += report.Problems.Count;
        Print(document.Path, report.Problems);
    }

    Console.WriteLine($"{judged} documents, {changes} changes, {uses} uses, {calls} calls run, {problems} problems");
    return problems == 0 ? 0 : 1;
}

static void Print(string path, List<string> problems)
{
    if (problems.Count > 0)
    {
        Console.WriteLine($"{path}: {problems.Count}");
        foreach (var problem in problems.Take(15))
        {
            Console.WriteLine($"    {problem}");
        }
    }
}
