using System.Globalization;

namespace Specwright.Testing.Corpus;

/// <summary>The corpus's list of documents.</summary>
public static class CorpusManifest
{
    /// <summary>The documents to generate from: all of them, but of those over several files the roots only.</summary>
    public static IEnumerable<CorpusDocument> Read(string corpus) =>
        File.ReadLines(Path.Combine(corpus, "MANIFEST.tsv"))
            .Skip(1)
            .Select(static line => line.Split('\t'))
            .Select(static columns => new CorpusDocument(columns[0], Number(columns[1]), columns[3], (int)Number(columns[5])))
            .Where(static document => !document.IsMultiFile || document.ListedOperations > 0);

    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
