using Shop.Reporting;

namespace Shop.Calls;

/// <summary>The document says that a file to download is bytes.</summary>
internal static partial class Document
{
    public static async Task CallDownloadAsync(ShopClient client, CallReport report)
    {
        using var stream = await client.Files.GetByNameAsync("ä.bin");
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        report.Equal([0, 1, 254, 255], bytes.ToArray());
    }
}
