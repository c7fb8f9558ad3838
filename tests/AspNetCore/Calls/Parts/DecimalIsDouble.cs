global using Amount = double;

using Shop.Reporting;

namespace Shop.Calls;

/// <summary>The document describes <c>decimal</c> as a <c>double</c>: of its 28 digits 15 to 17 arrive.</summary>
internal static partial class Document
{
    public const double LargestDecimal = 7.9228162514264e28;

    /// <summary>What is read of the largest <c>decimal</c>, which is too large to be sent again.</summary>
    public const double LargestReadDecimal = 7.922816251426434e28;

    public const double SmallestDecimal = 1e-28;

    public static double Decimal(decimal value) => (double)value;

    private static void DescribeDecimal(CallReport report) =>
        report.Odd(
            "A `decimal` is described as a `double`: 15 to 17 digits arrive.", "/components/schemas/Numbers/properties/decimal",
            """{"type":"number","format":"double"}""");
}
