using Specwright;

namespace Shop.Calls;

/// <summary>The code that docs/aspnetcore.md shows.</summary>
internal static class Tour
{
    public static async Task RunAsync(string token, Guid customerId)
    {
        using var client = new ShopClient(ShopCredential.Bearer(token));

        foreach (WeatherForecast forecast in await client.Shop.GetWeatherForecastAsync())
        {
            Console.WriteLine($"{forecast.Date}: {forecast.TemperatureC} °C, {forecast.Summary}");   // DateOnly, int, string?
        }

        Order order = await client.Orders.CreateAsync(new Order
        {
            CustomerId = customerId,
            Lines = [new() { Sku = "A-1", Quantity = 3, Price = new() { Amount = 0.10m, Currency = "EUR" } }],   // decimal
        });

        await foreach (Order placed in client.Orders.EnumerateAsync(new() { Status = OrderStatus.Placed }))
        {
            Console.WriteLine(placed.Total?.Amount);
        }

        try
        {
            await client.Orders.GetAsync(-1);
        }
        catch (ApiException<ProblemDetails> missing)
        {
            Console.WriteLine(missing.Error.Title);
        }

        double area = (await client.Shapes.GetAsync()).Sum(shape => shape switch
        {
            ShapeCircle circle => Math.PI * circle.Radius * circle.Radius,
            ShapeSquare square => square.Side * square.Side,
            _ => 0,
        });
        await client.Shapes.PostAsync(new ShapeCircle { Name = $"{order.Id}", Radius = area });   // { "kind": "circle", … }
    }
}
