using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.HttpResults;
using Specwright.OwnApi.Api;

// An API like any other of ASP.NET Core; ../Client has its client. Change an endpoint here, and the client's next build has the change.
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddOpenApi();
WebApplication app = builder.Build();
app.MapOpenApi();

ConcurrentDictionary<int, Order> orders = new();
RouteGroupBuilder group = app.MapGroup("/orders").WithTags("Orders");

group.MapGet("/", () => orders.Values.OrderBy(static order => order.Id)).WithName("ListOrders");

group.MapGet("/{id:int}", Results<Ok<Order>, NotFound> (int id) =>
    orders.TryGetValue(id, out Order? order) ? TypedResults.Ok(order) : TypedResults.NotFound()).WithName("GetOrder");

group.MapPost("/", Created<Order> (NewOrder wanted) =>
{
    Order order = new(orders.Count + 1, wanted.Article, wanted.Quantity, wanted.Quantity * 4.99m, OrderState.Open);
    orders[order.Id] = order;
    return TypedResults.Created($"/orders/{order.Id}", order);
}).WithName("CreateOrder");

group.MapPost("/{id:int}/shipment", Results<Ok<Order>, NotFound> (int id) =>
{
    if (!orders.TryGetValue(id, out Order? order))
    {
        return TypedResults.NotFound();
    }

    return TypedResults.Ok(orders[id] = order with { State = OrderState.Shipped });
}).WithName("ShipOrder");

app.Run();
