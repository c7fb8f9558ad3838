namespace Specwright.Generator.Pipeline;

/// <summary>
/// Compares what was read before and after an edit. Where it is equal, the driver keeps the former: that must not hold on to the files
/// before the edit, and the latter not to a document that nobody will take.
/// </summary>
internal sealed class ContentGate : IEqualityComparer<ClientContent>
{
    /// <summary>The comparer.</summary>
    public static ContentGate Instance { get; } = new();

    private ContentGate()
    {
    }

    public bool Equals(ClientContent? x, ClientContent? y)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }

        if (x is null || y is null || !x.Equals(y))
        {
            return false;
        }

        ClientContent.Release(x, y);
        return true;
    }

    public int GetHashCode(ClientContent obj) => obj.GetHashCode();
}
