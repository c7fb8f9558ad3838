using System.ComponentModel;
using System.Runtime.CompilerServices;

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
        new CallSequence<T>(token => ReadAsync(call(token).Value(), token), cancellationToken);

    /// <inheritdoc cref="Of{T}(Func{CancellationToken, Task{ApiResponse{ApiStream{T}}}}, CancellationToken)"/>
    public static IAsyncEnumerable<T> Of<T, THeaders>(
        Func<CancellationToken, Task<ApiResponse<ApiStream<T>, THeaders>>> call, CancellationToken cancellationToken)
        where THeaders : TypedHeaders =>
        new CallSequence<T>(token => ReadAsync(call(token).Value(), token), cancellationToken);

    private static async IAsyncEnumerable<T> ReadAsync<T>(
        Task<ApiStream<T>> response,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var items = await response.ConfigureAwait(false);
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }
}
