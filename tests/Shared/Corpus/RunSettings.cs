namespace Specwright.Testing.Corpus;

/// <summary>How a document is worked on.</summary>
public sealed record RunSettings
{
    public bool Compile { get; init; } = true;

    /// <summary>Whether the compiler uses all cores for the one document.</summary>
    public bool Concurrent { get; init; } = true;

    /// <summary>Whether members without a type of their own are counted; that reads the document once more.</summary>
    public bool CountUntyped { get; init; }

    /// <summary>
    /// Patterns of the operations to generate, separated by <c>;</c>; empty for all. With a selection nothing is counted as missing.
    /// </summary>
    public string Operations { get; init; } = "";

    /// <summary>Where the generated files go, in a folder a document; empty to keep none.</summary>
    public string CodeFolder { get; init; } = "";
}
