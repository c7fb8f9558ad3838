using System.Text.Json.Serialization;

namespace Specwright.OwnApi.Api;

/// <summary>What a customer wants.</summary>
/// <param name="Article">What is ordered.</param>
/// <param name="Quantity">How many of it.</param>
public sealed record NewOrder(string Article, int Quantity);

/// <summary>An order that the shop has taken.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Article">What was ordered.</param>
/// <param name="Quantity">How many of it.</param>
/// <param name="Total">What it costs, in euros.</param>
/// <param name="State">How far it has come.</param>
public sealed record Order(int Id, string Article, int Quantity, decimal Total, OrderState State);

/// <summary>How far an order has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrderState>))]
public enum OrderState
{
    /// <summary>It is waiting to be sent.</summary>
    Open,

    /// <summary>It is on its way.</summary>
    Shipped,
}
