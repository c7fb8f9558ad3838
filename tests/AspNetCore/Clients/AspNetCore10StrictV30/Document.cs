using Shop.Reporting;

namespace Shop.Calls;

/// <summary>ASP.NET Core 10, OpenAPI 3.0, <c>JsonNumberHandling.Strict</c>.</summary>
internal static partial class Document
{
    public static void Describe(CallReport report)
    {
        DescribeDecimal(report);
        DescribeEnums(report);
        DescribeInt128(report, null);
    }
}
