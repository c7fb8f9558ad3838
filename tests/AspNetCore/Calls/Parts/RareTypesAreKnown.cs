using Shop.Reporting;

namespace Shop.Calls;

/// <summary>The document describes <c>sbyte</c>, <c>Int128</c> and <c>Version</c>.</summary>
internal static partial class Document
{
    /// <param name="report">Where to put it.</param>
    /// <param name="format">The format that the document gives; <see langword="null"/> for none.</param>
    private static void DescribeInt128(CallReport report, string? format) => report.Odd(
        "`Int128` and `UInt128` are integers among others: a `long`, which refuses what is beyond it.",
        "/components/schemas/RareNumbers/properties/int128/format",
        format);

    public static async Task CallRareNumbersAsync(ShopClient client, CallReport report)
    {
        RareNumbers[] numbers =
        [
            new() { SByte = sbyte.MinValue, Int128 = long.MinValue, UInt128 = 0 },
            new() { SByte = sbyte.MaxValue, Int128 = -1, UInt128 = long.MaxValue },
        ];
        foreach (var sent in numbers)
        {
            var received = await client.Values.PostNumbersRareAsync(sent);
            report.Equal(sent.SByte, received.SByte);
            report.Equal(sent.Int128, received.Int128);
            report.Equal(sent.UInt128, received.UInt128);
        }
    }

    public static async Task CallRareParametersAsync(ShopClient client, CallReport report)
    {
        report.Equal(sbyte.MinValue, await client.Parameters.GetRareAsync(sbyte.MinValue));
        report.Equal(sbyte.MaxValue, await client.Parameters.GetRareAsync(sbyte.MaxValue));
    }

    public static async Task CallRareTextsAsync(ShopClient client, CallReport report) =>
        report.Equal("2147483647.0.1.2", (await client.Values.PostTextsRareAsync(new() { Version = "2147483647.0.1.2" })).Version);
}
