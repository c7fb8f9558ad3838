namespace Shop.Models;

/// <summary>An amount of money.</summary>
public readonly record struct Money(decimal Amount, string Currency);

/// <summary>A product, how many, and for what price.</summary>
public sealed record OrderLine(string Sku, int Quantity, Money Price);

/// <summary>What a customer buys.</summary>
public sealed record Order
{
    public int Id { get; init; }

    public required Guid CustomerId { get; init; }

    public OrderStatus Status { get; init; }

    public required IReadOnlyList<OrderLine> Lines { get; init; }

    public Money Total { get; init; }

    public Money? Discount { get; init; }

    public DateTimeOffset PlacedAt { get; init; }

    public DateOnly? DeliverOn { get; init; }

    public string? Note { get; init; }
}

/// <summary>What changes of an order.</summary>
public sealed record OrderPatch
{
    public OrderStatus? Status { get; init; }

    public string? Note { get; init; }
}

/// <summary>A page of a list.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total);

/// <summary>An order that will be looked at later.</summary>
public sealed record PendingOrder(Guid Ticket, int Seconds);

/// <summary>A weather forecast, as the template of .NET has it.</summary>
public sealed record WeatherForecast(DateOnly Date, int TemperatureC, string? Summary)
{
    public int TemperatureF => 32 + (int)(TemperatureC / 0.5556);
}

/// <summary>A category, its parent and its children.</summary>
public sealed record Category(string Name, Category? Parent, IReadOnlyList<Category> Children);
