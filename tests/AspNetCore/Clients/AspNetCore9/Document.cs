using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>ASP.NET Core 9, OpenAPI 3.0.</summary>
internal static partial class Document
{
    public static void Describe(CallReport report)
    {
        DescribeDecimal(report);
        DescribeEnums(report);
        DescribeInt128(report, null);
        report.Odd(
            "A recursive member that may be null is described as one that may not: such a value can be neither sent nor read.",
            "/components/schemas/Category/properties/parent",
            """{"$ref":"#/components/schemas/Category"}""",
            "POST /values/categories");
    }

    /// <summary>ASP.NET Core has server-sent events since version 10.</summary>
    public static Task CallEventsAsync(ShopClient client, CallReport report) => Task.CompletedTask;

    public static Task CallCategoriesAsync(ShopClient client, CallReport report) =>
        report.InVainAsync<ApiException>(() => client.Values.GetCategoriesSampleAsync());
}
