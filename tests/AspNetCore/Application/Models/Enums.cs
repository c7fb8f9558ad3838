using System.Text.Json.Serialization;

namespace Shop.Models;

/// <summary>An enum that JSON carries as a number.</summary>
public enum Priority
{
    Low = -1,
    Normal = 0,
    High = 10,
}

/// <summary>An enum that JSON carries as a text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrderStatus>))]
public enum OrderStatus
{
    Draft,
    Placed,
    Shipped,
    Cancelled,
}

/// <summary>Flags that JSON carries as a number.</summary>
[Flags]
public enum Permissions
{
    None = 0,
    Read = 1,
    Write = 2,
    All = Read | Write,
}

/// <summary>Flags that JSON carries as a text: "Email, Push".</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<Channels>))]
public enum Channels
{
    None = 0,
    Email = 1,
    Push = 2,
}

/// <summary>Every kind of enum.</summary>
public sealed record Enums
{
    public Priority Priority { get; init; }

    public OrderStatus Status { get; init; }

    public Permissions Permissions { get; init; }

    public Channels Channels { get; init; }

    public Priority? MaybePriority { get; init; }

    public OrderStatus? MaybeStatus { get; init; }

    public IReadOnlyList<OrderStatus> History { get; init; } = [];
}
