using System.Text.Json;
using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>NSwag.</summary>
internal static partial class Document
{
    public const Priority Low = Shop.Priority.Low;

    public const Priority High = Shop.Priority.High;

    public static Optional<Money?> NoDiscount => null;

    public static void Describe(CallReport report)
    {
        const string form = "The fields of a form are described as parameters of the query, where the application does not look for them.";
        report.Odd(form, "/paths/~1account~1login/post/requestBody", null);
        report.Odd(form, "/paths/~1files~1form/post/requestBody", null);
        report.Odd(form, "/paths/~1files~1fields/post/parameters/0/in", "\"query\"");
        report.Odd(form, "/paths/~1parameters~1names~1form/post/requestBody", null);
        report.Odd(
            "Several files are described as a list of anything.",
            "/paths/~1files~1many/post/requestBody/content/multipart~1form-data/schema/properties/files/items", "{}");
        report.Odd(
            "A file to download is described as JSON of the class Stream.",
            "/paths/~1files~1{name}/get/responses/200/content/application~1json/schema/$ref", "\"#/components/schemas/Stream\"");
        report.Odd(
            "Server-sent events are described as JSON.", "/paths/~1streams~1events/get/responses/200/content/application~1json/schema/$ref",
            "\"#/components/schemas/SseItemOfReading\"");
        report.Odd("`sbyte`, `Int128` and `Version` are described as objects.", "/components/schemas/SByte/type", "\"object\"");
        DescribePayments(report);
        report.Odd(
            "JsonNode is described as an object with the properties of its class; what else it holds is kept as unknown members.",
            "/components/schemas/JsonNode/type", "\"object\"");
    }

    public static Optional<OpenEnum<Priority>?> MaybePriority(Priority? value) => value is { } some ? (OpenEnum<Priority>)some : null;

    public static Optional<OpenEnum<OrderStatus>?> MaybeStatus(OrderStatus? status) =>
        status is { } some ? (OpenEnum<OrderStatus>)some : null;

    public static IReadOnlyDictionary<string, int> ByStatus(int? placed) =>
        placed is { } count ? new Dictionary<string, int> { ["Placed"] = count } : new Dictionary<string, int>();

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
        report.Equal(any.GetRawText(), JsonSerializer.Serialize(free.Node.Value));
        report.Equal(any.GetRawText(), free.Bag.Value?["x"].GetRawText());
    }

    /// <summary>The endpoints without a tag.</summary>
    public static ShopClient Untagged(ShopClient client) => client;

    public static Task CallNoticesAsync(ShopClient client, CallReport report) => Task.CompletedTask;

    public static Animal Animal(string name) => new UnknownAnimal { Type = "animal", Name = name };

    public static Vehicle Car(string plate, int doors) => new Car { Plate = plate, Doors = doors };

    public static async Task<string> DownloadReportAsync(ShopClient client, int year)
    {
        using var reader = new StreamReader(await client.Reports.DownloadAsync(year));
        return await reader.ReadToEndAsync();
    }
}
