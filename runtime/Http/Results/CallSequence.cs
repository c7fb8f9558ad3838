namespace Specwright;

/// <summary>
/// Items that a call brings, which two tokens may cancel: that of the method, and that of the loop over the items
/// (<c>WithCancellation</c>).
/// </summary>
/// <param name="read">Reads the items until a token is cancelled.</param>
/// <param name="callToken">The token of the method.</param>
internal sealed class CallSequence<T>(Func<CancellationToken, IAsyncEnumerator<T>> read, CancellationToken callToken) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (!cancellationToken.CanBeCanceled || cancellationToken == callToken)
        {
            return read(callToken);
        }

        return callToken.CanBeCanceled
            ? new Linked(read, callToken, cancellationToken)
            : read(cancellationToken);
    }

    /// <summary>Ends with either token, and says which one it was.</summary>
    private sealed class Linked : IAsyncEnumerator<T>
    {
        private readonly CancellationToken _callToken;
        private readonly CancellationToken _loopToken;
        private readonly CancellationTokenSource _source;
        private readonly IAsyncEnumerator<T> _items;

        public Linked(Func<CancellationToken, IAsyncEnumerator<T>> read, CancellationToken callToken, CancellationToken loopToken)
        {
            _callToken = callToken;
            _loopToken = loopToken;
            _source = CancellationTokenSource.CreateLinkedTokenSource(callToken, loopToken);
            _items = read(_source.Token);
        }

        public T Current => _items.Current;

        public async ValueTask<bool> MoveNextAsync()
        {
            try
            {
                return await _items.MoveNextAsync().ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (_source.IsCancellationRequested)
            {
                throw new OperationCanceledException(
                    exception.Message,
                    exception,
                    _loopToken.IsCancellationRequested ? _loopToken : _callToken);
            }
        }

        public ValueTask DisposeAsync()
        {
            _source.Dispose();
            return _items.DisposeAsync();
        }
    }
}
