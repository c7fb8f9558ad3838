using System.Net;
using System.Text.Json;
using Specwright.Load.Items;

namespace Specwright.Load;

/// <summary>Tells whether a call ended as its plan demands.</summary>
/// <param name="overHttp2">Whether the calls go over HTTP/2.</param>
internal sealed class Judge(bool overHttp2)
{
    /// <summary>Judges an answer: it has to be the call's own, and due.</summary>
    public static Outcome JudgeAnswer(CallPlan plan, Item item)
    {
        bool due = plan.Fault is Fault.None or Fault.Trickle or Fault.HugeHeaders;
        return due && item.Id == plan.Number && item.Echo == plan.Echo ? Outcome.RightAnswer : Outcome.Unexpected;
    }

    /// <summary>Judges an exception.</summary>
    /// <param name="plan">The call's plan.</param>
    /// <param name="exception">What the call threw.</param>
    /// <param name="caller">The token that the caller gave.</param>
    public Outcome JudgeException(CallPlan plan, Exception exception, CancellationToken caller)
    {
        bool expected = exception switch
        {
            OperationCanceledException canceled => plan.Fault == Fault.Cancellation && canceled.CancellationToken == caller,
            ApiException failure => IsOfThisOperation(plan, failure) && BelongsToFault(plan, failure),
            _ => false,
        };
        return expected ? Outcome.ExpectedException : Outcome.Unexpected;
    }

    private static bool IsOfThisOperation(CallPlan plan, ApiException failure) =>
        failure.Method == (plan.Posts ? "POST" : "GET") && failure.PathTemplate == (plan.Posts ? "/items" : "/items/{id}");

    private bool BelongsToFault(CallPlan plan, ApiException failure)
    {
        HttpStatusCode success = plan.Posts ? HttpStatusCode.Created : HttpStatusCode.OK;
        string number = plan.Number.ToString();
        return plan.Fault switch
        {
            Fault.Reset or Fault.ExcessiveHeaders => failure is { StatusCode: null, InnerException: HttpRequestException },

            // A handler that reads headers and reset of an HTTP/2 stream at once reports the reset only.
            Fault.CutBody => failure.InnerException is HttpRequestException or IOException
                && (failure.StatusCode == success || (overHttp2 && failure.StatusCode is null)),
            Fault.TimeLimit => failure is { StatusCode: null, InnerException: TimeoutException },
            Fault.TooManyRequests => failure is ApiException<Busy> { StatusCode: HttpStatusCode.TooManyRequests } busy
                && busy.Error?.Id == plan.Number && busy.Error.Reason == plan.Echo && busy.RetryAfter?.Delta == TimeSpan.FromSeconds(7),
            Fault.Unavailable => failure.StatusCode == HttpStatusCode.ServiceUnavailable
                && failure.Body == $"<h1>Item {number} is unavailable</h1>",
            Fault.MalformedJson => failure.StatusCode == success && failure.Body == $"{{\"id\":{number},}}",
            Fault.WrongType => failure.StatusCode == success && failure.Pointer == "/id"
                && failure.Body == JsonSerializer.Serialize(new { id = $"item {number}", echo = plan.Echo }),
            _ => false,
        };
    }
}
