namespace Specwright.Evolution.Additions;

/// <summary>What came of the additive changes of one document.</summary>
internal sealed class AdditionsReport
{
    /// <summary>How many things the calling code does.</summary>
    public int Uses { get; init; }

    /// <summary>How many of them do not compile against the client that they were written for.</summary>
    public int Unusable { get; init; }

    /// <summary>The calls that were run and compared, over all changes.</summary>
    public int Calls { get; set; }

    /// <summary>The kinds of changes that the document had a place for.</summary>
    public List<string> Changes { get; } = [];

    /// <summary>What broke.</summary>
    public List<string> Problems { get; } = [];
}
