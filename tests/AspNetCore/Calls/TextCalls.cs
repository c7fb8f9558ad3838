using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>Texts, truth values, and what JSON carries as a text.</summary>
internal static class TextCalls
{
    /// <summary>What the application's samples hold.</summary>
    public const string OddText = "\"quoted\" \\ / <b>&amp;</b> %20+?#\t\r\n\u0001 ä漢字😀";

    private static readonly Guid s_guid = new("00112233-4455-6677-8899-aabbccddeeff");

    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(async () => Compare(report, Sample, await client.Values.GetTextsSampleAsync()));
        await report.CallAsync(async () => Compare(report, Sample, await client.Values.PostTextsAsync(Sample)));
        await report.CallAsync(async () => Compare(report, Empty, await client.Values.PostTextsAsync(Empty)));
        await report.CallAsync(async () => Compare(report, Long, await client.Values.PostTextsAsync(Long)));
        await report.CallAsync(() => RunNullableAsync(client, report));
        await report.CallAsync(() => Document.CallRareTextsAsync(client, report));
        await report.CallAsync(() => RunValidatedAsync(client, report));
    }

    private static Texts Sample { get; } = new()
    {
        String = OddText,
        Char = "ß",
        Bool = true,
        Guid = s_guid,
        Uri = "https://example.com/a%20b?c=d&e=ü#f",
        Bytes = [0, 1, 62, 63, 254, 255],
    };

    private static Texts Empty { get; } = new()
    {
        String = "",
        Char = "\0",
        Bool = false,
        Guid = Guid.Empty,
        Uri = "relative",
        Bytes = [],
    };

    private static Texts Long { get; } = new()
    {
        String = string.Concat(Enumerable.Repeat(OddText, 5_000)),
        Char = "\uFFFD",
        Bool = true,
        Guid = new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff"),
        Uri = "urn:isbn:0451450523",
        Bytes = [.. Enumerable.Range(0, 100_000).Select(static i => (byte)i)],
    };

    private static void Compare(CallReport report, Texts expected, Texts actual)
    {
        report.Equal(expected.String, actual.String);
        report.Equal(expected.Char, actual.Char);
        report.Equal(expected.Bool, actual.Bool);
        report.Equal(expected.Guid, actual.Guid);
        report.Equal(expected.Uri, actual.Uri);
        report.Equal(expected.Bytes, actual.Bytes);
    }

    private static async Task RunNullableAsync(ShopClient client, CallReport report)
    {
        var nothing = await client.Values.PostTextsNullableAsync(new NullableTexts());
        report.Equal(null, nothing.String.Value);
        report.Equal(null, nothing.Char.Value);
        report.Equal(null, nothing.Bool.Value);
        report.Equal(null, nothing.Guid.Value);
        report.Equal(null, nothing.Uri.Value);
        report.Equal(null, nothing.Bytes.Value);

        var sent = new NullableTexts { String = null, Char = "a", Bool = false, Guid = s_guid, Uri = null, Bytes = new byte[] { 7 } };
        report.Equal(sent, await client.Values.PostTextsNullableAsync(sent));
    }

    private static async Task RunValidatedAsync(ShopClient client, CallReport report)
    {
        var sent = new Validated
        {
            Name = "ab",
            Email = "a@example.com",
            Rating = 10,
            Price = Document.Decimal(999.99m),
            Currency = "USD",
            Codes = Document.List("x", "y", "z"),
        };
        report.Equal(sent, await client.Values.PostTextsValidatedAsync(sent));

        // What breaks a rule of the document does not leave the client, and all of it is said at once.
        await report.ThrowsAsync<ArgumentException>(
            () =>
                client.Values.PostTextsValidatedAsync(
                    sent with { Name = "a", Rating = 11, Currency = "usd", Codes = Document.List<string>() }),
            exception =>
            {
                report.Contains("/name", exception.Message);
                report.Contains("/rating", exception.Message);
                report.Contains("/currency", exception.Message);
                report.Contains("/codes", exception.Message);
            });
    }
}
