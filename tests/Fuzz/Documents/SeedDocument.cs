using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Reading.Sources;
using Specwright.Testing.Corpus;

namespace Specwright.Fuzz.Documents;

/// <summary>A document to start from, as JSON.</summary>
/// <param name="Name">Its file.</param>
/// <param name="Root">Its content.</param>
internal sealed record SeedDocument(string Name, JsonObject Root)
{
    private const int MostBytes = 150_000;

    private static readonly JsonDocumentOptions s_lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 512 };

    /// <summary>The program's own documents, and the published ones of a moderate size.</summary>
    public static IReadOnlyList<SeedDocument> All(string? corpus)
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).ToList();
        if (corpus is not null && File.Exists(Path.Combine(corpus, "MANIFEST.tsv")))
        {
            files.AddRange(CorpusManifest.Read(corpus).Where(static one => one.Bytes < MostBytes && !one.IsMultiFile)
                .Select(one => Path.Combine(corpus, one.Path)));
        }

        return [.. files.Select(Read).OfType<SeedDocument>()];
    }

    /// <summary>The file as JSON; <see langword="null"/> when it cannot be read.</summary>
    public static SeedDocument? Read(string file)
    {
        try
        {
            var spec = new SpecFile("/specs/" + Path.GetFileName(file), File.ReadAllText(file), new SpecOptions { Namespace = "Fuzz" });
            return Generator.Reading.Parsing.SpecSource.Parse(
                OutlinedFile.Read(spec, default),
                default) is { Root: { } root, HasDuplicateKeys: false }
                && JsonNode.Parse(root.GetRawText(), documentOptions: s_lenient) is JsonObject members
                ? new SeedDocument(Path.GetFileName(file), members)
                : null;
        }
        catch (ArgumentException)
        {
            // A key that occurs twice, which JsonNode finds late.
            return null;
        }
    }
}
