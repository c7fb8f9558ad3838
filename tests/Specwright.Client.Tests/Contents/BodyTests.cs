using System.Text;
using Contents;

namespace Specwright.Client.Tests.Contents;

/// <summary>What goes out of a body that may be given in several forms.</summary>
public sealed class BodyTests : ContentsTest
{
    [Fact]
    public async Task AnObjectIsSentAsTheDeclaredJson()
    {
        await Client.AddNoteAsync(new Note { Text = "a" }, new() { DryRun = true });

        Assert.Equal("application/vnd.contents+json; version=2", Server.Request.Headers["Content-Type"]);
        Assert.Equal("""{"text":"a"}""", Server.Request.Body);
        Assert.Equal("/notes?dryRun=true", Server.Request.Target);
    }

    [Fact]
    public async Task ATextIsSentAsText()
    {
        await Client.AddNoteAsync("ä");

        Assert.Equal(("text/plain; charset=utf-8", "ä"), (Server.Request.Headers["Content-Type"], Server.Request.Body));
    }

    [Fact]
    public async Task BytesAreSentAsTheTypeThatTheCallerNames()
    {
        await Client.AddNoteAsync(new MemoryStream("png"u8.ToArray()));
        await Client.AddNoteWithResponseAsync(new MemoryStream("jpeg"u8.ToArray()), new() { ContentType = "image/jpeg" });

        Assert.Equal(
            [("image/png", "png"), ("image/jpeg", "jpeg")],
            Server.Requests.Select(request => (request.Headers["Content-Type"], request.Body)));
    }

    [Theory]
    [InlineData("image/png\r\nX-Evil: 1")]
    [InlineData("bild/ü")]
    public async Task ATypeThatIsNoHeaderIsNotSent(string contentType)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Client.AddNoteAsync(new MemoryStream(), new() { ContentType = contentType }));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task FilesAreSentAsParts()
    {
        await Client.AddNoteAsync(new ApiFile(new MemoryStream(Encoding.UTF8.GetBytes("scan")), "a.png", "image/png"), new() { Stars = 3 });

        Assert.StartsWith("multipart/form-data; boundary=", Server.Request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("form-data; name=\"scan\"; filename=\"a.png\"\r\n\r\nscan\r\n", Server.Request.Body, StringComparison.Ordinal);
        Assert.Contains("form-data; name=\"stars\"\r\n\r\n3\r\n", Server.Request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOptionalBodyIsThatOfTheFirstOverload()
    {
        await Client.ReplaceNotesAsync();
        await Client.ReplaceNotesAsync([new Note { Text = "a" }]);
        await Client.ReplaceNotesAsync(new Notebook { Tags = ["x"] });

        Assert.Equal(["", """[{"text":"a"}]""", """{"tags":["x"]}"""], Server.Requests.Select(request => request.Body));
        Assert.Equal("application/vnd.contents+json", Server.Requests[2].Headers["Content-Type"]);
    }

    [Fact]
    public async Task MembersOfAFormAreWrittenAsTheirEncodingSays()
    {
        await Client.SendFormAsync(new Notebook { Tags = ["a", "b"], Cover = new Note { Text = "c" } });

        Assert.Equal("tags=a%7Cb&cover=%7B%22text%22%3A%22c%22%7D", Server.Request.Body);
    }
}
