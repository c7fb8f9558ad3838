using Shop.Reporting;

namespace Shop.Calls;

/// <summary>The document says that payments are told apart by numbers.</summary>
internal static partial class Document
{
    public static async Task CallPaymentsAsync(ShopClient client, CallReport report)
    {
        var amount = new Money { Amount = Decimal(12.5m), Currency = "EUR" };
        Payment[] payments =
        [
            new CardPayment { Amount = amount, Last4 = "0042" },
            new CashPayment { Amount = amount, Tendered = amount with { Currency = "USD" } },
        ];
        foreach (var payment in payments)
        {
            report.Equal(payment, await client.Shapes.PostPaymentsAsync(payment));
        }
    }
}
