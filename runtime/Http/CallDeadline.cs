namespace Specwright;

/// <summary>The time that a call may take, joined with its caller's cancellation.</summary>
internal readonly struct CallDeadline : IDisposable
{
    private readonly CancellationTokenSource? _source;

    public CallDeadline(TimeSpan limit, CancellationToken callerToken)
    {
        Token = callerToken;
        if (limit != Timeout.InfiniteTimeSpan)
        {
            _source = CancellationTokenSource.CreateLinkedTokenSource(callerToken);
            _source.CancelAfter(limit);
            Token = _source.Token;
        }
    }

    public CancellationToken Token { get; }

    public void Dispose() => _source?.Dispose();
}
