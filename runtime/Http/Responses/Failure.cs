using System.Globalization;
using System.Net;
using System.Text;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Makes the exceptions of calls. No value of a parameter and no secret comes into them.</summary>
internal static class Failure
{
    // Shorter beginnings of a secret are not masked: at the end of a part that was cut, they are left out.
    private const int MaxUnmaskedEnd = 8;
    private const int MaxErrorsInMessage = 3;
    private const int MaxErrorLength = 500;
    private const int MaxMessageLength = 8192;

    /// <summary>The call brought no response.</summary>
    public static ApiException NoResponse(ApiRequest request, string reason, Exception cause) =>
        new($"{request.AskedOperation} got no response: {ShownText.Of(reason, MaxMessageLength)}", null, cause)
        {
            Method = request.Method.Method,
            PathTemplate = request.PathTemplate,
            Origin = OriginOf(request),
        };

    /// <summary>A handler of the caller's would send a body again that can be read once only.</summary>
    /// <param name="request">The request.</param>
    /// <param name="first">What it was answered with first; <see langword="null"/> when that is not known.</param>
    /// <param name="circumstances">What else is known of it.</param>
    /// <param name="cause">What the HTTP client threw.</param>
    public static ApiException NotRepeated(ApiRequest request, HttpStatusCode? first, string circumstances, Exception cause)
    {
        var answer = first is { } status ? $"was answered with {StatusText(status)}" : "got no response that is known";
        return new ApiException(
            $"{request.AskedOperation} {answer}, and a handler of the {nameof(System.Net.Http.HttpClient)} would send it again, but its "
                + $"body is a stream that cannot be set back to its "
            + $"start: give a stream that can be, or let the handler not repeat such requests.{circumstances}",
            first,
            cause)
        {
            Method = request.Method.Method,
            PathTemplate = request.PathTemplate,
            Origin = OriginOf(request),
        };
    }

    /// <summary>The call ended before there was a request.</summary>
    public static ApiException NotSent(ApiRequest request, string reason, Exception cause) =>
        new($"{request.Operation} was not sent: {ShownText.Of(reason, MaxMessageLength)}", null, cause)
        {
            Method = request.Method.Method,
            PathTemplate = request.PathTemplate,
        };

    /// <summary>The response broke off, or was too slow.</summary>
    public static ApiException BrokenOff(ReceivedResponse response, string reason, Exception cause) =>
        Make(
            response,
            $"was answered with {StatusText(response.Status)}, but the body could not be read to its end: {reason}",
            cause: cause);

    /// <summary>The server refused the call, by its status or by its envelope.</summary>
    public static ApiException Refused(ReceivedResponse response)
    {
        var redactor = response.Redactor;
        var error = response.IsTruncated ? ErrorBody.Read(default, redactor) : ErrorBody.Read(response.Body, redactor);
        var text = new StringBuilder("was answered with ").Append(StatusText(response.Status));
        if ((int)response.Status is >= 200 and < 300)
        {
            text.Append(" and success: false");
        }
        else if (response.RedirectObjection is { } objection)
        {
            text.Append(", a redirect that was not followed: ").Append(objection);
        }

        for (var i = 0; i < error.Errors.Count && i < MaxErrorsInMessage; i++)
        {
            text.Append(i == 0 ? ": " : "; ").Append(redactor.Redact(error.Errors[i].ToString(), MaxErrorLength));
        }

        var refusal = Make(response, text.ToString(), error.Errors, error.Messages);
        refusal.Cause = FailureCause.Status;
        return response.Request.Refusal is { } typed ? typed(new RefusedCall(response, refusal)) : refusal;
    }

    /// <summary>The body is not what the specification says.</summary>
    public static ApiException Unexpected(ReceivedResponse response, BodyException fault)
    {
        var redactor = response.Redactor;
        var pointer = redactor.Redact(JsonPointerFinder.Find(response.Body.Span, fault.Offset));
        var mediaType = response.MediaType is { } type && type.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0
            ? $" (the body is {redactor.Redact(type)})"
            : "";
        var codings = ResponseText.Codings(response) is { } names
            ? $" (its Content-Encoding is {redactor.Redact(names, MaxErrorLength)})"
            : "";
        var place = pointer.Length == 0 ? "" : $" at {pointer}";

        // A body that is of another kind as a whole stays unreadable.
        var advice = fault.IsOfSchema
            && !response.IsLenient
            && (pointer.Length > 0 || fault.Found.StartsWith("an object (", StringComparison.Ordinal))
            ? $". To read it all the same, set {nameof(ApiClientOptions.LenientReading)} of the client's options"
            : "";
        return Make(
            response,
            $"was answered with {StatusText(response.Status)}, but the body is not what the specification says:{place} expected "
                + $"{fault.Expected}, but found {fault.FoundBy(redactor)}{mediaType}{codings}{advice}",
            pointer: pointer);
    }

    /// <summary>A handler of the caller's has sent the request on to another origin, with what was meant for the API only.</summary>
    public static ApiException CarriedAway(ReceivedResponse response, Uri target, string carried) => Make(
        response,
        $"was answered with {StatusText(response.Status)}, but not by the API: {CarriedAway(response.Redactor, target, carried)}");

    /// <inheritdoc cref="CarriedAway(ReceivedResponse, Uri, string)"/>
    public static string CarriedAway(Redactor redactor, Uri target, string carried) =>
        $"a handler of the {nameof(System.Net.Http.HttpClient)} has sent the request on to {redactor.Redact(Origin.Text(target))}, and "
            + $"taken along: {carried}. Set AllowAutoRedirect = false on the handler "
        + "(redirects are followed without it), or name that address as the client's, and replace what must be secret";

    /// <summary>The body cannot be used, for a reason that has no place in it.</summary>
    public static ApiException Unusable(ReceivedResponse response, string reason) =>
        Make(response, $"was answered with {StatusText(response.Status)}, but the body cannot be used: {reason}");

    private static ApiException Make(
        ReceivedResponse response, string what, IReadOnlyList<ApiMessage>? errors =
            null, IReadOnlyList<ApiMessage>? messages = null, string? pointer = null, Exception? cause = null)
    {
        var redactor = response.Redactor;
        var requestId = response.RequestId is { } id ? redactor.Redact(id) : null;
        var message = $"{response.Request.AskedOperation} {what.TrimEnd('.')}.{(requestId is null ? "" : $" Request id: {requestId}.")}";
        return new ApiException(ShownText.Of(message, MaxMessageLength), response.Status, cause)
        {
            Method = response.Request.Method.Method,
            PathTemplate = response.Request.PathTemplate,
            RequestId = requestId,
            Origin = OriginOf(response.Request),
            Headers = ExceptionHeaders.Copy(response.Message.Headers, redactor),
            ContentHeaders = ExceptionHeaders.Copy(response.Message.Content?.Headers, redactor),
            RetryAfter = RetryAfterHeader.Read(response.Message.Headers),
            Errors = errors ?? [],
            Messages = messages ?? [],
            Pointer = pointer,
            Body = BodyText(response, redactor),
        };
    }

    private static string? OriginOf(ApiRequest request) => request.AskedServer is { } server ? Origin.Text(server) : null;

    // The end of a part may cut a secret in two: the last characters of the part are only looked at, never shown.
    private static string? BodyText(ReceivedResponse response, Redactor redactor)
    {
        var bytes = response.Body.Span;
        if (bytes.Length == 0)
        {
            return null;
        }

        if (bytes.Length <= response.MaxErrorBytes && !response.IsTruncated)
        {
            return redactor.Redact(Utf8Text.Of(bytes));
        }

        var part = Utf8Text.Of(bytes.Slice(0, Math.Min(bytes.Length, response.MaxErrorBytes)));
        return redactor.Redact(part, Math.Max(0, part.Length - MaxUnmaskedEnd));
    }

    /// <summary>A status by number and name.</summary>
    public static string StatusText(HttpStatusCode status)
    {
        var number = ((int)status).ToString(CultureInfo.InvariantCulture);
        return Enum.IsDefined(typeof(HttpStatusCode), status) ? $"{number} {status}" : number;
    }
}
