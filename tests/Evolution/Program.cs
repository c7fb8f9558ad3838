using Specwright.Evolution;
using Specwright.Testing.Corpus;

var corpus = CorpusFolder.Default;
var only = args.Length > 1 ? args[1].Split(',') : [];
var documents = CorpusManifest.Read(corpus)
    .Where(document => only.Length == 0 || only.Any(text => document.Path.Contains(text, StringComparison.OrdinalIgnoreCase)))
    .ToList();
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
    if (result.Differences.Count > 0)
    {
        Console.WriteLine($"{document.Path}: {result.Differences.Count}");
        foreach (var difference in result.Differences.Take(15))
        {
            Console.WriteLine($"    {difference}");
        }
    }
}

Console.WriteLine($"{judged} documents, {selections} selections, {differences} differences");
return differences == 0 ? 0 : 1;
