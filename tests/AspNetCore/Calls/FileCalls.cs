using System.Security.Cryptography;
using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>Uploads: one file, several, with fields beside them, and as a stream; and downloads.</summary>
internal static class FileCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(() => RunOneAsync(client, report));
        await report.CallAsync(() => Document.CallManyFilesAsync(client, report));
        await report.CallAsync(() => Document.CallFormAsync(client, report));
        await report.CallAsync(() => Document.CallFieldsAsync(client, report));
        await report.CallAsync(async () =>
        {
            var bytes = Bytes(100_000);
            var received = await client.Files.PostStreamAsync(new MemoryStream(bytes));
            report.Equal(100_000, received.Length);
            report.Equal(Hash(bytes), received.Sha256);
        });
        await report.CallAsync(() => Document.CallDownloadAsync(client, report));
        await report.CallAsync(async () => report.Equal("Name: ä ö.txt\nÜ", await client.Files.GetTextAsync("ä ö.txt")));
    }

    /// <summary>Bytes of every value.</summary>
    public static byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(static i => (byte)(i * 7))];

    public static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    public static ApiFile File(int bytes, string name, string type = "application/octet-stream") =>
        new(new MemoryStream(Bytes(bytes)), name, type);

    /// <summary>What the application says that it has got.</summary>
    public static void Compare(CallReport report, string part, int bytes, string name, string type, UploadedFile received)
    {
        report.Equal(part, received.Name);
        report.Equal(name, received.FileName);
        report.Equal(type, received.ContentType);
        report.Equal(bytes, received.Length);
        report.Equal(Hash(Bytes(bytes)), received.Sha256);
    }

    private static async Task RunOneAsync(ShopClient client, CallReport report)
    {
        Compare(report, "file", 70_000, "ü 1.png", "image/png", await client.Files.PostOneAsync(File(70_000, "ü 1.png", "image/png")));
        Compare(report, "file", 0, "empty", "application/octet-stream", await client.Files.PostOneAsync(File(0, "empty")));
    }
}
