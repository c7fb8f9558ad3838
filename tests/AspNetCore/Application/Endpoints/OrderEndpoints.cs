using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Models;

namespace Shop.Endpoints;

/// <summary>Orders: endpoints with names, and with results of several types.</summary>
public static class OrderEndpoints
{
    public static void Map(WebApplication app)
    {
        var orders = app.MapGroup("/api/orders").WithTags("Orders");
        orders.MapGet("/", List).WithName("ListOrders");
        orders.MapPost("/", Create).WithName("CreateOrder");
        orders.MapGet("/{id}", Get).WithName("GetOrder");
        orders.MapPatch("/{id}", Update).WithName("UpdateOrder");
        orders.MapDelete("/{id}", Delete).WithName("DeleteOrder");
        orders.MapPut("/{id}/priority", static (int id, Priority priority) => priority).WithName("SetOrderPriority");
        orders.MapGet("/{id}/lines", Lines).WithName("ListOrderLines");
        orders.MapGet("/latest", static Order? (bool none) => none ? null : Sample(7)).WithName("GetLatestOrder");
    }

    private static Order Sample(int id) => new()
    {
        Id = id,
        CustomerId = new Guid("6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
        Status = OrderStatus.Placed,
        Lines = [new OrderLine("A-1", 2, new Money(9.99m, "EUR")), new OrderLine("B-2", 1, new Money(0.01m, "EUR"))],
        Total = new Money(19.99m, "EUR"),
        PlacedAt = new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.FromHours(2)),
        DeliverOn = new DateOnly(2026, 3, 1),
    };

    private static Page<Order> List(OrderStatus? status, int page = 1, int pageSize = 20)
    {
        var all = Enumerable.Range(1, 5).Select(id => Sample(id) with { Status = status ?? OrderStatus.Draft });
        return new Page<Order>([.. all.Skip((page - 1) * pageSize).Take(pageSize)], 5);
    }

    private static Results<Created<Order>, ValidationProblem, Conflict<ProblemDetails>> Create(Order order) => order switch
    {
        { Lines.Count: 0 } => TypedResults.ValidationProblem(
            new Dictionary<string, string[]> { ["lines"] = ["An order has at least one line."] }, "Nothing is ordered."),
        { Id: 409 } =>
            TypedResults.Conflict(new ProblemDetails { Title = "This order exists.", Status = 409, Extensions = { ["id"] = order.Id } }),
        _ => TypedResults.Created($"/api/orders/{order.Id}", order),
    };

    private static Results<Ok<Order>, NotFound<ProblemDetails>> Get(int id) => id < 0
        ? TypedResults.NotFound(new ProblemDetails { Title = "There is no such order.", Status = 404, Detail = $"No order {id}." })
        : TypedResults.Ok(Sample(id));

    private static Results<Ok<Order>, Accepted<PendingOrder>, NotFound> Update(int id, OrderPatch patch) => id switch
    {
        < 0 => TypedResults.NotFound(),
        > 1000 => TypedResults.Accepted((string?)null, new PendingOrder(Guid.Empty, id)),
        _ => TypedResults.Ok(Sample(id) with { Status = patch.Status ?? OrderStatus.Placed, Note = patch.Note }),
    };

    private static Results<NoContent, NotFound> Delete(int id) => id < 0 ? TypedResults.NotFound() : TypedResults.NoContent();

    private static async IAsyncEnumerable<OrderLine> Lines(int id)
    {
        foreach (var line in Sample(id).Lines)
        {
            await Task.Yield();
            yield return line;
        }
    }
}
