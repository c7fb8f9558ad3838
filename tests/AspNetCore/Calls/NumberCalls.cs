using Shop.Reporting;

namespace Shop.Calls;

/// <summary>Numbers of every type, as members.</summary>
internal static class NumberCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(async () => Compare(report, Largest, await client.Values.PostNumbersAsync(Largest)));
        await report.CallAsync(async () => Compare(report, Smallest, await client.Values.PostNumbersAsync(Smallest)));
        await report.CallAsync(async () => Compare(report, Ordinary, await client.Values.PostNumbersAsync(Ordinary)));
        await report.CallAsync(() => Document.CallLargestNumbersAsync(client, report));
        await report.CallAsync(async () => Compare(report, Smallest, await client.Values.GetNumbersSmallestAsync()));
        await report.CallAsync(() => RunNullableAsync(client, report));
        await report.CallAsync(() => Document.CallRareNumbersAsync(client, report));
    }

    public static Numbers Largest { get; } = new()
    {
        Byte = byte.MaxValue,
        Int16 = short.MaxValue,
        UInt16 = ushort.MaxValue,
        Int32 = int.MaxValue,
        UInt32 = Document.LargestUInt32,
        Int64 = long.MaxValue,
        UInt64 = Document.LargestUInt64,
        Single = float.MaxValue,
        Double = double.MaxValue,
        Decimal = Document.LargestDecimal,
    };

    public static Numbers Smallest { get; } = new()
    {
        Byte = byte.MinValue,
        Int16 = short.MinValue,
        UInt16 = ushort.MinValue,
        Int32 = int.MinValue,
        UInt32 = 0,
        Int64 = long.MinValue,
        UInt64 = 0,
        Single = float.Epsilon,
        Double = double.Epsilon,
        Decimal = Document.SmallestDecimal,
    };

    private static Numbers Ordinary { get; } = new()
    {
        Byte = 1,
        Int16 = -300,
        UInt16 = 300,
        Int32 = 70_000,
        UInt32 = 70_000,
        Int64 = 9_007_199_254_740_993,
        UInt64 = 9_007_199_254_740_993,
        Single = 0.1f,
        Double = 0.1,
        Decimal = Document.Decimal(19.99m),
    };

    // Where a document says only `format: float`, the client has a double.
    public static void Compare(CallReport report, Numbers expected, Numbers actual)
    {
        report.Equal(expected.Byte, actual.Byte);
        report.Equal(expected.Int16, actual.Int16);
        report.Equal(expected.UInt16, actual.UInt16);
        report.Equal(expected.Int32, actual.Int32);
        report.Equal(expected.UInt32, actual.UInt32);
        report.Equal(expected.Int64, actual.Int64);
        report.Equal(expected.UInt64, actual.UInt64);
        report.Equal((float?)expected.Single, (float?)actual.Single);
        report.Equal(expected.Double, actual.Double);
        report.Equal(expected.Decimal, actual.Decimal);
    }

    private static async Task RunNullableAsync(ShopClient client, CallReport report)
    {
        var nothing = await client.Values.PostNumbersNullableAsync(new NullableNumbers());
        report.Equal(null, nothing.Byte.Value);
        report.Equal(null, nothing.Int16.Value);
        report.Equal(null, nothing.UInt16.Value);
        report.Equal(null, nothing.Int32.Value);
        report.Equal(null, nothing.UInt32.Value);
        report.Equal(null, nothing.Int64.Value);
        report.Equal(null, nothing.UInt64.Value);
        report.Equal(null, nothing.Single.Value);
        report.Equal(null, nothing.Double.Value);
        report.Equal(null, nothing.Decimal.Value);

        var sent = new NullableNumbers
        {
            Byte = byte.MaxValue,
            Int16 = null,
            UInt16 = ushort.MaxValue,
            Int32 = int.MinValue,
            UInt32 = null,
            Int64 = long.MinValue,
            UInt64 = Document.LargestUInt64,
            Single = -0.5f,
            Double = null,
            Decimal = Document.Decimal(-0.01m),
        };
        report.Equal(sent, await client.Values.PostNumbersNullableAsync(sent));
    }
}
