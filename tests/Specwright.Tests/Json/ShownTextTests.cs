using System.Text;
using Specwright.CompilerServices;
using Specwright.Tests.Http;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary>Text of a server comes into messages and pointers cut, and with escapes for what nobody would see.</summary>
public sealed class ShownTextTests
{
    [Theory]
    [InlineData("plain \u00e4 \U0001F600 \u6f22", "plain \u00e4 \U0001F600 \u6f22")]
    [InlineData("a\nb\tc\u001b[31m\0", @"a\u000ab\u0009c\u001b[31m\u0000")]
    [InlineData("\u202eabc\u2066\u200b\ufeff\u2028", @"\u202eabc\u2066\u200b\ufeff\u2028")]
    [InlineData("\u0085\u009b\u00ad", @"\u0085\u009b\u00ad")]
    [InlineData("\U000E0041", @"\udb40\udc41")]
    public void What_nobody_sees_has_escapes(string text, string expected) => Assert.Equal(expected, ShownText.Of(text, 100));

    [Fact]
    public void Long_texts_are_cut_between_characters()
    {
        Assert.Equal("abc", ShownText.Of("abc", 3));
        Assert.Equal("ab…", ShownText.Of("abc", 2));
        Assert.Equal("a…", ShownText.Of("a\U0001F600", 2));
        Assert.Equal(@"\ud800x\udc00", ShownText.Of("\ud800x\udc00", 3));
    }

    [Fact]
    public async Task No_message_carries_what_a_server_hides_in_it()
    {
        const string Hidden = "\u202e\u001b[2J\n";
        var escaped = System.Text.Json.JsonSerializer.Serialize(Hidden).Trim('"');
        var name = new string('n', 20_000_000);
        string[] bodies =
        [
            $$"""{"id":"a","owner":"o","settings":1,"seats":"{{escaped}}"}""",
            $$"""{"id":"a","owner":"o","settings":1,"limits":{"{{escaped}}":["x"] } }""",
            $$"""{"id":"a","owner":"o","settings":1,"limits":{"{{name}}":["x"] } }""",
            $$"""{"id":"a","owner":"o","settings":1,"seats":"{{name}}"}""",
        ];
        foreach (var body in bodies)
        {
            var exception = await FailAsync(System.Net.HttpStatusCode.OK, body);
            Assert.NotNull(exception.Pointer);
            AreShown(exception.Message, exception.Pointer!);
        }

        var refused =
            await FailAsync(System.Net.HttpStatusCode.BadRequest, $$"""{"errors":[{"code":1,"message":"{{escaped}}{{name}}"}]}""");
        AreShown(refused.Message);
    }

    private static void AreShown(params string[] texts) => Assert.All(texts, static text =>
    {
        Assert.InRange(text.Length, 1, 10_000);
        Assert.DoesNotContain(text, static character => char.IsControl(character) || character == '\u202e');
    });

    private static async Task<ApiException> FailAsync(System.Net.HttpStatusCode status, string body)
    {
        using var transport = new ApiTransport("http://localhost/", null, new HttpClient(new Answer(status, body)), null);
        return await Assert.ThrowsAsync<ApiException>(
            () => transport.SendJsonAsync(Transports.ItemRequest(), ModelCodec<Account>.Instance, CancellationToken.None));
    }

    private sealed class Answer(System.Net.HttpStatusCode status, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken) => Task.FromResult(
            new HttpResponseMessage(status)
            {
                RequestMessage = request,
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            });
    }
}
