using System.Net.Http;

namespace Specwright;

/// <summary>
/// Ends a response that brings nothing for too long; and one whose reader cancels, where the stream below does not look at a token.
/// </summary>
internal sealed class IdleLimit : IDisposable
{
    private readonly TimeLimit _limit;
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenRegistration _registration;

    public IdleLimit(TimeLimit limit, HttpResponseMessage response)
    {
        _limit = limit;

        // Reads that wait without a token end with the response.
        _registration = _ended.Token.Register(static state => ((HttpResponseMessage)state!).Dispose(), response);
    }

    /// <summary>Reads once.</summary>
    /// <exception cref="IOException">Nothing has come within the limit.</exception>
    public async ValueTask<int> ReadAsync(Func<CancellationToken, ValueTask<int>> read, CancellationToken cancellationToken)
    {
        _ended.CancelAfter(_limit.Time);
        using var registration = cancellationToken.Register(static state => ((CancellationTokenSource)state!).Cancel(), _ended);
        try
        {
            var count = await read(_ended.Token).ConfigureAwait(false);
            _ended.CancelAfter(Timeout.InfiniteTimeSpan);
            return count;
        }
        catch (Exception exception) when (_ended.IsCancellationRequested)
        {
            throw cancellationToken.IsCancellationRequested
                ? new OperationCanceledException(exception.Message, exception, cancellationToken)
                : Passed(exception);
        }
    }

    /// <inheritdoc cref="ReadAsync"/>
    public int Read(Stream stream, byte[] buffer, int offset, int count)
    {
        _ended.CancelAfter(_limit.Time);
        try
        {
            var read = stream.Read(buffer, offset, count);
            _ended.CancelAfter(Timeout.InfiniteTimeSpan);
            return read;
        }
        catch (Exception exception) when (_ended.IsCancellationRequested)
        {
            throw Passed(exception);
        }
    }

    public void Dispose()
    {
        _registration.Dispose();
        _ended.Dispose();
    }

    private IOException Passed(Exception cause) =>
        new($"nothing came any more: {_limit.Passed}", new TimeoutException("The idle limit of the stream has passed.", cause));
}
