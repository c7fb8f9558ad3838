using System.Text;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>The names of parts and files in multipart bodies, as browsers send them.</summary>
public sealed class MultipartNameTests
{
    [Theory]
    [InlineData("Übersicht.pdf", "Übersicht.pdf")]
    [InlineData("報告 2030 – €.txt", "報告 2030 – €.txt")]
    [InlineData("😀.png", "😀.png")]
    [InlineData("100% \\ 'a'.txt", "100% \\ 'a'.txt")]
    [InlineData("say \"hi\"\r\nX-Evil: 1\0\u007F.txt", "say %22hi%22%0D%0AX-Evil: 1%00%7F.txt")]
    public async Task Names_are_UTF8_and_nothing_ends_them(string name, string expected)
    {
        var body = await BodyAsync(form =>
        {
            form.File("file", File("x", name));
            form.Field(name, "v");
        });

        Assert.Contains($"Content-Disposition: form-data; name=\"file\"; filename=\"{expected}\"\r\n", body, StringComparison.Ordinal);
        Assert.Contains($"Content-Disposition: form-data; name=\"{expected}\"\r\n", body, StringComparison.Ordinal);
        Assert.DoesNotContain("filename*", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_character_is_no_character()
    {
        Assert.Contains(
            "filename=\"\uFFFD.txt\"",
            await BodyAsync(form => form.File("file", File("x", "\uD83D.txt"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_may_name_its_part()
    {
        var body = await BodyAsync(form => form
            .Files("files", [File("a", "a.js", "worker.js"), File("b", null, "ü.wasm"), File("c", "c.js")])
            .File("cover", File("d", null, "front")));

        Assert.Contains("form-data; name=\"worker.js\"; filename=\"a.js\"\r\n", body, StringComparison.Ordinal);
        Assert.Contains("form-data; name=\"ü.wasm\"; filename=\"ü.wasm\"\r\n", body, StringComparison.Ordinal);
        Assert.Contains("form-data; name=\"files\"; filename=\"c.js\"\r\n", body, StringComparison.Ordinal);
        Assert.Contains("form-data; name=\"front\"; filename=\"front\"\r\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_the_caller_names_is_called_after_its_file_where_it_has_no_other_name()
    {
        var body = await BodyAsync(form => form
            .Named("modules", [File("a", "main.js"), File("b", "b.js", "lib.js")])
            .Named("map", File("c", "main.js.map"), "application/source-map"));

        Assert.Contains("form-data; name=\"main.js\"; filename=\"main.js\"\r\n", body, StringComparison.Ordinal);
        Assert.Contains("form-data; name=\"lib.js\"; filename=\"b.js\"\r\n", body, StringComparison.Ordinal);
        Assert.Contains(
            "Content-Type: application/source-map\r\nContent-Disposition: form-data; name=\"main.js.map\"",
            body,
            StringComparison.Ordinal);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            BodyAsync(form => form.Named("modules", [File("a", null), File("b", "b.js")]).Named("map", File("c", ""))));
        Assert.StartsWith(
            "POST /items/{id} was not sent: /modules must have a name of its part",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Contains("; /map must have", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ApiFile.PartName", exception.Message, StringComparison.Ordinal);
        Assert.Contains(
            "name=\"f\"",
            await BodyAsync(form => form.Named("none", (ApiFile?)null).Named("none", (IReadOnlyList<ApiFile>?)null).Field("f", "v")),
            StringComparison.Ordinal);
    }

    private static ApiFile File(string content, string? name, string? part = null) =>
        new(new MemoryStream(Encoding.UTF8.GetBytes(content)), name) { PartName = part };

    private static async Task<string> BodyAsync(Action<MultipartBody> fill)
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var transport = server.Transport();
        var request = Transports.ItemRequest(method: HttpMethod.Post);
        fill(request.Multipart());
        await transport.SendAsync(request, default);
        return server.Request.Body;
    }
}
