using Shop.Reporting;

namespace Shop.Calls;

/// <summary>Parameters of every type in the query, the path and headers, and names that generated code could want for itself.</summary>
internal static class ParameterCalls
{
    private const string OddText = "a b+c&d=e%20/ä漢😀?#\"'";

    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(() => RunNumbersAsync(client, report, NumberCalls.Largest));
        await report.CallAsync(() => RunNumbersAsync(client, report, NumberCalls.Smallest));
        await report.CallAsync(() => Document.CallRareParametersAsync(client, report));
        await report.CallAsync(() => RunOptionalAsync(client, report));
        await report.CallAsync(() => RunListsAsync(client, report));
        await report.CallAsync(() => RunPathAsync(client, report));
        await report.CallAsync(() => RunHeadersAsync(client, report));
        await report.CallAsync(() => RunGroupAsync(client, report));
        await report.CallAsync(() => RunNamesAsync(client, report));
    }

    private static async Task RunNumbersAsync(ShopClient client, CallReport report, Numbers sent) =>
        NumberCalls.Compare(report, sent, await client.Parameters.GetNumbersAsync(
            @byte: Comparing.Given(sent.Byte),
            int16: Comparing.Given(sent.Int16),
            uInt16: Comparing.Given(sent.UInt16),
            int32: Comparing.Given(sent.Int32),
            uInt32: Comparing.Given(sent.UInt32),
            int64: Comparing.Given(sent.Int64),
            uInt64: Comparing.Given(sent.UInt64),
            single: Comparing.Given(sent.Single),
            @double: Comparing.Given(sent.Double),
            @decimal: Comparing.Given(sent.Decimal)));

    private static async Task RunOptionalAsync(ShopClient client, CallReport report)
    {
        var nothing = await client.Parameters.GetOptionalAsync();
        report.Equal(null, nothing.Count);
        report.Equal(null, nothing.Status);
        report.Equal("standard", nothing.Text);
        report.Equal(20, nothing.PageSize);

        var since = new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(-5));
        var all = await client.Parameters.GetOptionalAsync(new()
        {
            Count = -1,
            Price = Document.Decimal(0.1m),
            Flag = false,
            Letter = "+",
            Id = Guid.Empty,
            Since = since,
            On = DateOnly.MaxValue,
            At = "23:59:59.9999999",
            For = "-1.02:03:04.5000000",
            Status = OrderStatus.Shipped,
            Priority = Document.Low,
            Text = OddText,
            PageSize = 100,
        });
        report.Equal(-1, all.Count);
        report.Equal(Document.Decimal(0.1m), all.Price);
        report.Equal(false, all.Flag);
        report.Equal("+", all.Letter);
        report.Equal(Guid.Empty, all.Id);
        report.Equal(since, all.Since);
        report.Equal(DateOnly.MaxValue, all.On);
        report.Equal("23:59:59.9999999", all.At);
        report.Equal("-1.02:03:04.5000000", all.For);
        report.EqualEnum(OrderStatus.Shipped, all.Status);
        report.Equal(OddText, all.Text);
        report.Equal(100, all.PageSize);
    }

    private static async Task RunListsAsync(ShopClient client, CallReport report)
    {
        var lists = await client.Parameters.GetListsAsync(
            ids: [int.MinValue, 0, int.MaxValue],
            names: ["", OddText, "a,b"],
            on: [new DateOnly(2024, 2, 29)],
            statuses: [OrderStatus.Draft, OrderStatus.Shipped]);
        report.Equal([int.MinValue, 0, int.MaxValue], lists.Ids);
        report.Equal(["", OddText, "a,b"], lists.Names);
        report.Equal([new DateOnly(2024, 2, 29)], lists.Dates);
        report.Equal([OrderStatus.Draft, OrderStatus.Shipped], lists.Statuses?.Select(static status => status.Known!.Value));
    }

    private static async Task RunPathAsync(ShopClient client, CallReport report)
    {
        foreach (var text in (string[])["plain", OddText.Replace("/", "", StringComparison.Ordinal), "100%", "..;", "~"])
        {
            var path = await client.Parameters.GetPathByTextAsync(
                id: long.MinValue,
                key: Guid.Empty,
                on: new DateOnly(2024, 2, 29),
                status: OrderStatus.Placed,
                price: Document.Decimal(-0.5m),
                text: text);
            report.Equal(long.MinValue, path.Id);
            report.Equal(Guid.Empty, path.Key);
            report.Equal(new DateOnly(2024, 2, 29), path.On);
            report.EqualEnum(OrderStatus.Placed, path.Status);
            report.Equal(Document.Decimal(-0.5m), path.Price);
            report.Equal(text, path.Text);
        }
    }

    private static async Task RunHeadersAsync(ShopClient client, CallReport report)
    {
        var since = new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(9));
        var headers = await client.Parameters.GetHeadersAsync("a \"b\", c;d", new() { XCount = int.MinValue, XSince = since });
        report.Equal("a \"b\", c;d", headers.Trace);
        report.Equal(int.MinValue, headers.Count);
        report.Equal(since, headers.Since);
    }

    private static async Task RunGroupAsync(ShopClient client, CallReport report)
    {
        var filter = await client.Parameters.GetGroupAsync(new() { Q = OddText, MaxPrice = Document.Decimal(9.99m), Page = 3 });
        report.Equal(OddText, filter.Query);
        report.Equal(Document.Decimal(9.99m), filter.MaxPrice);
        report.Equal(3, filter.Page);
    }

    private static async Task RunNamesAsync(ShopClient client, CallReport report)
    {
        using var source = new CancellationTokenSource();
        var names = await client.Parameters.PostNamesAsync(
            body: new() { Value = "a body" },
            request: "a request",
            cancellationToken: "a token",
            options: "an option",
            callOptions: new() { Response = "a response" },
            callCancellationToken: source.Token);
        Compare(report, names);
        await Document.CallNamesFormAsync(client, report);
    }

    public static void Compare(CallReport report, Names names)
    {
        report.Equal("a body", names.Body);
        report.Equal("a request", names.Request);
        report.Equal("a token", names.CancellationToken);
        report.Equal("an option", names.Options);
        report.Equal("a response", names.Response);
    }
}
