using Shop;

namespace Specwright.Documentation.Tests.Known;

/// <summary>What snippets about the client of Documents/shop.yaml take for granted.</summary>
public static class OfShop
{
    public static readonly ShopClient client = new(ShopCredential.Key("key"));
    public static readonly string id = "7";
    public static readonly Guid key = Guid.Empty;
    public static readonly NewOrder order = new() { Product = "tea", Payment = new InvoicePayment { Email = "ann@example.com" } };
}
