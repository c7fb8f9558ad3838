namespace Specwright;

/// <summary>
/// What a single call may be given beside its parameters. The optional parameters of an operation are the properties of a class that
/// derives from this one. The same options may be given to several calls, also at the same time, as long as
/// <see cref="Headers"/> is not changed.
/// </summary>
public class ApiCallOptions
{
    private IDictionary<string, string>? _headers;
    private TimeSpan? _timeout;

    /// <summary>
    /// Headers of the request, sent to the API's own address only (a redirect to another one does not get them). They win over
    /// <see cref="ApiClientOptions.DefaultHeaders"/>; a header parameter of the operation, and the credential, win over them. A name or
    /// value that no header can have (RFC 9110, section 5.5) is an <see cref="ArgumentException"/> of the call.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IDictionary<string, string> Headers
    {
        get => _headers ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        init => _headers = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// How long the call may take, in the place of <see cref="ApiClientOptions.Timeout"/>: its body and its retries included; a call whose
    /// result is a stream: until the headers are there; one that enumerates pages: each page.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> sets no limit;
    /// <see langword="null"/>, the default, takes the client's. An <see cref="System.Net.Http.HttpClient"/> that was given ends requests by
    /// its own limit in any case.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not above zero, or above <see cref="int.MaxValue"/>
    /// milliseconds.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        init => _timeout = TimeLimit.Checked(value);
    }

    /// <summary>
    /// A key by which the server tells that a request was sent before, sent as the header <c>Idempotency-Key</c>, the same with each retry:
    /// with a key, a call is repeated whatever its method is (<see cref="ApiRetryOptions"/>). <see langword="null"/>, the default, sends
    /// none. The API must know the header; a unique text for each call, such as a new <see cref="Guid"/>, will do.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The headers, if there are any.</summary>
    internal IEnumerable<KeyValuePair<string, string>> GivenHeaders => _headers ?? Enumerable.Empty<KeyValuePair<string, string>>();
}
