using System.ComponentModel;

namespace Specwright.CompilerServices;

/// <summary>Takes the items out of a response to come, which is asked for when the loop over them begins.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiItems
{
    /// <summary>The items of a response, without status and headers.</summary>
    /// <param name="call">Makes the call.</param>
    /// <param name="cancellationToken">Cancels it, or the reading of the items.</param>
    public static IAsyncEnumerable<T> Of<T>(
        Func<CancellationToken, Task<ApiResponse<ApiStream<T>>>> call,
        CancellationToken cancellationToken) =>
        new CallSequence<T>(token => new Awaited<T>(call(token).Value(), token), cancellationToken);

    /// <inheritdoc cref="Of{T}(Func{CancellationToken, Task{ApiResponse{ApiStream{T}}}}, CancellationToken)"/>
    public static IAsyncEnumerable<T> Of<T, THeaders>(
        Func<CancellationToken, Task<ApiResponse<ApiStream<T>, THeaders>>> call, CancellationToken cancellationToken)
        where THeaders : TypedHeaders =>
        new CallSequence<T>(token => new Awaited<T>(call(token).Value(), token), cancellationToken);

    private sealed class Awaited<T>(Task<ApiStream<T>> response, CancellationToken cancellationToken) : ItemReader<T>
    {
        private ApiStream<T>? _stream;
        private IAsyncEnumerator<T>? _items;

        public override async ValueTask<bool> MoveNextAsync()
        {
            _items ??= (_stream = await response.ConfigureAwait(false)).GetAsyncEnumerator(cancellationToken);
            if (!await _items.MoveNextAsync().ConfigureAwait(false))
            {
                return false;
            }

            Current = _items.Current;
            return true;
        }

        public override ValueTask DisposeAsync()
        {
            _stream?.Dispose();
            return _items is null ? default : _items.DisposeAsync();
        }
    }
}
