using System.Text.Json;
using Shop.Reporting;

namespace Shop.Calls;

/// <summary>Lists, dictionaries, recursion, and JSON of any shape.</summary>
internal static class CollectionCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(async () => Compare(report, Sample, await client.Values.GetCollectionsSampleAsync()));
        await report.CallAsync(async () => Compare(report, Sample, await client.Values.PostCollectionsAsync(Sample)));
        await report.CallAsync(async () => Compare(report, Empty, await client.Values.PostCollectionsAsync(Empty)));
        await report.CallAsync(() => Document.CallCategoriesAsync(client, report));
        await report.CallAsync(() => RunFreeAsync(client, report));
        await report.CallAsync(
            async () =>
                report.Equal([long.MinValue, 0, long.MaxValue], await client.Values.PostListAsync([long.MinValue, 0, long.MaxValue])));
        await report.CallAsync(
            async () =>
                report.Equal(
                    [[0.1, double.MaxValue], [], [-1e-300]], await client.Values.PostMatrixAsync([[0.1, double.MaxValue], [], [-1e-300]])));
        await report.CallAsync(async () =>
        {
            var prices = await client.Values.PostDictionaryAsync(
                new Dictionary<string, Amount> { ["ä \"b\""] = Document.Decimal(0.01m), [""] = Document.Decimal(-5m) });
            report.Equal(Document.Decimal(0.01m), prices["ä \"b\""]);
            report.Equal(Document.Decimal(-5m), prices[""]);
        });
    }

    private static Collections Sample { get; } = new()
    {
        Array = Document.List(int.MinValue, 0, int.MaxValue),
        List = Document.List("", TextCalls.OddText),
        Set = Document.List(long.MaxValue),
        Nullables = Document.List<Amount?>(Document.Decimal(1.5m), null, Document.Decimal(-0.25m)),
        Matrix = Document.List<IReadOnlyList<int>>([1, 2], [], [3]),
        ByName = new Dictionary<string, double> { ["a b"] = 0.1, [""] = -1 },
        ByStatus = Document.ByStatus(placed: 2),
        ByNumber = new Dictionary<string, string> { ["-7"] = "seven" },
        Lists = new Dictionary<string, IReadOnlyList<Money>>
        {
            ["x"] = [new() { Amount = Document.Decimal(1.5m), Currency = "EUR" }],
            ["y"] = [],
        },
        Notes = Document.Notes(("x", "note")),
    };

    private static Collections Empty { get; } = new()
    {
        Array = Document.List<int>(),
        List = Document.List<string>(),
        Set = Document.List<long>(),
        Nullables = Document.List<Amount?>(),
        Matrix = Document.List<IReadOnlyList<int>>(),
        ByName = new Dictionary<string, double>(),
        ByStatus = Document.ByStatus(placed: null),
        ByNumber = new Dictionary<string, string>(),
        Lists = new Dictionary<string, IReadOnlyList<Money>>(),
        Notes = Document.Notes(),
    };

    private static void Compare(CallReport report, Collections expected, Collections actual)
    {
        report.Equal(expected.Array, actual.Array);
        report.Equal(expected.List, actual.List);
        report.Equal(expected.Set, actual.Set);
        report.Equal(expected.Nullables, actual.Nullables);
        report.Equal(expected.Matrix, actual.Matrix);
        report.Equal(expected.ByName, actual.ByName);
        report.Equal(expected.ByStatus, actual.ByStatus);
        report.Equal(expected.ByNumber, actual.ByNumber);
        report.Equal(expected.Lists, actual.Lists);
        report.Equal(expected.Notes, actual.Notes);
    }

    private static async Task RunFreeAsync(ShopClient client, CallReport report)
    {
        var any = JsonDocument.Parse("""{"a":[1,null,{"b":1e400}],"c":"\u0000"}""").RootElement;
        var free = await client.Values.PostFreeAsync(Document.Free(any));
        Document.CompareFree(report, any, free);
        report.Equal(any.GetRawText(), (await client.Values.PostAnyAsync(any)).GetRawText());
        report.Equal(
            "12345678901234567890.10",
            (await client.Values.PostAnyAsync(JsonDocument.Parse("12345678901234567890.10").RootElement)).GetRawText());
    }
}
