using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>The document has the bases alone: what their cases add is unknown, but kept.</summary>
internal static class ShapeCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(async () =>
        {
            var shapes = await client.Shapes.GetAsync();
            report.Equal("Sun", shapes[0].Name);
            report.Equal("circle", shapes[0].Unknown?["kind"].GetString());
            report.Equal(1.5, shapes[0].Unknown?["radius"].GetDouble());
        });
        await report.CallAsync(async () =>
        {
            var notices = await client.Shapes.GetNoticesAsync();
            report.Equal("Plain", notices[0].Text);
            report.Equal("a@example.com", notices[1].Unknown?["address"].GetString());
            report.Equal("+49", notices[2].Unknown?["number"].GetString());
        });
        await report.CallAsync(async () => report.Equal("Any", (await client.Shapes.PostAnimalsAsync(new() { Name = "Any" })).Name));

        // The application wants to know the case, of which the document has no word.
        await report.InVainAsync<ApiException>(() => client.Shapes.PostAsync(new() { Name = "Sun" }));
        await report.InVainAsync<ApiException>(() => client.Shapes.PostPaymentsAsync(new()));
        await report.InVainAsync<ApiException>(() => client.Shapes.PostVehiclesAsync(new()));
        await report.InVainAsync<ApiException>(() => client.Shapes.PostDrawingsAsync(new() { Main = new() { Name = "Sun" } }));
    }
}
