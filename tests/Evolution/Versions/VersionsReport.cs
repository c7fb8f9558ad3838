namespace Specwright.Evolution.Versions;

/// <summary>What became of calling code from one version of a document to the next.</summary>
internal sealed class VersionsReport
{
    /// <summary>How many things the calling code does.</summary>
    public int Uses { get; init; }

    /// <summary>How many no longer compile, by what the document changed.</summary>
    public SortedDictionary<string, int> Explained { get; } = new(StringComparer.Ordinal);

    /// <summary>What no longer compiles although the document says the same.</summary>
    public List<string> Ours { get; } = [];
}
