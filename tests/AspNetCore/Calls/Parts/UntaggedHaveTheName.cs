namespace Shop.Calls;

/// <summary>Endpoints without a tag have the application's name as their tag.</summary>
internal static partial class Document
{
    /// <summary>The endpoints without a tag.</summary>
    public static IShopGroupClient Untagged(ShopClient client) => client.Shop;
}
