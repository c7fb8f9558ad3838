using System.Diagnostics;

namespace Specwright;

/// <summary>The time that a call may take, joined with its caller's cancellation.</summary>
internal readonly struct CallDeadline : IDisposable
{
    private readonly CancellationTokenSource? _source;
    private readonly TimeLimit _limit;
    private readonly long _startedAt;

    public CallDeadline(TimeLimit limit, CancellationToken callerToken)
    {
        _limit = limit;
        CallerToken = callerToken;
        Token = callerToken;
        if (limit.Time != Timeout.InfiniteTimeSpan)
        {
            _startedAt = Stopwatch.GetTimestamp();
            _source = CancellationTokenSource.CreateLinkedTokenSource(callerToken);
            _source.CancelAfter(limit.Time);
            Token = _source.Token;
        }
    }

    /// <summary>A call, or a part of one, that nothing but its caller ends.</summary>
    public static CallDeadline None(CancellationToken callerToken) => new(new TimeLimit(Timeout.InfiniteTimeSpan, ""), callerToken);

    /// <summary>Ends with the caller's cancellation, and with the limit.</summary>
    public CancellationToken Token { get; }

    public CancellationToken CallerToken { get; }

    /// <summary>The limit, if that is what has ended the call.</summary>
    public TimeLimit? Passed => _source is { IsCancellationRequested: true } && !CallerToken.IsCancellationRequested ? _limit : null;

    /// <summary>Whether something may follow after a wait.</summary>
    public bool LeavesTimeFor(TimeSpan wait) =>
        _source is null
            || ((Stopwatch.GetTimestamp() - _startedAt) / (double)Stopwatch.Frequency) + wait.TotalSeconds < _limit.Time.TotalSeconds;

    public void Dispose() => _source?.Dispose();
}
