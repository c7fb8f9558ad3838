using Specwright.Generator;
using Specwright.Testing.Corpus;
using Specwright.Testing.Driving;

namespace Specwright.Evolution;

/// <summary>Compares clients of parts of a document with the client of the whole: whoever selects more must not lose anything.</summary>
internal static class Growth
{
    private const int LeastOperations = 20;
    private const int SingleOperations = 6;
    private const int SingleTags = 3;
    private const int Seed = 20261127;

    public static (int Selections, List<Difference> Differences)? Of(string corpus, CorpusDocument document)
    {
        var files = new DocumentFiles(Path.Combine(corpus, document.Path), follow: document.IsMultiFile);
        if (files.NodeOf(files.Root) is null || DeclaredOperations.Of(files).Keys.ToList() is not { Count: >= LeastOperations } operations)
        {
            return null;
        }

        var all = Generate(document, files, "").ToList();
        Console.WriteLine($"{document.Path}: {all.Sum(static file => file.Tree.GetText().Lines.Count)} lines");
        var whole = Surface.Of(all);
        var differences = new HashSet<Difference>();
        var count = 0;
        foreach (var selection in Selections(operations, Tags(files)))
        {
            count++;
            foreach (var difference in Surface.Of(Generate(document, files, selection)).MissingIn(whole))
            {
                differences.Add(difference);
            }
        }

        return (count, [.. differences.OrderBy(static difference => difference.ToString(), StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Selections(List<Operation> operations, List<string> tags)
    {
        var random = new Random(Seed);
        var shuffled = operations.OrderBy(_ => random.Next()).ToList();
        yield return Pattern(shuffled.Take(shuffled.Count / 2));
        yield return Pattern(shuffled.Skip(shuffled.Count / 2));
        foreach (var operation in shuffled.Take(SingleOperations))
        {
            yield return Pattern([operation]);
        }

        foreach (var tag in tags.OrderBy(_ => random.Next()).Take(SingleTags))
        {
            yield return "tag:" + tag;
        }
    }

    private static List<string> Tags(DocumentFiles files) =>
        [.. DeclaredOperations.Of(files).Values
            .Select(static operation => operation.Node["tags"]?.Items?.FirstOrDefault()?.Scalar)
            .OfType<string>()
            .Where(static tag => tag.IndexOfAny([';', '*']) < 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    private static string Pattern(IEnumerable<Operation> operations) =>
        string.Join(";", operations.Select(static operation => $"{operation.Method} {operation.Path}"));

    private static IEnumerable<GeneratedFile> Generate(CorpusDocument document, DocumentFiles files, string operations) =>
        new GeneratorHost(new OpenApiGenerator(), DocumentSpecs.Of(document, files, operations), new HostSettings()).Run().Files;
}
