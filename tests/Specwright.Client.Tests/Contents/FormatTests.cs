using Contents;

namespace Specwright.Client.Tests.Contents;

/// <summary>What is asked for of a response that comes in several formats, and what is made of a server that does not listen.</summary>
public sealed class FormatTests : ContentsTest
{
    [Fact]
    public async Task EachMethodAsksForWhatItReads()
    {
        Respond("""{"tags":["a"]}""");
        Assert.Equal(["a"], (await Client.GetReportAsync()).Tags);

        Respond("""{"text":"n"}""", contentType: "application/vnd.contents.cover+json");
        Assert.Equal("n", (await Client.GetReportAsNoteAsync()).Text);
        Assert.Equal("n", (await Client.GetSpecialAsync())!.Text);

        Respond("a;b", contentType: "text/csv");
        Assert.Equal("a;b", await Client.GetReportAsTextAsync());

        Respond("%PDF", contentType: "application/pdf");
        using (var reader = new StreamReader(await Client.GetReportAsStreamAsync()))
        {
            Assert.Equal("%PDF", await reader.ReadToEndAsync());
        }

        Respond("data: {\"text\":\"e\"}\n\n", contentType: "text/event-stream");
        await foreach (var one in Client.GetReportAsEventsAsync())
        {
            Assert.Equal("e", one.Data.Text);
        }

        Assert.Equal(
            [
                "application/json",
                "application/vnd.contents.cover+json",
                "application/vnd.contents+json",
                "text/csv",
                "application/pdf, image/png",
                "text/event-stream",
            ],
            Server.Requests.Select(request => request.Headers["Accept"]));
    }

    [Fact]
    public async Task AnotherFormatThanJsonIsNamed()
    {
        Respond("a;b", contentType: "text/csv");

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.GetReportAsync());

        Assert.Contains("(the body is text/csv)", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a;b", failure.Body);
    }

    [Fact]
    public async Task JsonIsNoStreamOfEvents()
    {
        Respond("""{"text":"e"}""");

        var failure = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var one in Client.GetReportAsEventsAsync())
            {
                Assert.Fail(one.Event);
            }
        });

        Assert.Contains("not text/event-stream", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextAndBytesComeAsTheyAreWithTheirType()
    {
        Respond("""{"tags":["a"]}""");

        var text = await Client.GetReportAsTextWithResponseAsync();
        var stream = await Client.GetReportAsStreamWithResponseAsync();

        Assert.Equal("""{"tags":["a"]}""", text.Value);
        Assert.Equal("application/json", text.ContentHeaders!.ContentType!.MediaType);
        Assert.Equal("application/json", stream.ContentHeaders!.ContentType!.MediaType);
        stream.Value.Dispose();
    }

    [Fact]
    public async Task ADocumentedEmptyResponseIsNull() => Assert.Null(await Client.GetSpecialAsync());
}
