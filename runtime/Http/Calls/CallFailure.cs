using System.Diagnostics;
using System.Net.Http;
using System.Security.Authentication;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// Tells why a call ended without its answer: its caller, a time limit, the owner of the HTTP client, or what lies below.
/// </summary>
internal static class CallFailure
{
    /// <summary>The exception for a request that brought no response.</summary>
    /// <param name="exception">What the HTTP client threw.</param>
    /// <param name="sent">What was sent.</param>
    /// <param name="deadline">The call's time limit, and its caller's cancellation.</param>
    /// <param name="http">The HTTP client.</param>
    public static Exception OfSending(Exception exception, SentMessage sent, in CallDeadline deadline, HttpClient http)
    {
        if (EndedFromOutside(exception, sent.Request, deadline, http) is { } ended)
        {
            return ended;
        }

        exception = WithoutSecrets(exception, new Redactor(sent.Credential, sent.Message));
        var limit = deadline.Passed ?? (HasTimedOut(exception, http, sent.SentAt) ? TimeLimit.OfClient(http) : null);
        var cause = limit is not null ? TimedOut(exception)
            : exception is OperationCanceledException { InnerException: TimeoutException inner } ? inner
            : exception;
        if (Find<BodySpentException>(exception) is not null)
        {
            return Failure.NotRepeated(sent.Request, sent.FirstAnswer, Circumstances(sent), exception);
        }

        var failure =
            Failure.NoResponse(sent.Request, (limit?.Passed ?? Reason(exception)).TrimEnd('.') + "." + Circumstances(sent), cause);
        failure.Cause = limit is null && sent.CarriedAway is null ? CauseOf(exception) : FailureCause.Other;
        return failure;
    }

    /// <summary>The exception for a response whose body could not be read.</summary>
    /// <inheritdoc cref="OfSending" path="/param"/>
    public static Exception OfReading(Exception exception, ReceivedResponse response, in CallDeadline deadline) =>
        deadline.CallerToken.IsCancellationRequested
            ? Cancelled(exception, response.Request, deadline.CallerToken)
            : deadline.Passed is { } limit
                ? Failure.BrokenOff(response, limit.Passed, TimedOut(exception))
                : BrokenOff(WithoutSecrets(exception, response.Redactor), response);

    private static ApiException BrokenOff(Exception exception, ReceivedResponse response)
    {
        var failure = Failure.BrokenOff(response, Reason(exception), exception);
        failure.Cause = CauseOf(exception);
        return failure;
    }

    // A certificate, a proxy or a protocol that does not suit will not suit a moment later.
    private static FailureCause CauseOf(Exception exception)
    {
        if (exception is not (HttpRequestException or IOException) || Find<AuthenticationException>(exception) is not null)
        {
            return FailureCause.Other;
        }

#if NET
        return (exception as HttpRequestException)?.HttpRequestError is HttpRequestError.SecureConnectionError
            or HttpRequestError.InvalidResponse
            or HttpRequestError.UserAuthenticationError or HttpRequestError.VersionNegotiationError
                or HttpRequestError.ConfigurationLimitExceeded
            ? FailureCause.Other
            : FailureCause.Connection;
#else
        return FailureCause.Connection;
#endif
    }

    /// <summary>The exception for a call that ended while it waited for its next attempt.</summary>
    /// <param name="failure">How the last attempt failed.</param>
    /// <param name="request">The request.</param>
    /// <param name="deadline">The call's time limit, and its caller's cancellation.</param>
    public static Exception OfWaiting(ApiException failure, ApiRequest request, in CallDeadline deadline) =>
        deadline.CallerToken.IsCancellationRequested ? Cancelled(failure, request, deadline.CallerToken) : failure;

    /// <summary>
    /// The exception for a call that was cancelled, or met its time limit, while its credential was made; <see langword="null"/> for what
    /// passes as it is.
    /// </summary>
    /// <inheritdoc cref="OfSending" path="/param"/>
    public static Exception? OfAuthenticating(Exception exception, ApiRequest request, in CallDeadline deadline) =>
        exception is not (OperationCanceledException or HttpRequestException or IOException)
            ? null
            : deadline.CallerToken.IsCancellationRequested
                ? Cancelled(exception, request, deadline.CallerToken)
                : deadline.Passed is { } limit
                    ? Failure.NoResponse(request, limit.Passed, TimedOut(exception))
                    : Failure.NotSent(request, $"its credential could not be made: {Reason(exception)}", exception);

    // A handler may have sent the request more often, and elsewhere, than it was asked to.
    private static string Circumstances(SentMessage sent)
    {
        var text = "";
        if (sent.CarriedAway is { } carried)
        {
            var redactor = new Redactor(sent.Credential, sent.Message);
            text += $" It was not the API that was asked: {Failure.CarriedAway(redactor, sent.Message.RequestUri!, carried)}.";
        }

        return sent.Earlier is { } status ? $"{text} The attempt before was answered with {Failure.StatusText(status)}." : text;
    }

    private static T? Find<T>(Exception? exception)
        where T : Exception => exception as T ?? (exception is null ? null : Find<T>(exception.InnerException));

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

    // What a server sends that is no HTTP stands in .NET's messages.
    private static Exception WithoutSecrets(Exception exception, Redactor redactor) =>
        redactor.Finds(exception.ToString(), shortToo: false)
            ? new HttpRequestException(redactor.Redact(exception.Message, shortToo: false))
            : exception;

    private static TimeoutException TimedOut(Exception exception) =>
        exception.InnerException as TimeoutException ?? new TimeoutException("The time limit of the call has passed.", exception);

    // .NET Framework does not tell a passed HttpClient.Timeout from another cancellation; a handler may have a limit of its own, such as
    // that for connecting.
    private static bool HasTimedOut(Exception exception, HttpClient http, long sentAt) =>
        exception is OperationCanceledException
        && http.Timeout != Timeout.InfiniteTimeSpan
        && Stopwatch.GetTimestamp() - sentAt >= (http.Timeout.TotalSeconds - 0.02) * Stopwatch.Frequency
        && exception.InnerException is null or TimeoutException;

    // A handler that cancels a request for a reason of its own says it in the exception; what it wraps around a TimeoutException says less
    // than that.
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
