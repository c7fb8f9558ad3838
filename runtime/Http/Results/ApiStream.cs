namespace Specwright;

/// <summary>The items of a response that come one by one, such as the lines or the events of a stream; they can be read once.</summary>
/// <remarks>The response ends with the loop over its items. Who does not begin one disposes of this.</remarks>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class ApiStream<T> : IAsyncEnumerable<T>, IDisposable
{
    private readonly IAsyncEnumerable<T> _items;
    private readonly Action? _end;
    private int _isBegun;

    /// <summary>Makes a stream of items; clients do so by themselves, tests that substitute a client may need it.</summary>
    /// <param name="items">The items.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    public ApiStream(IAsyncEnumerable<T> items) => _items = items ?? throw new ArgumentNullException(nameof(items));

    /// <summary>Makes a stream of items that are there already, for a test that substitutes a client.</summary>
    /// <param name="items">The items.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    public ApiStream(IEnumerable<T> items)
        : this(Sequence(items ?? throw new ArgumentNullException(nameof(items))))
    {
    }

    /// <param name="read">Reads the items, and disposes of what it reads from.</param>
    /// <param name="end">Ends the response, perhaps while it is read.</param>
    /// <param name="callToken">The token of the call.</param>
    internal ApiStream(Func<CancellationToken, IAsyncEnumerator<T>> read, Action end, CancellationToken callToken)
    {
        _items = new CallSequence<T>(read, callToken);
        _end = end;
    }

    /// <summary>Reads the items.</summary>
    /// <param name="cancellationToken">Ends the reading, as the token of the call does.</param>
    /// <exception cref="InvalidOperationException">The items are being read, or have been read, already.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken =
        default) => Interlocked.Exchange(ref _isBegun, 1) == 0
        ? _items.GetAsyncEnumerator(cancellationToken)
        : throw new InvalidOperationException(
            "The items of a response can be read once, as they come: keep them in a list to read them again.");

    /// <summary>Ends the response.</summary>
    public void Dispose() => _end?.Invoke();

    private static CallSequence<T> Sequence(IEnumerable<T> items) =>
        new(token => new GivenItems(items.GetEnumerator(), token), callToken: default);

    private sealed class GivenItems(IEnumerator<T> items, CancellationToken cancellationToken) : ItemReader<T>
    {
        public override ValueTask<bool> MoveNextAsync()
        {
            cancellationToken.ThrowIfCancellationRequested();
            var hasNext = items.MoveNext();
            Current = hasNext ? items.Current : default!;
            return new ValueTask<bool>(hasNext);
        }

        public override ValueTask DisposeAsync()
        {
            items.Dispose();
            return default;
        }
    }
}
