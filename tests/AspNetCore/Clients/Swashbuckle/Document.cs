using System.Text.Json;
using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>Swashbuckle with its defaults.</summary>
internal static partial class Document
{
    public const Priority Low = Shop.Priority.Minus1;

    public const Priority High = Shop.Priority.Value10;

    public static Money? NoDiscount => null;

    public static void Describe(CallReport report)
    {
        DescribeDecimal(report);
        DescribeUnsigned(report);
        DescribeInt128(report, "\"int128\"");
        report.Odd(
            "Cases of a base are not described: their members are unknown, and a case cannot be sent.", "/components/schemas/Circle", null);
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

    public static OpenEnum<Priority>? MaybePriority(Priority? value) => value;

    public static OpenEnum<OrderStatus>? MaybeStatus(OrderStatus? status) => status;

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
        report.Equal(any.GetRawText(), free.Element?.GetRawText());
        report.Equal(any.GetRawText(), free.Object?.GetRawText());
        report.Equal(any.GetRawText(), JsonSerializer.Serialize(free.Node));
        report.Equal(any.GetRawText(), free.Bag.Value?["x"].GetRawText());
    }

    public static async Task<string> DownloadReportAsync(ShopClient client, int year)
    {
        using var reader = new StreamReader(await client.Reports.GetFileAsync(year));
        return await reader.ReadToEndAsync();
    }
}
