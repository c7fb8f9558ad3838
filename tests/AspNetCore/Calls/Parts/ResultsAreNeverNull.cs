using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>The document does not say that a result may be null.</summary>
internal static partial class Document
{
    public static Task CallNoOrderAsync(ShopClient client, CallReport report)
    {
        report.Odd(
            "A result that may be null is described as one that may not: an answer of null cannot be read.",
            "/paths/~1api~1orders~1latest/get/responses/200/content/application~1json/schema",
            """{"$ref":"#/components/schemas/Order"}""");
        return report.InVainAsync<ApiException>(() => client.Orders.GetLatestAsync(none: true));
    }
}
