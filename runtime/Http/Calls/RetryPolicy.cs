using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Decides whether a request is sent again after a failure, and when.</summary>
internal sealed class RetryPolicy(ApiRetryOptions options, TimeProvider clock)
{
#if !NET
    private static readonly Random s_random = new();
#endif

    private readonly ApiRetryOptions _options = options.Copy();

    /// <summary>Whether a second attempt does no harm: what the first one may have changed, it changes in the same way, or not
    /// again.</summary>
    public static bool MayRepeat(ApiRequest request) =>
        request.Body is not { IsRepeatable: false } && (request.IsIdempotent || IsIdempotent(request.Method) || HasIdempotencyKey(request));

    /// <summary>How long to wait before the next attempt; <see langword="null"/> when there must be none.</summary>
    /// <param name="failure">How the last attempt failed.</param>
    /// <param name="request">The request.</param>
    /// <param name="retries">How often it was sent again before.</param>
    /// <param name="deadline">The call's time limit.</param>
    public TimeSpan? FindWait(ApiException failure, ApiRequest request, int retries, in CallDeadline deadline)
    {
        if (retries >= _options.MaxRetries || deadline.Token.IsCancellationRequested
            || !IsTransient(failure, request) || !MayRepeat(request))
        {
            return null;
        }

        var wait = AskedWait(failure) ?? Backoff(retries);
        return wait <= _options.MaxDelay && deadline.LeavesTimeFor(wait) ? wait : null;
    }

    public Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(wait, clock, cancellationToken);
#else
        clock.Delay(wait, cancellationToken);
#endif

    // A stream of events that goes on counts the connections that failed by itself.
    private bool IsTransient(ApiException failure, ApiRequest request) => failure.Cause switch
    {
        FailureCause.Status => _options.Statuses.Contains(failure.StatusCode!.Value),
        FailureCause.Connection => request.LastEventId is null,
        _ => false,
    };

    private static bool IsIdempotent(HttpMethod method) =>
        method.Method is "GET" or "HEAD" or "OPTIONS" or "TRACE" or "PUT" or "DELETE" or "QUERY";

    private static bool HasIdempotencyKey(ApiRequest request) => request.Headers?.Exists(static header =>
        header.Value.Length > 0 && header.Key.Equals(ApiRequest.IdempotencyKey, StringComparison.OrdinalIgnoreCase)) == true;

    // A wait that the server names is waited in full; one that is over, not at all.
    private TimeSpan? AskedWait(ApiException failure) => failure.RetryAfter is not { } asked ? null
        : asked.Delta ?? (asked.Date!.Value - clock.GetUtcNow() is var rest && rest > TimeSpan.Zero ? rest : TimeSpan.Zero);

    private TimeSpan Backoff(int retries)
    {
        var longest = Math.Min(_options.BaseDelay.TotalMilliseconds * Math.Pow(2, retries), _options.MaxDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(longest * (0.5 + (Math.Min(Math.Max(NextRandom(), 0), 1) / 2)));
    }

    private double NextRandom()
    {
        if (_options.Random is { } random)
        {
            return random();
        }

#if NET
        return Random.Shared.NextDouble();
#else
        lock (s_random)
        {
            return s_random.NextDouble();
        }
#endif
    }
}
