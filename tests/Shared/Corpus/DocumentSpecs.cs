using Specwright.Generator.Common;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Reading.Sources;
using Specwright.Testing.Driving;

namespace Specwright.Testing.Corpus;

/// <summary>Turns a document into what a consumer's project would hold: its files as spec items.</summary>
public static class DocumentSpecs
{
    public const string Namespace = "Example.Api";

    private const string Client = "ExampleClient";

    /// <summary>
    /// The root as a client of its own; the files that it refers to as fragments, or, where they are documents with paths themselves, as
    /// other clients.
    /// </summary>
    public static IReadOnlyList<SpecSource> Of(CorpusDocument document, DocumentFiles files, string operations)
    {
        var corpus = files.Root[..^document.Path.Length];
        var others = 0;
        return [.. files.Paths.Select(file =>
        {
            var spec = new SpecSource("/src/specs/" + Path.GetRelativePath(corpus, file).Replace('\\', '/'), files.TextOf(file))
            {
                Namespace = Namespace,
                Client = document.IsMultiFile ? Client : "",
                Operations = operations,
            };
            if (file == files.Root || files.NodeOf(file)?["paths"] is null)
            {
                return spec;
            }

            others++;
            return spec with { Namespace = $"Example.Other{others}", Client = $"Other{others}Client" };
        })];
    }

    /// <summary>The files as the generator's pipeline has them when it groups them into clients.</summary>
    internal static IEnumerable<OutlinedFile> Outline(IEnumerable<SpecSource> specs, CancellationToken cancellationToken) =>
        specs.Select(spec => OutlinedFile.Read(
            new SpecFile(
                spec.Path,
                spec.Text,
                new SpecOptions { Namespace = spec.Namespace, Client = spec.Client.Length == 0 ? null : spec.Client }),
            cancellationToken));
}
