using Specwright.Conformance.Judges;
using Specwright.Testing.Corpus;

namespace Specwright.Conformance;

/// <summary>The documents that the command line names.</summary>
internal static class Documents
{
    /// <summary>Each document, and the folder that its path starts from.</summary>
    public static IEnumerable<(string Root, CorpusDocument Document)> Of(Arguments arguments)
    {
        if (arguments.Documents.Count > 0)
        {
            return arguments.Documents.Select(static path => (
                Path.GetDirectoryName(Path.GetFullPath(path))!,
                new CorpusDocument(Path.GetFileName(path), 0, "", 0) { IsMultiFile = true }));
        }

        var corpus = Path.GetFullPath(arguments.Corpus ?? CorpusFolder.Default);
        var all = CorpusManifest.Read(corpus).ToDictionary(static document => document.Path, StringComparer.Ordinal);
        return arguments.Only.Length > 0
            ? all.Values
                .Where(document => arguments.Only.Any(text => document.Path.Contains(text, StringComparison.OrdinalIgnoreCase)))
                .Select(document => (corpus, document))
            : File.ReadLines(arguments.List ?? Path.Combine(NodePackages.Directory, "..", "documents.txt"))
                .Where(static line => line.Length > 0 && !line.StartsWith('#'))
                .Select(line => (corpus, all[line]));
    }
}
