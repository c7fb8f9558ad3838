using System.Text.Json;
using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>Swashbuckle with everything that it can say about hierarchies and null.</summary>
internal static partial class Document
{
    public const Priority Low = Shop.Priority.Minus1;

    public const Priority High = Shop.Priority.Value10;

    public static Optional<Money?> NoDiscount => null;

    public static void Describe(CallReport report)
    {
        DescribeDecimal(report);
        DescribeUnsigned(report);
        DescribeInt128(report, "\"int128\"");
        DescribePayments(report);
        report.Odd(
            "The values of an enum that is a number have no names.", "/components/schemas/Priority",
            """{"enum":[0,10,-1],"type":"integer","format":"int32"}""");
        report.Odd(
            "Keys that are an enum are described as members.", "/components/schemas/Collections/properties/byStatus/additionalProperties",
            "false");
        report.Odd(
            "JsonNode is described as an object with the properties of its class; what else it holds is kept as unknown members.",
            "/components/schemas/JsonNode/type", "\"object\"");
    }

    public static Optional<OpenEnum<Priority>?> MaybePriority(Priority? value) => value is { } some ? (OpenEnum<Priority>)some : null;

    public static Optional<OpenEnum<OrderStatus>?> MaybeStatus(OrderStatus? status) =>
        status is { } some ? (OpenEnum<OrderStatus>)some : null;

    public static CollectionsByStatus ByStatus(int? placed) => new() { Placed = placed };

    public static Free Free(JsonElement any) => new()
    {
        Element = any,
        Object = any,
        Node = JsonSerializer.Deserialize<JsonNode>(any),
        Bag = new Dictionary<string, JsonElement> { ["x"] = any },
    };

    public static void CompareFree(CallReport report, JsonElement any, Free free)
    {
        report.Equal(any.GetRawText(), free.Element.GetRawText());
        report.Equal(any.GetRawText(), free.Object?.GetRawText());
        report.Equal(any.GetRawText(), JsonSerializer.Serialize(free.Node.ValueOrDefault));
        report.Equal(any.GetRawText(), free.Bag.Value?["x"].GetRawText());
    }

    public static async Task<string> DownloadReportAsync(ShopClient client, int year)
    {
        using var reader = new StreamReader(await client.Reports.GetFileAsync(year));
        return await reader.ReadToEndAsync();
    }

    public static Animal Animal(string name) => new() { Name = name };

    public static Vehicle Car(string plate, int doors) => new Car { Plate = plate, Doors = doors };

    public static async Task CallNoticesAsync(ShopClient client, CallReport report)
    {
        var notices = await client.Shapes.GetNoticesAsync();
        report.Equal("Plain", notices[0].TryGetNotice(out var plain) ? plain.Text : null);
        report.Equal("a@example.com", notices[1].TryGetEmailNotice(out var email) ? email.Address : null);
        report.Equal("+49", notices[2].TryGetSmsNotice(out var sms) ? sms.Number : null);
    }
}
