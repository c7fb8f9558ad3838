namespace Specwright.Testing.Corpus;

/// <summary>A document of the corpus.</summary>
/// <param name="Path">Its path within the corpus.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Version">The OpenAPI version that it claims.</param>
/// <param name="ListedOperations">The number of operations that the corpus's list gives.</param>
public sealed record CorpusDocument(string Path, long Bytes, string Version, int ListedOperations)
{
    /// <summary>The folder at the top of the corpus that it is in.</summary>
    public string Group => Path.Split('/')[0];

    /// <summary>Whether it refers to files of its own.</summary>
    public bool IsMultiFile { get; init; } = Path.StartsWith("multi/", StringComparison.Ordinal);
}
