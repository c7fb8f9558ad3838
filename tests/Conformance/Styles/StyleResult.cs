namespace Specwright.Conformance.Styles;

/// <summary>What the client sends for a call, and what swagger-client would send.</summary>
internal sealed record StyleResult(StyleCall Call, string Ours, string Theirs)
{
    public bool IsSame => Ours == Theirs;
}
