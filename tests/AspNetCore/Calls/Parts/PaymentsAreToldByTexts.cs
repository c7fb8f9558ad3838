using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>The document says that payments are told apart by texts, and the application wants numbers.</summary>
internal static partial class Document
{
    private static void DescribePayments(CallReport report) => report.Odd(
        "Cases that are told apart by numbers are described as told apart by texts, which the application refuses.",
        "/components/schemas/Payment/properties/method",
        """{"type":"string"}""");

    public static Task CallPaymentsAsync(ShopClient client, CallReport report) => report.InVainAsync<ApiException>(
        () =>
            client.Shapes.PostPaymentsAsync(new CardPayment { Amount = new() { Amount = Decimal(1m), Currency = "EUR" }, Last4 = "0042" }));
}
