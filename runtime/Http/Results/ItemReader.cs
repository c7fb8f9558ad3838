namespace Specwright;

/// <summary>
/// Reads the items of a call one by one. It is no iterator, for which the compiler makes thirteen methods where one will do.
/// </summary>
internal abstract class ItemReader<T> : IAsyncEnumerator<T>
{
    public T Current { get; protected set; } = default!;

    public abstract ValueTask<bool> MoveNextAsync();

    /// <summary>Ends what the items are read from.</summary>
    public abstract ValueTask DisposeAsync();
}
