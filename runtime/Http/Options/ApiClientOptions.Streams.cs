namespace Specwright;

/// <content>How results that come bit by bit are read: bytes, lines and events.</content>
public partial class ApiClientOptions
{
    private static readonly TimeSpan s_defaultReconnectDelay = TimeSpan.FromSeconds(30);

    private int _maxEventReconnects = 5;
    private TimeSpan _maxEventReconnectDelay = s_defaultReconnectDelay;
    private TimeSpan _streamIdleTimeout = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>
    /// How often in a row a stream of events that breaks off is asked to go on after its last event, when none comes in between; 5 by
    /// default, 0 never. The wait before it is what the stream says (<c>retry</c>), else three seconds. It concerns GET requests whose
    /// events have ids; others fail at once.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero.</exception>
    public int MaxEventReconnects
    {
        get => _maxEventReconnects;
        set => _maxEventReconnects = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "A stream cannot be asked to go on less than never.");
    }

    /// <summary>
    /// The longest wait before a stream of events is asked to go on, whatever it says (<c>retry</c>); 30 seconds by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is below zero, or above <see cref="int.MaxValue"/> milliseconds.</exception>
    public TimeSpan MaxEventReconnectDelay
    {
        get => _maxEventReconnectDelay;
        set => _maxEventReconnectDelay = value >= TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "A wait must be zero or more, and at most int.MaxValue milliseconds.");
    }

    /// <summary>
    /// How long a result that is a stream (of bytes, lines or events) may bring nothing before it counts as broken off; without a limit by
    /// default (<see cref="System.Threading.Timeout.InfiniteTimeSpan"/>), as some streams are silent for hours. It applies once the headers
    /// are there: until then <see cref="Timeout"/> does. A stream of bytes ends with an <see cref="IOException"/>, the others with an
    /// <see cref="ApiException"/>, unless <see cref="MaxEventReconnects"/> lets them go on.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not above zero, or above <see cref="int.MaxValue"/>
    /// milliseconds.</exception>
    public TimeSpan StreamIdleTimeout
    {
        get => _streamIdleTimeout;
        set => _streamIdleTimeout =
            value == System.Threading.Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue)
                ? value
                : throw new ArgumentOutOfRangeException(
                    nameof(value),
                    "A time limit must be above zero and at most int.MaxValue milliseconds.");
    }

    /// <summary>
    /// The names of events (<c>event</c>) that are passed over, whatever their data is, such as <c>ping</c>; none by default.
    /// </summary>
    public ICollection<string> SkippedEvents { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// Is asked about an event or a line whose data is not what the specification says: <see langword="true"/> passes over it, and the
    /// stream goes on;
    /// <see langword="false"/>, or no delegate, which is the default, ends the stream with the exception.
    /// </summary>
    public Func<ApiException, bool>? ShouldSkipItem { get; set; }

    /// <summary>The limit of <see cref="StreamIdleTimeout"/>, with its name.</summary>
    internal TimeLimit IdleLimit => new(_streamIdleTimeout, nameof(ApiClientOptions) + "." + nameof(StreamIdleTimeout));

    private void CopyStreamOptions(ApiClientOptions target)
    {
        target._maxEventReconnects = _maxEventReconnects;
        target._maxEventReconnectDelay = _maxEventReconnectDelay;
        target._streamIdleTimeout = _streamIdleTimeout;
        target.ShouldSkipItem = ShouldSkipItem;
        foreach (var name in SkippedEvents)
        {
            target.SkippedEvents.Add(name);
        }
    }
}
