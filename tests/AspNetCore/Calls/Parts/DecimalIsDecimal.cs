global using Amount = decimal;

using Shop.Reporting;

namespace Shop.Calls;

/// <summary>The document tells a <c>decimal</c> by its pattern or format.</summary>
internal static partial class Document
{
    public const decimal LargestDecimal = decimal.MaxValue;

    public const decimal LargestReadDecimal = decimal.MaxValue;

    public const decimal SmallestDecimal = 0.0000000000000000000000000001m;

    public static decimal Decimal(decimal value) => value;

    private static void DescribeDecimal(CallReport report)
    {
    }
}
