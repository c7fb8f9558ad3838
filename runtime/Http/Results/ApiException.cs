using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>A call that did not bring what it should: the server refused it, answered something unexpected, or did not answer.</summary>
/// <remarks>
/// Its message, and its <see cref="Exception.ToString"/>, hold the method and the path template, never the values of parameters or
/// credentials. Where a server repeats a credential of the request in its answer, however it is escaped there, <c>***</c> stands in its
/// place; in the place of a whole text, if the credential has fewer than eight characters and stands there as a word.
/// </remarks>
public class ApiException : Exception
{
    private const int MaxFirstLength = 1000;

    private HttpResponseHeaders? _headers;
    private string? _page;
    private ApiException? _firstFailure;
    private int _attempts = 1;

    /// <summary>Makes an exception; clients do so by themselves, tests that substitute a client may need it.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="statusCode">The status that the server answered with; <see langword="null"/> when there was no answer.</param>
    /// <param name="innerException">The cause, such as a <see cref="System.Net.Http.HttpRequestException"/> or a
    /// <see cref="TimeoutException"/>.</param>
    public ApiException(string message, HttpStatusCode? statusCode = null, Exception? innerException = null)
        : base(message, innerException) => StatusCode = statusCode;

    /// <summary>The same exception, to say more of it.</summary>
    private protected ApiException(ApiException other)
        : this(other.Message, other.StatusCode, other.InnerException)
    {
        Errors = other.Errors;
        Messages = other.Messages;
        Method = other.Method;
        PathTemplate = other.PathTemplate;
        RequestId = other.RequestId;
        Body = other.Body;
        Pointer = other.Pointer;
        _page = other._page;
        RetryAfter = other.RetryAfter;
        Origin = other.Origin;
        _headers = other._headers;
        ContentHeaders = other.ContentHeaders;
        Cause = other.Cause;
    }

    /// <summary>Says later what was asked for.</summary>
    internal void FailedAt(string? page) => _page = page;

    /// <summary>Says later how often it was tried, and how it failed at first.</summary>
    internal void FailedAfter(int attempts, ApiException? firstFailure)
    {
        _attempts = attempts;
        _firstFailure = firstFailure;
    }

    /// <summary>
    /// What is wrong, with the operation's method and path; of a call that was repeated, also how often, and how it failed at first.
    /// </summary>
    public override string Message => _firstFailure is not { } first ? base.Message
        : first.Message == base.Message ? $"{base.Message} It was tried {_attempts} times; the first attempt failed in the same way."
        : $"{base.Message} It was tried {_attempts} times; the first attempt failed with: {ShownText.Of(first.Message, MaxFirstLength)}";

    /// <summary>
    /// How often the client has sent the request by itself; 1 where it was not repeated (<see cref="ApiClientOptions.Retry"/>).
    /// </summary>
    public int Attempts
    {
        get => _attempts;
        init => _attempts = value;
    }

    /// <summary>
    /// How the first attempt failed, of a call that was repeated; <see langword="null"/> for a call with one attempt. The exception itself
    /// is the failure of the last one.
    /// </summary>
    public ApiException? FirstFailure
    {
        get => _firstFailure;
        init => _firstFailure = value;
    }

    /// <summary>Whether another attempt could go better; it is of interest within a call only.</summary>
    internal FailureCause Cause { get; set; }

    /// <summary>
    /// The status that the server answered with; <see langword="null"/> when there was no answer (connection refused, time out).
    /// </summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>The errors that the server listed; empty when the body was no list of errors.</summary>
    public IReadOnlyList<ApiMessage> Errors { get; init; } = [];

    /// <summary>The messages that the server sent beside the errors.</summary>
    public IReadOnlyList<ApiMessage> Messages { get; init; } = [];

    /// <summary>The HTTP method of the request.</summary>
    public string? Method { get; init; }

    /// <summary>The path of the operation with its parameters in braces, as the specification has it.</summary>
    public string? PathTemplate { get; init; }

    /// <summary>
    /// The origin (scheme, host and port; RFC 6454) that was asked, such as <c>https://api.example.com</c>; <see langword="null"/> when no
    /// request was made.
    /// </summary>
    public string? Origin { get; init; }

    /// <summary>
    /// The response's headers, without those that describe its content; empty when there was no answer. Credentials that the server repeats
    /// in them are <c>***</c>.
    /// </summary>
    public HttpResponseHeaders Headers
    {
        get => _headers ??= new HttpResponseMessage().Headers;
        init => _headers = value;
    }

    /// <summary>
    /// The headers that describe the content, such as <c>Content-Type</c> and <c>Allow</c>; <see langword="null"/> when there was none.
    /// </summary>
    public HttpContentHeaders? ContentHeaders { get; init; }

    /// <summary>
    /// The id that the server gave to this exchange (<c>CF-Ray</c>, <c>X-Request-Id</c> and the like); its operators find the call by it.
    /// </summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// The body as text, at most as much of it as <see cref="ApiClientOptions.MaxErrorBytes"/> allows; <see langword="null"/> when there
    /// was none.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>
    /// The page, or the cursor, that an <c>Enumerate…Async</c> method asked for when it failed: given to it again, it begins there.
    /// <see langword="null"/> for the first page, where links lead from page to page, and for other methods.
    /// </summary>
    public string? Page
    {
        get => _page;
        init => _page = value;
    }

    /// <summary>
    /// Where the body breaks its schema, as a JSON pointer (RFC 6901; empty for the whole); <see langword="null"/> when that is not what is
    /// wrong.
    /// </summary>
    public string? Pointer { get; init; }

    /// <summary>
    /// How long the server asks to wait before the next call: <c>retry-after-ms</c>, where it is sent, else <c>Retry-After</c> (RFC 9110,
    /// section 10.2.3);
    /// <see langword="null"/> when it did not say.
    /// </summary>
    public RetryConditionHeaderValue? RetryAfter { get; init; }
}
