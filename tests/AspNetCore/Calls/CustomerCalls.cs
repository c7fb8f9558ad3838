using System.Net;
using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>A controller whose actions have no names in most documents.</summary>
internal static class CustomerCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(async () => report.Equal([1, 2], (await client.Customers.GetAsync()).Select(static one => (int?)one.Id)));
        await report.CallAsync(async () =>
        {
            Customer customer = await client.Customers.GetByIdAsync(1);
            report.Equal("Ada", customer.Name);
            report.Equal(null, customer.Email);
            report.EqualEnum(OrderStatus.Shipped, customer.LastOrder);
        });
        await report.ThrowsAsync<ApiException<ProblemDetails>>(
            () => client.Customers.GetByIdAsync(-1), refusal => report.Equal(404, refusal.Error.Status));
        await report.CallAsync(async () =>
        {
            var found = await client.Customers.GetSearchAsync(
                new() { Name = "A & Ü", Status = [OrderStatus.Draft, OrderStatus.Cancelled], Limit = 3 });
            report.Equal("A & Ü", found[0].Name);
            report.Equal(3, found[0].Id);
            report.EqualEnum(OrderStatus.Cancelled, found[0].LastOrder);
        });
        await report.CallAsync(async () =>
        {
            var created = await client.Customers.PostWithResponseAsync(new() { Name = "Grace", Email = "g@example.com" });
            report.Equal(HttpStatusCode.Created, created.StatusCode);
            report.Equal("g@example.com", created.Value.Email);
        });
        await report.ThrowsAsync<ApiException<ValidationProblemDetails>>(
            () => client.Customers.PostAsync(new() { Name = "", Email = null }),
            refusal => report.Equal(["A customer has a name."], refusal.Error.Errors!["name"]));
        await report.CallAsync(async () =>
        {
            var replaced =
                await client.Customers.PutByIdAsync(int.MaxValue, new() { Name = "Joan", Email = null }, new() { IfMatch = "\"7\"" });
            report.Equal(int.MaxValue, replaced.Id);
            report.Equal("\"7\"", replaced.Email);
        });
        await report.CallAsync(
            async () => report.Equal(HttpStatusCode.NoContent, (await client.Customers.DeleteByIdWithResponseAsync(1)).StatusCode));
        await report.CallAsync(
            async () => report.Equal($"1-{long.MaxValue}", (await client.Customers.GetOrdersByOrderIdAsync(1, long.MaxValue)).Sku));
    }
}
