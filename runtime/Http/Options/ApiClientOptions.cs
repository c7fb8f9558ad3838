using System.Net.Http;

namespace Specwright;

/// <summary>
/// How a client calls: the address, time limits, headers and what it checks. Each client takes a class of its own that derives from this
/// one, so that clients in one container share no options; it copies them when it is made.
/// </summary>
public partial class ApiClientOptions
{
    internal static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(100);

    private Uri? _baseAddress;
    private TimeSpan? _timeout;
    private TimeProvider _timeProvider = TimeProvider.System;
    private int _maxResponseBytes = 256 * 1024 * 1024;
    private int _maxErrorBytes = 1024 * 1024;

    /// <summary>
    /// The address that every path is appended to; it takes the place of all servers that the specification names. Without it, an operation
    /// that has a server of its own in the specification is called there, and the others at the <see cref="HttpClient.BaseAddress"/> of the
    /// client that was given, else at the server of the specification. The credential goes to each of these.
    /// </summary>
    /// <exception cref="ArgumentException">The address is not absolute, or neither <c>http</c> nor <c>https</c>.</exception>
    public Uri? BaseAddress
    {
        get => _baseAddress;
        set
        {
            if (value is not null && !(value.IsAbsoluteUri && (value.Scheme == Uri.UriSchemeHttps || value.Scheme == Uri.UriSchemeHttp)))
            {
                throw new ArgumentException("The base address must be an absolute http or https address.", nameof(value));
            }

            _baseAddress = value;
        }
    }

    /// <summary>
    /// How long a call may take, its body included; a call whose result is a stream: until the headers are there.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> sets no limit; <see langword="null"/>, the default, takes the
    /// <see cref="HttpClient.Timeout"/> of the client that was given, else 100 seconds. An <see cref="HttpClient"/> that is given ends
    /// requests by its own limit in any case: a client refuses one whose <see cref="HttpClient.Timeout"/> is shorter than this time.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not above zero, or above <see cref="int.MaxValue"/>
    /// milliseconds.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        set => _timeout = TimeLimit.Checked(value);
    }

    /// <summary>
    /// The version of HTTP that requests ask for, such as <c>2.0</c>; <see langword="null"/>, the default, takes the
    /// <c>DefaultRequestVersion</c> of the client (1.1 unless it is set). .NET Framework speaks HTTP/2 through <c>WinHttpHandler</c> only.
    /// </summary>
    public Version? HttpVersion { get; set; }

#if NET
    /// <summary>
    /// Whether another version than the one that is asked for will do; <see langword="null"/>, the default, takes the
    /// <see cref="HttpClient.DefaultVersionPolicy"/> of the client.
    /// </summary>
    public HttpVersionPolicy? HttpVersionPolicy { get; set; }

#endif
    /// <summary>
    /// Headers of every request to the API's own address (a redirect to another one does not get them). A header parameter of an operation
    /// wins over the same name here.
    /// </summary>
    public IDictionary<string, string> DefaultHeaders { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The largest body, in bytes after decompression, that is read into memory; a larger one is an <see cref="ApiException"/>. 256 MB by
    /// default. Results that are streams have no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above zero.</exception>
    public int MaxResponseBytes
    {
        get => _maxResponseBytes;
        set => _maxResponseBytes = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The largest body must have at least one byte.");
    }

    /// <summary>
    /// How much of a body, in bytes after decompression, an <see cref="ApiException"/> keeps (<see cref="ApiException.Body"/>): that of a
    /// refusal is read up to here, and is a typed <see cref="ApiException{TError}"/> only if it is not longer. 1 MB by default;
    /// <see cref="MaxResponseBytes"/> is a limit for it, too.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above zero.</exception>
    public int MaxErrorBytes
    {
        get => _maxErrorBytes;
        set => _maxErrorBytes = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The largest body of a refusal must have at least one byte.");
    }

    /// <summary>
    /// Whether responses may break their schema, instead of an <see cref="ApiException"/>: a required member that is missing is its type's
    /// default, a value of the wrong kind counts as <c>null</c>, and where that is not allowed in a list or a map, the item or entry is
    /// left out. Off by default.
    /// </summary>
    public bool LenientReading { get; set; }

    /// <summary>
    /// Whether arguments are checked against the rules of the specification (lengths, patterns, ranges) before a request is sent. On by
    /// default.
    /// </summary>
    public bool CheckArguments { get; set; } = true;

    /// <summary>
    /// How requests that failed are sent again; <see langword="null"/>, the default, repeats them by the defaults of
    /// <see cref="ApiRetryOptions"/> where the client makes its own HTTP client, and not at all where an <see cref="HttpClient"/> is handed
    /// in, whose handlers may do it. Options with
    /// <see cref="ApiRetryOptions.MaxRetries"/> 0 switch it off.
    /// </summary>
    public ApiRetryOptions? Retry { get; set; }

    /// <summary>
    /// The clock that tells when an access token expires, and by which the waits before retries are measured; the system's by default.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    internal ApiClientOptions Copy()
    {
        var copy = new ApiClientOptions
        {
            _baseAddress = _baseAddress,
            _timeout = _timeout,
            _timeProvider = _timeProvider,
            _maxResponseBytes = _maxResponseBytes,
            _maxErrorBytes = _maxErrorBytes,
            HttpVersion = HttpVersion,
#if NET
            HttpVersionPolicy = HttpVersionPolicy,
#endif
            LenientReading = LenientReading,
            CheckArguments = CheckArguments,
            Retry = Retry?.Copy(),
        };
        CopyStreamOptions(copy);
        CopyConnectionOptions(copy);
        foreach (var header in DefaultHeaders)
        {
            HeaderText.Validate(header.Key, header.Value);
            copy.DefaultHeaders.Add(header.Key, header.Value);
        }

        return copy;
    }
}
