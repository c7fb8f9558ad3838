using System.Globalization;
using Specwright.Generator;
using Specwright.Testing.Corpus;
using Specwright.Testing.Driving;

namespace Specwright.Evolution;

/// <summary>Compares clients of parts of a document with the client of the whole: whoever selects more must not lose anything.</summary>
internal static class Growth
{
    private const int LeastOperations = 20;
    private const int Seed = 20261127;

    /// <summary>What parts of a document of the corpus have and the whole has not; <see langword="null"/> for one that is small.</summary>
    public static GrowthReport? Of(string corpus, CorpusDocument document)
    {
        var files = new DocumentFiles(Path.Combine(corpus, document.Path), follow: document.IsMultiFile);
        return files.NodeOf(files.Root) is null || DeclaredOperations.Of(files) is not { Count: >= LeastOperations } operations
            ? null
            : Of(operations, selection => Generate(DocumentSpecs.Of(document, files, selection)), operations: 6, tags: 3);
    }

    /// <summary>What parts of a document have and the whole has not.</summary>
    /// <param name="declared">All operations of the document.</param>
    /// <param name="generate">Generates the client of the operations that some patterns select; of all, without one.</param>
    /// <param name="operations">How many operations are selected alone, at random.</param>
    /// <param name="tags">How many tags are selected alone, at random.</param>
    public static GrowthReport Of(
        IReadOnlyDictionary<Operation, DeclaredOperation> declared,
        Func<string, IEnumerable<GeneratedFile>> generate,
        int operations,
        int tags)
    {
        var whole = Surface.Of(generate(""));
        var differences = new HashSet<Difference>();
        var count = 0;
        foreach (var selection in Selections([.. declared.Keys], Tags(declared), operations, tags))
        {
            count++;
            foreach (var difference in Surface.Of(generate(selection)).MissingIn(whole))
            {
                differences.Add(difference);
            }
        }

        return new GrowthReport(count, [.. differences.OrderBy(static difference => difference.ToString(), StringComparer.Ordinal)]);
    }

    /// <summary>Generates from a project's specs.</summary>
    public static IEnumerable<GeneratedFile> Generate(IReadOnlyList<SpecSource> specs) =>
        new GeneratorHost(new OpenApiGenerator(), specs, new HostSettings()).Run().Files;

    private static IEnumerable<string> Selections(List<Operation> declared, List<string> declaredTags, int operations, int tags)
    {
        var random = new Random(Seed);
        var shuffled = declared.OrderBy(_ => random.Next()).ToList();
        yield return Pattern(shuffled.Take(shuffled.Count / 2));
        yield return Pattern(shuffled.Skip(shuffled.Count / 2));
        foreach (var operation in shuffled.Take(operations))
        {
            yield return Pattern([operation]);
        }

        foreach (var tag in declaredTags.OrderBy(_ => random.Next()).Take(tags))
        {
            yield return "tag:" + tag;
        }
    }

    private static List<string> Tags(IReadOnlyDictionary<Operation, DeclaredOperation> declared) =>
        [.. declared.Values
            .Select(static operation => operation.Node["tags"]?.Items?.FirstOrDefault()?.Scalar)
            .OfType<string>()
            .Where(static tag => tag.IndexOfAny([';', '*']) < 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    private static string Pattern(IEnumerable<Operation> operations) => string.Join(
        ";", operations.Select(static operation => string.Create(CultureInfo.InvariantCulture, $"{operation.Method} {operation.Path}")));
}

/// <summary>What came of the parts of one document.</summary>
/// <param name="Selections">How many parts were compared.</param>
/// <param name="Differences">What they have and the whole has not.</param>
internal sealed record GrowthReport(int Selections, IReadOnlyList<Difference> Differences);
