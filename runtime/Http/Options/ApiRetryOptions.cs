using System.Net;

namespace Specwright;

/// <summary>How often a client sends a request again by itself, after which failures, and how long it waits before.</summary>
/// <remarks>
/// <para>
/// A request is repeated if its method is idempotent (RFC 9110, section 9.2.2: GET, HEAD, OPTIONS, TRACE, PUT and DELETE; also QUERY), or
/// if it has
/// a header <c>Idempotency-Key</c>; and if its body is not a stream that cannot be set back. It is repeated after a status of
/// <see cref="Statuses"/>, and where the connection could not be made or broke off; not after a time limit, and not where a certificate is
/// refused. Requests for access tokens are repeated likewise.
/// </para>
/// <para>
/// The time limit of a call spans all of its attempts: a wait that it does not leave time for is not begun. The exception of a call that
/// was repeated tells how often, and has the first failure (<see cref="ApiException.FirstFailure"/>).
/// </para>
/// </remarks>
public sealed class ApiRetryOptions
{
    private int _maxRetries = 2;
    private TimeSpan _baseDelay = TimeSpan.FromMilliseconds(500);
    private TimeSpan _maxDelay = TimeSpan.FromSeconds(30);

    /// <summary>How often a request is sent again at most; 2 by default, 0 never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero.</exception>
    public int MaxRetries
    {
        get => _maxRetries;
        set => _maxRetries = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The number of retries must be zero or more.");
    }

    /// <summary>
    /// The wait before the first retry where the server does not say one; it doubles with each further one. Of this time between a half
    /// and the
    /// whole is waited, at random. 500 milliseconds by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is below zero, or above <see cref="int.MaxValue"/> milliseconds.</exception>
    public TimeSpan BaseDelay
    {
        get => _baseDelay;
        set => _baseDelay = Checked(value);
    }

    /// <summary>
    /// The longest wait; 30 seconds by default. A server that asks for a longer one (<c>Retry-After</c>) is not asked again: the call
    /// fails at
    /// once, and <see cref="ApiException.RetryAfter"/> tells the time.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is below zero, or above <see cref="int.MaxValue"/> milliseconds.</exception>
    public TimeSpan MaxDelay
    {
        get => _maxDelay;
        set => _maxDelay = Checked(value);
    }

    /// <summary>The statuses after which a request is repeated: 408, 429, 500, 502, 503 and 504 by default.</summary>
    public ISet<HttpStatusCode> Statuses { get; } = new HashSet<HttpStatusCode>
    {
        HttpStatusCode.RequestTimeout, (HttpStatusCode)429, HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway,
        HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout,
    };

    /// <summary>
    /// Gives the random numbers, from 0 to 1, that spread the waits of many clients; <see langword="null"/>, the default, takes .NET's. It
    /// must be
    /// safe for use by many threads at once.
    /// </summary>
    public Func<double>? Random { get; set; }

    internal ApiRetryOptions Copy()
    {
        var copy = new ApiRetryOptions { _maxRetries = _maxRetries, _baseDelay = _baseDelay, _maxDelay = _maxDelay, Random = Random };
        copy.Statuses.Clear();
        copy.Statuses.UnionWith(Statuses);
        return copy;
    }

    private static TimeSpan Checked(TimeSpan delay) => delay >= TimeSpan.Zero && delay.TotalMilliseconds <= int.MaxValue
        ? delay
        : throw new ArgumentOutOfRangeException(nameof(delay), "A wait must be zero or more, and at most int.MaxValue milliseconds.");
}
