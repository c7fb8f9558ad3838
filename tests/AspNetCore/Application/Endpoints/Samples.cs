using Shop.Models;

namespace Shop.Endpoints;

/// <summary>
/// Values that the application gives of its own accord: what a client reads of them cannot be an error that it has made twice.
/// </summary>
public static class Samples
{
    /// <summary>Quotation marks, line breaks, a character beyond the basic plane, and what HTML and URLs escape.</summary>
    public const string OddText = "\"quoted\" \\ / <b>&amp;</b> %20+?#\t\r\n\u0001 ä漢字😀";

    public static Numbers Largest { get; } = new()
    {
        Byte = byte.MaxValue,
        Int16 = short.MaxValue,
        UInt16 = ushort.MaxValue,
        Int32 = int.MaxValue,
        UInt32 = uint.MaxValue,
        Int64 = long.MaxValue,
        UInt64 = ulong.MaxValue,
        Single = float.MaxValue,
        Double = double.MaxValue,
        Decimal = decimal.MaxValue,
    };

    public static Numbers Smallest { get; } = new()
    {
        Byte = byte.MinValue,
        Int16 = short.MinValue,
        UInt16 = ushort.MinValue,
        Int32 = int.MinValue,
        UInt32 = uint.MinValue,
        Int64 = long.MinValue,
        UInt64 = ulong.MinValue,
        Single = float.Epsilon,
        Double = double.Epsilon,
        Decimal = 0.0000000000000000000000000001m,
    };

    public static Texts Texts { get; } = new()
    {
        String = OddText,
        Char = 'ß',
        Bool = true,
        Guid = new Guid("00112233-4455-6677-8899-aabbccddeeff"),
        Uri = new Uri("https://example.com/a%20b?c=d&e=ü#f"),
        Bytes = [0, 1, 62, 63, 254, 255],
    };

    public static Times Earliest { get; } = new()
    {
        DateTime = DateTime.MinValue,
        DateTimeOffset = DateTimeOffset.MinValue,
        DateOnly = DateOnly.MinValue,
        TimeOnly = TimeOnly.MinValue,
        TimeSpan = TimeSpan.MinValue,
    };

    public static Times Latest { get; } = new()
    {
        DateTime = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc),
        DateTimeOffset = DateTimeOffset.MaxValue,
        DateOnly = DateOnly.MaxValue,
        TimeOnly = TimeOnly.MaxValue,
        TimeSpan = TimeSpan.MaxValue,
    };

    public static Enums Enums { get; } = new()
    {
        Priority = Priority.Low,
        Status = OrderStatus.Shipped,
        Permissions = Permissions.All,
        Channels = Channels.Push,
        MaybePriority = Priority.High,
        MaybeStatus = OrderStatus.Draft,
        History = [OrderStatus.Draft, OrderStatus.Placed],
    };

    public static Collections Collections { get; } = new()
    {
        Array = [int.MinValue, 0, int.MaxValue],
        List = ["", OddText],
        Set = [long.MaxValue],
        Nullables = [1.5m, null, -0.25m],
        Matrix = [[1, 2], [], [3]],
        ByName = new() { ["a b"] = 0.1, [""] = -1 },
        ByStatus = new() { [OrderStatus.Placed] = 2 },
        ByNumber = new() { [-7] = "seven" },
        Lists = new() { ["x"] = [new Money(1.5m, "EUR")], ["y"] = [] },
        Notes = new() { ["x"] = "note" },
    };
}
