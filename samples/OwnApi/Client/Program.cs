using System.Globalization;
using Shop;
using Specwright;

// Orders something, ships it, and lists what was ordered. The API must run: dotnet run --project samples/OwnApi/Api --urls <address>
Uri address = new(args is [var given] ? given : "http://localhost:5080");
using ShopClient client = new(options: new() { BaseAddress = address });

try
{
    Order order = await client.Orders.CreateAsync(new NewOrder { Article = "Pencils", Quantity = 12 });
    string total = order.Total.ToString(CultureInfo.InvariantCulture);
    Console.WriteLine($"Order {order.Id}: {order.Quantity} {order.Article} for {total} euros, {order.State}");

    order = await client.Orders.ShipAsync(order.Id);
    Console.WriteLine($"Order {order.Id}: {order.State}");

    foreach (Order one in await client.Orders.ListAsync())
    {
        Console.WriteLine($"{one.Id} {one.Article}");
    }

    return 0;
}
catch (ApiException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
