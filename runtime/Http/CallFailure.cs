using System.Diagnostics;
using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Tells why a call ended without its answer: its caller, a time limit, the owner of the HTTP client, or what lies below.</summary>
internal static class CallFailure
{
    /// <summary>The exception for a request that brought no response.</summary>
    /// <param name="exception">What the HTTP client threw.</param>
    /// <param name="request">The request.</param>
    /// <param name="deadline">The call's time limit, and its caller's cancellation.</param>
    /// <param name="http">The HTTP client.</param>
    /// <param name="sentAt">When the request was handed to it (<see cref="Stopwatch.GetTimestamp"/>).</param>
    public static Exception OfSending(Exception exception, ApiRequest request, in CallDeadline deadline, HttpClient http, long sentAt)
    {
        if (EndedFromOutside(exception, request, deadline, http) is { } ended)
        {
            return ended;
        }

        if (deadline.Passed is { } limit)
        {
            return Failure.NoResponse(request, limit.Passed, TimedOut(exception));
        }

        return exception is not OperationCanceledException
            ? Failure.NoResponse(request, exception.Message, exception)
            : HasTimedOut(exception, http, sentAt)
                ? Failure.NoResponse(request, TimeLimit.OfClient(http).Passed, TimedOut(exception))
                : Failure.NoResponse(request, Reason(exception), exception.InnerException as TimeoutException ?? exception);
    }

    /// <summary>The exception for a response whose body could not be read.</summary>
    /// <inheritdoc cref="OfSending" path="/param"/>
    public static Exception OfReading(Exception exception, ReceivedResponse response, in CallDeadline deadline) =>
        deadline.CallerToken.IsCancellationRequested
            ? Cancelled(exception, response.Request, deadline.CallerToken)
            : deadline.Passed is { } limit
                ? Failure.BrokenOff(response, limit.Passed, TimedOut(exception))
                : Failure.BrokenOff(response, exception is OperationCanceledException ? Reason(exception) : exception.Message, exception);

    /// <summary>The exception for a call that was cancelled, or met its time limit, while its credential was made; <see langword="null"/> for what passes as it is.</summary>
    /// <inheritdoc cref="OfSending" path="/param"/>
    public static Exception? OfAuthenticating(Exception exception, ApiRequest request, in CallDeadline deadline) =>
        exception is not (OperationCanceledException or HttpRequestException or IOException)
            ? null
            : deadline.CallerToken.IsCancellationRequested
                ? Cancelled(exception, request, deadline.CallerToken)
                : deadline.Passed is { } limit
                    ? Failure.NoResponse(request, limit.Passed, TimedOut(exception))
                    : Failure.NotSent(request, $"its credential could not be made: {Reason(exception)}", exception);

    private static Exception? EndedFromOutside(Exception exception, ApiRequest request, in CallDeadline deadline, HttpClient http)
    {
        // A request that is cancelled while its connection is torn down fails in several ways.
        if (deadline.CallerToken.IsCancellationRequested)
        {
            return Cancelled(exception, request, deadline.CallerToken);
        }

        return exception is OperationCanceledException or ObjectDisposedException && IsDisposed(http)
            ? new ObjectDisposedException($"{request.Operation} has ended, as its {nameof(HttpClient)} was disposed of.", exception)
            : null;
    }

    private static OperationCanceledException Cancelled(Exception exception, ApiRequest request, CancellationToken callerToken) =>
#if NET
        new TaskCanceledException($"{request.Operation} was cancelled.", exception, callerToken);
#else
        new($"{request.Operation} was cancelled.", exception, callerToken);
#endif

    private static TimeoutException TimedOut(Exception exception) =>
        exception.InnerException as TimeoutException ?? new TimeoutException("The time limit of the call has passed.", exception);

    // .NET Framework does not tell a passed HttpClient.Timeout from another cancellation; a handler may have a limit of its own, such as that for connecting.
    private static bool HasTimedOut(Exception exception, HttpClient http, long sentAt) =>
        http.Timeout != Timeout.InfiniteTimeSpan
        && Stopwatch.GetTimestamp() - sentAt >= (http.Timeout.TotalSeconds - 0.02) * Stopwatch.Frequency
        && exception.InnerException is null or TimeoutException;

    // A handler that cancels a request for a reason of its own says it in the exception; what it wraps around a TimeoutException says less than that.
    private static string Reason(Exception exception) => exception switch
    {
        OperationCanceledException { InnerException: TimeoutException inner } => inner.Message,
        OperationCanceledException => $"a handler of the {nameof(HttpClient)} has cancelled it ({exception.Message.TrimEnd('.')})",
        _ => exception.Message,
    };

    // An HttpClient that has sent something refuses this setting in any case, by an exception that tells whether it has been disposed of.
    private static bool IsDisposed(HttpClient http)
    {
        try
        {
            http.MaxResponseContentBufferSize = http.MaxResponseContentBufferSize;
            return false;
        }
        catch (InvalidOperationException exception)
        {
            return exception is ObjectDisposedException;
        }
    }
}
