using System.Globalization;
using System.Net.Http;

namespace Specwright;

/// <summary>How long a call may take, and which setting says so.</summary>
internal readonly struct TimeLimit(TimeSpan time, string setting)
{
    private const string OptionSetting = nameof(ApiClientOptions) + "." + nameof(ApiClientOptions.Timeout);
    private const string CallSetting = nameof(ApiCallOptions) + "." + nameof(ApiCallOptions.Timeout);
    private const string ClientSetting = nameof(HttpClient) + "." + nameof(HttpClient.Timeout);

    public TimeSpan Time => time;

    /// <summary>The limit of one call: its own, else the client's.</summary>
    public TimeLimit Of(ApiCallOptions? options) => options?.Timeout is { } own ? new TimeLimit(own, CallSetting) : this;

    /// <summary>A time that can be a limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not above zero, or above <see cref="int.MaxValue"/>
    /// milliseconds.</exception>
    public static TimeSpan? Checked(TimeSpan? value) =>
        value is { } limit && limit != Timeout.InfiniteTimeSpan && (limit <= TimeSpan.Zero || limit.TotalMilliseconds > int.MaxValue)
            ? throw new ArgumentOutOfRangeException(nameof(value), "A time limit must be above zero and at most int.MaxValue milliseconds.")
            : value;

    /// <summary>The limit of a client: its option, else that of the HTTP client that it was given, else the default.</summary>
    /// <param name="options">The client's options.</param>
    /// <param name="given">The HTTP client that was given; <see langword="null"/> for the client's own.</param>
    /// <exception cref="ArgumentException">The HTTP client would end calls earlier than the option says.</exception>
    public static TimeLimit Of(ApiClientOptions options, HttpClient? given)
    {
        if (options.Timeout is not { } chosen)
        {
            return given is null ? new TimeLimit(ApiClientOptions.DefaultTimeout, "the default of " + OptionSetting) : OfClient(given);
        }

        var limit = new TimeLimit(chosen, OptionSetting);
        return given is null || !OfClient(given).IsShorterThan(limit)
            ? limit
            : throw new ArgumentException(
                $"{OptionSetting} is {Text(chosen)}, but the {nameof(HttpClient)} that was given ends each request after "
                + $"{Text(given.Timeout)}. "
                + $"Set its Timeout to Timeout.InfiniteTimeSpan, or to no less than {OptionSetting}.",
                nameof(options));
    }

    /// <summary>The limit that an HTTP client has of its own, for each request until its headers are there.</summary>
    public static TimeLimit OfClient(HttpClient http) => new(http.Timeout, ClientSetting);

    /// <summary>The shorter of this limit and the one that an HTTP client has.</summary>
    public TimeLimit Within(HttpClient http) => OfClient(http) is var other && other.IsShorterThan(this) ? other : this;

    /// <summary>What is said when it has passed.</summary>
    public string Passed => $"the time limit of {Text(time)} ({setting}) has passed";

    private bool IsShorterThan(TimeLimit other) =>
        time != Timeout.InfiniteTimeSpan && (other.Time == Timeout.InfiniteTimeSpan || time < other.Time);

    private static string Text(TimeSpan limit) =>
        limit == Timeout.InfiniteTimeSpan ? "without end" : limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
