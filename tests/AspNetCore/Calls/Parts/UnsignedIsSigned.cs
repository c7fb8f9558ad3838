using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>
/// The document describes <c>uint</c> as <c>int32</c> and <c>ulong</c> as <c>int64</c>: the upper half of them does not exist for it.
/// </summary>
internal static partial class Document
{
    public const int LargestUInt32 = int.MaxValue;

    public const long LargestUInt64 = long.MaxValue;

    private static void DescribeUnsigned(CallReport report)
    {
        report.Odd(
            "A `uint` is described as an `int32`: values above 2,147,483,647 are refused.", "/components/schemas/Numbers/properties/uInt32",
            """{"type":"integer","format":"int32"}""");
        report.Odd(
            "A `ulong` is described as an `int64`: values above 9,223,372,036,854,775,807 are refused.",
            "/components/schemas/Numbers/properties/uInt64", """{"type":"integer","format":"int64"}""");
    }

    public static Task CallLargestNumbersAsync(ShopClient client, CallReport report) =>
        report.InVainAsync<ApiException>(() => client.Values.GetNumbersLargestAsync());
}
