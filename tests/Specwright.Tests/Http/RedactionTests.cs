using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>
/// A server may repeat what it was sent in any spelling: it is in nothing that an exception says, and only the server's words are masked.
/// </summary>
public sealed class RedactionTests
{
    // Of everything that one spelling or another escapes.
    private const string Secret = "s3cr3t/+ <p&ss>\"\\'%2F=ü";

    /// <summary>How servers write what they repeat: by name, since the texts themselves would stand in the tests' names.</summary>
    public static IReadOnlyDictionary<string, Func<string, string>> Spellings { get; } = new Dictionary<string, Func<string, string>>
    {
        ["as it is"] = static text => text,
        ["JSON"] = static text => JsonEncodedText.Encode(text).ToString(),
        ["JSON with few escapes"] = static text => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
        ["JSON with escaped slashes"] = static text => text
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("/", "\\/", StringComparison.Ordinal),
        ["JSON with every character escaped"] = static text => string.Concat(text.Select(static c => $"\\u{(int)c:x4}")),
        ["JSON in capitals"] = static text => string.Concat(text.Select(static c => $"\\u{(int)c:X4}")),
        ["JavaScript"] = static text => string.Concat(text.Select(static c => $"\\x{(int)c:x2}")),
        ["JSON in JSON"] = static text => JsonEncodedText.Encode(JsonEncodedText.Encode(text).ToString()).ToString(),
        ["percent"] = Uri.EscapeDataString,
        ["percent in lower case"] = static text => Percent(text, "x2"),
        ["percent in capitals"] = static text => Percent(text, "X2"),
        ["percent twice"] = static text => Uri.EscapeDataString(Uri.EscapeDataString(text)),
        ["form"] = WebUtility.UrlEncode,
        ["page"] = WebUtility.HtmlEncode,
        ["page with numbers"] = static text => string.Concat(text.Select(static c => $"&#{(int)c};")),
        ["page with hexadecimal numbers"] = static text => string.Concat(text.Select(static c => $"&#x{(int)c:x};")),
        ["page in JSON"] = static text => JsonEncodedText.Encode(WebUtility.HtmlEncode(text)).ToString(),
        ["percent in JSON"] = static text => JsonEncodedText.Encode(Uri.EscapeDataString(text)).ToString(),
        ["percent in a page"] = static text => WebUtility.HtmlEncode(Uri.EscapeDataString(text)),
        ["JSON in a page"] =
            static text => WebUtility.HtmlEncode(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString()),
        ["base64"] = static text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        ["base64 of addresses"] =
            static text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        ["other case"] = static text => text.ToUpperInvariant().Replace('Ü', 'ü'),
    };

    public static TheoryData<string> SpellingNames => [.. Spellings.Keys];

    [Theory]
    [MemberData(nameof(SpellingNames))]
    public void Every_spelling_is_masked(string spelling)
    {
        var redactor = RedactorOf(Secret);
        var repeated = Spellings[spelling](Secret);

        Assert.Equal("x *** y", redactor.Redact($"x {repeated} y"));
        Assert.Equal("******", redactor.Redact(repeated + repeated));
        Assert.True(redactor.Finds(repeated));
        Assert.False(redactor.Finds("s3cr3t, as text that is none: \\u0073\\u0033 %73%33 &#115;&#51;"));

        // A text that was cut ends within it.
        for (var length = repeated.Length / 2; length < repeated.Length; length++)
        {
            Assert.StartsWith("x ***", redactor.Redact("x " + repeated[..length]), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(SpellingNames))]
    public async Task Nothing_of_an_exception_repeats_it(string spelling)
    {
        var repeated = Spellings[spelling](TestCredential.Secret + "/+");
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 403;
            context.Response.Headers["X-Request-Id"] = repeated;
            context.Response.Headers["X-Echo"] = repeated;
            var body = spelling == "JavaScript" ? repeated.Replace("\\", "\\\\", StringComparison.Ordinal) : repeated;
            return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(
                $$"""{"errors":[{"code":1,"message":"you sent {{body}}"}],"name":"{{body}}","{{body}}":1}""")).AsTask();
        });
        using var transport = server.Transport(TestCredential.Key(key: TestCredential.Secret + "/+"));
        var request = Transports.ItemRequest();
        request.Errors(static call => call.As(JsonCodecs.Element));

        var exception =
            await Assert.ThrowsAsync<ApiException<JsonElement>>(() => transport.SendJsonAsync(request, Item.Codec.Instance, default));

        foreach (var text in new[]
        {
            exception.ToString(),
            exception.Body,
            exception.Error.GetRawText(),
            exception.RequestId,
            string.Join(' ', exception.Headers.SelectMany(static header => header.Value)),
            Assert.Single(exception.Errors).Message,
        })
        {
            Assert.DoesNotContain(repeated, text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("***", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("t")]
    [InlineData("admin")]
    [InlineData("items")]
    [InlineData("answered")]
    [InlineData("string")]
    public async Task A_short_secret_mangles_no_word_of_the_product_and_none_tells_it(string secret)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/items/7" ? 403 : 200;
            return context.Response.WriteAsync(context.Request.Path == "/items/7"
                ? $$"""{"errors":[{"message":"the secret is {{secret}}!"},{"message":"not this, administrator"}],"x":["{{secret}}"]}"""
                : $$"""{"name":"a","count":"{{secret}}"}""");
        });
        using var transport = server.Transport(TestCredential.Of(CredentialPart.Basic("user", secret)));

        var refused = await transport.GetItemAsync().FailAsync();
        var broken = await transport.GetItemAsync("/others").FailAsync();

        Assert.StartsWith(
            $"GET /items/{{id}} at {server.Address} was answered with 403 Forbidden: {refused.Errors[0].Message}; not this, administrator",
            refused.Message,
            StringComparison.Ordinal);
        Assert.Equal(secret.Length < 8 ? "***" : "the secret is ***!", refused.Errors[0].Message);
        Assert.Equal("not this, administrator", refused.Errors[1].Message);
        Assert.Contains(
            "but the body is not what the specification says: at /count expected an integer",
            broken.Message,
            StringComparison.Ordinal);
        Assert.Contains("but found the string \"***\"", broken.Message, StringComparison.Ordinal);
        foreach (var body in new[] { refused.Body!, broken.Body! })
        {
            Assert.DoesNotMatch($@"\b{secret}\b", body);

            // Masked within a text, a short secret would be told by what is left of the word.
            Assert.True(secret.Length >= 8 || body == "***", body);
        }
    }

    [Theory]
    [InlineData("t", "don't take the tt", "***")]
    [InlineData("t", "take the tt", "take the tt")]
    [InlineData("t", "t", "***")]
    [InlineData("t", "x=t&y", "***")]
    [InlineData("t", "x\\u0074", "x\\u0074")]
    [InlineData("t", "\"\\u0074\"", "***")]
    [InlineData("pw-1", "it is pw-1.", "***")]
    [InlineData("pw-1", "it is PW-1, or pw-11", "it is PW-1, or pw-11")]
    [InlineData("1234567", "12345678", "12345678")]
    [InlineData("12345678", "a12345678b", "a***b")]
    [InlineData("12345678", "1234567", "1234567")]
    public void A_text_with_a_short_secret_as_a_word_is_left_out(string secret, string text, string expected)
    {
        Assert.Equal(expected, RedactorOf(secret).Redact(text));
    }

    [Fact]
    public async Task Secrets_that_others_than_the_credential_send_are_masked_too()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 401;
            return context.Response.WriteAsync(string.Join(
                '\n',
                context.Request.Headers.Select(static header => header.Key + ": " + header.Value)) + "\nuser:the-passw0rd");
        });
        using var http = new HttpClient(new SigningHandler());
        http.DefaultRequestHeaders.Add("X-Api-Key", "k3y-of-the-cl1ent");
        using var transport = new ApiTransport(
            server.Address,
            null,
            http,
            new() { DefaultHeaders = { ["X-Session-Token"] = "s3ss1on-of-the-options" } });
        var request = Transports.ItemRequest();
        request.Header("X-Access-Token", "t0ken-of-the-call");
        request.Cookie("session", "c00kie-of-the-call");
        request.Header("X-Tenant", "acme-corporation");

        var exception = await transport.SendTextAsync(request, default).FailAsync();

        foreach (var secret in new[]
        {
            "k3y-of-the-cl1ent",
            "s3ss1on-of-the-options",
            "t0ken-of-the-call",
            "c00kie-of-the-call",
            "the-passw0rd",
            Convert.ToBase64String("user:the-passw0rd"u8),
        })
        {
            Assert.DoesNotContain(secret, exception + exception.Body, StringComparison.Ordinal);
        }

        Assert.Contains("acme-corporation", exception.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nno header " + TestCredential.Secret + "\r\n\r\n")]
    [InlineData("HTTP/1.1 " + TestCredential.Secret + "\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=" + TestCredential.Secret + "\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: " + TestCredential.Secret + "\r\nContent-Length: 1\r\n\r\n{")]
    [InlineData("HTTP/1.1 403 " + TestCredential.Secret + "\r\nX-" + TestCredential.Secret + ": 1\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + TestCredential.Secret + "\r\n")]
    public async Task What_is_no_HTTP_repeats_no_secret(string answer)
    {
        using var server = new RawServer(answer);
        using var transport = new ApiTransport(server.Address, TestCredential.Token(), null, null);

        var exception = await transport.GetItemAsync().FailAsync();

        Assert.DoesNotContain(
            exception.Headers,
            static header => header.Key.Contains(TestCredential.Secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_typed_refusal_stays_JSON_when_a_secret_is_taken_out()
    {
        var redactor = RedactorOf("n0t-a-newline", "12345678");
        foreach (var (json, expected) in new[]
        {
            ("""{"a":"\n0t-a-newline"}""", """{"a":"\n0t-a-newline"}"""),
            ("""{"a":"\\n0t-a-newline"}""", """{"a":"\\***"}"""),
            (
                """{"n0t-a-newline":["\u006e0t-a-newline",12345678,{"b":" 12345678 "}],"c":1}""",
                """{"***":["***","***",{"b":" *** "}],"c":1}"""),
            ("""{"a":[true,null,1.50]}""", """{"a":[true,null,1.50]}"""),
        })
        {
            Assert.Equal(expected, Encoding.UTF8.GetString(JsonRedaction.Redact(Encoding.UTF8.GetBytes(json), redactor).Span));
        }

        Assert.Equal("<p>***", Encoding.UTF8.GetString(JsonRedaction.Redact("<p>12345678"u8.ToArray(), redactor).Span));
    }

    [Fact]
    public void A_cut_never_splits_a_mask_or_a_character()
    {
        Assert.Equal("ab", new Redactor(AppliedCredential.Nothing).Redact("ab\U0001F600", 3));
        Assert.Equal("ab**", RedactorOf("0123456789").Redact("ab0123456789", 4));
        Assert.Equal("", RedactorOf("0123456789").Redact("0123456789", 0));
    }

    [Theory]
    [InlineData("\\")]
    [InlineData("%")]
    [InlineData("&")]
    [InlineData("%25")]
    [InlineData("\\u005c")]
    [InlineData("&amp;")]
    [InlineData("&#x")]
    [InlineData("aaaaaaa ")]
    [InlineData("s3cr3t- ")]
    [InlineData("\\\\%25&amp;")]
    public async Task A_text_of_what_is_nearly_a_secret_costs_no_more_than_any_other(string piece)
    {
        // By the square, it would take hours.
        var redactor = RedactorOf("s3cr3t-t0ken-0123456789", "%%%%%%%%%%%%%%%%", @"\\\\\\\\", "&&&&&&&&&&&&", "aaaaaaaab");
        var text = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));

        await Task.Run(() => redactor.Redact(text)).WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static Redactor RedactorOf(params string[] secrets)
    {
        var applied = new AppliedCredential();
        foreach (var secret in secrets)
        {
            applied.AddSecret(secret);
        }

        return new Redactor(applied);
    }

    private static string Percent(string text, string format) => string.Concat(
        Encoding.UTF8.GetBytes(text).Select(b => "%" + b.ToString(format, System.Globalization.CultureInfo.InvariantCulture)));

    private sealed class SigningHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new("Basic", Convert.ToBase64String("user:the-passw0rd"u8));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
