using System.Net;
using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>Orders with money: pages, results of several types, problems.</summary>
internal static class OrderCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(() => RunListAsync(client, report));
        await report.CallAsync(async () => Compare(report, 7, await client.Orders.GetAsync(7)));
        await report.CallAsync(async () => Compare(report, 7, (await client.Orders.GetLatestAsync(none: false))!));
        await report.CallAsync(() => Document.CallNoOrderAsync(client, report));
        await report.CallAsync(() => RunCreateAsync(client, report));
        await report.CallAsync(() => RunUpdateAsync(client, report));
        await report.CallAsync(() => RunMissingAsync(client, report));
        await report.CallAsync(
            async () => report.Equal(HttpStatusCode.NoContent, (await client.Orders.DeleteWithResponseAsync(1)).StatusCode));
        await report.CallAsync(
            async () => report.Equal<PriorityValue>(Document.Low, await client.Orders.SetPriorityAsync(1, Document.Low)));
        await report.CallAsync(async () =>
        {
            var lines = await client.Orders.ListLinesAsync(1);
            report.Equal(["A-1", "B-2"], lines.Select(static line => line.Sku));
            report.Equal(Document.Decimal(0.01m), lines[1].Price!.Amount);
        });
    }

    private static Order Ordered { get; } = new()
    {
        Id = 8,
        CustomerId = new Guid("6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
        Status = OrderStatus.Placed,
        Lines = [new() { Sku = "A-1", Quantity = 3, Price = new() { Amount = Document.Decimal(0.10m), Currency = "EUR" } }],
        Total = new() { Amount = Document.Decimal(0.30m), Currency = "EUR" },
        Discount = Document.NoDiscount,
        PlacedAt = new DateTimeOffset(2026, 2, 28, 12, 0, 0, TimeSpan.FromHours(1)),
        DeliverOn = new DateOnly(2026, 3, 2),
        Note = "Ring twice",
    };

    private static void Compare(CallReport report, int id, Order order)
    {
        report.Equal(id, order.Id);
        report.Equal(new Guid("6f9619ff-8b86-d011-b42d-00cf4fc964ff"), order.CustomerId);
        report.EqualEnum(OrderStatus.Placed, order.Status);
        report.Equal(2, order.Lines!.Count);
        report.Equal(Document.Decimal(19.99m), order.Total!.Amount);
        report.Equal("EUR", order.Total.Currency);
        report.Equal(new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.FromHours(2)), order.PlacedAt);
        report.Equal(new DateOnly(2026, 3, 1), order.DeliverOn.Value);
        report.Equal(null, order.Note.Value);
    }

    private static async Task RunListAsync(ShopClient client, CallReport report)
    {
        var page = await client.Orders.ListAsync(new() { Status = OrderStatus.Shipped, Page = 2, PageSize = 2 });
        report.Equal([3, 4], page.Items!.Select(static order => (int?)order.Id));
        report.Equal(5, page.Total);
        report.EqualEnum(OrderStatus.Shipped, page.Items![0].Status);
        report.Equal(5, (await client.Orders.ListAsync()).Items!.Count);

        var ids = new List<int?>();
        await foreach (var order in client.Orders.EnumerateAsync(new() { PageSize = 2 }))
        {
            ids.Add(order.Id);
        }

        report.Equal([1, 2, 3, 4, 5], ids);
    }

    private static async Task RunCreateAsync(ShopClient client, CallReport report)
    {
        var response = await client.Orders.CreateWithResponseAsync(Ordered);
        report.Equal(HttpStatusCode.Created, response.StatusCode);
        report.Equal("/api/orders/8", response.Headers.Location?.ToString());
        report.Equal(Ordered, response.Value);

        await report.ThrowsAsync<ApiException<HttpValidationProblemDetails>>(
            () => client.Orders.CreateAsync(Ordered with { Lines = [] }), refusal =>
        {
            report.Equal(HttpStatusCode.BadRequest, refusal.StatusCode);
            report.Equal("Nothing is ordered.", refusal.Error.Detail);
            report.Equal(400, refusal.Error.Status);
            report.Equal(["An order has at least one line."], refusal.Error.Errors!["lines"]);
            report.Contains("Nothing is ordered.", refusal.Message);
        });
        await report.ThrowsAsync<ApiException<ProblemDetails>>(() => client.Orders.CreateAsync(Ordered with { Id = 409 }), refusal =>
        {
            report.Equal("This order exists.", refusal.Error.Title);
            report.Equal(409, Document.Extension(refusal.Error, "id"));
        });
    }

    private static async Task RunUpdateAsync(ShopClient client, CallReport report)
    {
        var changed = await client.Orders.UpdateAsync(1, new OrderPatch { Status = OrderStatus.Cancelled, Note = "Too late" });
        report.Equal(true, changed.TryGetOrder(out var order));
        report.EqualEnum(OrderStatus.Cancelled, order?.Status);
        report.Equal("Too late", order?.Note.Value);

        var pending = await client.Orders.UpdateAsync(1001, new OrderPatch());
        report.Equal(true, pending.TryGetPendingOrder(out var later));
        report.Equal(1001, later?.Seconds);
        report.Equal(Guid.Empty, later?.Ticket);
    }

    private static async Task RunMissingAsync(ShopClient client, CallReport report)
    {
        await report.ThrowsAsync<ApiException<ProblemDetails>>(() => client.Orders.GetAsync(-1), refusal =>
        {
            report.Equal(HttpStatusCode.NotFound, refusal.StatusCode);
            report.Equal("There is no such order.", refusal.Error.Title);
            report.Equal("No order -1.", refusal.Error.Detail);
        });
        await report.ThrowsAsync<ApiException>(
            () => client.Orders.UpdateAsync(-1, new OrderPatch()), refusal => report.Equal(HttpStatusCode.NotFound, refusal.StatusCode));
        await report.ThrowsAsync<ApiException>(
            () => client.Orders.DeleteAsync(-1), refusal => report.Equal(HttpStatusCode.NotFound, refusal.StatusCode));
    }
}
