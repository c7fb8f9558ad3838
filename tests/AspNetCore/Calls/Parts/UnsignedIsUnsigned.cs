using Shop.Reporting;

namespace Shop.Calls;

/// <summary>The document tells unsigned numbers from others.</summary>
internal static partial class Document
{
    public const uint LargestUInt32 = uint.MaxValue;

    public const ulong LargestUInt64 = ulong.MaxValue;

    public static async Task CallLargestNumbersAsync(ShopClient client, CallReport report) =>
        NumberCalls.Compare(
            report, NumberCalls.Largest with { Decimal = LargestReadDecimal }, await client.Values.GetNumbersLargestAsync());
}
