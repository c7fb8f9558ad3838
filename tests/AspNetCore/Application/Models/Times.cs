namespace Shop.Models;

/// <summary>Dates, times and durations.</summary>
public sealed record Times
{
    public DateTime DateTime { get; init; }

    public DateTimeOffset DateTimeOffset { get; init; }

    public DateOnly DateOnly { get; init; }

    public TimeOnly TimeOnly { get; init; }

    public TimeSpan TimeSpan { get; init; }
}

/// <summary>Dates, times and durations, or null.</summary>
public sealed record NullableTimes
{
    public DateTime? DateTime { get; init; }

    public DateTimeOffset? DateTimeOffset { get; init; }

    public DateOnly? DateOnly { get; init; }

    public TimeOnly? TimeOnly { get; init; }

    public TimeSpan? TimeSpan { get; init; }
}
