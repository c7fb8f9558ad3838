using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary>What is no Unicode is refused where it is read, with its place: nothing that was read fails later.</summary>
public sealed class UnicodeTests
{
    private const string Valid = """{"id":"a","owner":"o","settings":{"k":["v"]},"tags":["t"],"limits":{"day":[1]},"zz":{"y":["x"]}}""";

    private static readonly JsonSerializerOptions s_options = new() { Converters = { ModelCodec<Account>.Instance } };

    /// <summary>Where the wrong text stands, and the pointer that is told.</summary>
    public static TheoryData<string, string> Places => new()
    {
        { "\"a\"", "/id" },
        { "\"k\"", "/settings" },
        { "\"v\"", "/settings/k/0" },
        { "\"t\"", "/tags/0" },
        { "\"day\"", "/limits" },
        { "\"zz\"", "" },
        { "\"y\"", "/zz" },
        { "\"x\"", "/zz/y/0" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void It_is_refused_in_every_place(string text, string pointer)
    {
        foreach (var wrong in new[] { "\\ud800", "\\udc00", "a\\ud800b", "\\ud800\\ud800", "\u00ff", "a\u00ff" })
        {
            // Latin 1 keeps U+00FF as a byte that UTF-8 has not.
            var json = Encoding.Latin1.GetBytes(Valid.Replace(text, $"\"{wrong}\"", StringComparison.Ordinal));
            var fault = Assert.Throws<BodyException>(() => JsonBodyReader.Read(json, ModelCodec<Account>.Instance));
            Assert.Equal("valid Unicode", fault.Expected);
            Assert.StartsWith(pointer, JsonPointerFinder.Find(json, fault.Offset), StringComparison.Ordinal);
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Account>(json, s_options));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Pairs_are_read(string text, string pointer)
    {
        var json = Encoding.UTF8.GetBytes(Valid.Replace(text, "\"\\ud83d\\ude00 \u00e4 \U0001F600\"", StringComparison.Ordinal));
        Assert.NotNull(pointer);
        if (text != "\"a\"" && text != "\"zz\"" && text != "\"day\"")
        {
            var account = JsonBodyReader.Read(json, ModelCodec<Account>.Instance);
            Assert.Contains(@"\uD83D\uDE00", Codec.Write(ModelCodec<Account>.Instance, account), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("[{\"a\":[\"\\ud800\"]}]")]
    [InlineData("{\"\\ud800\":1}")]
    public void An_element_is_checked_by_itself(string json)
    {
        Codec.Fails(JsonCodecs.Element, json);
        var longer = json.Replace("\\ud800", new string('x', 400) + "\\ud800", StringComparison.Ordinal);
        Codec.Fails(JsonCodecs.Element, longer);
        Assert.Throws<JsonReadException>(() => Codec.ReadInPieces(JsonCodecs.Element, longer, 3));
    }

    [Fact]
    public void Lenient_reading_leaves_out_the_value_whose_text_is_wrong()
    {
        var json = Valid.Replace("\"x\"", "\"\\ud800\"", StringComparison.Ordinal);
        Assert.True(JsonBodyReader.TryReadLeniently(Encoding.UTF8.GetBytes(json), ModelCodec<Account>.Instance, out var account));
        Assert.Equal(JsonValueKind.Null, account!.Unknown!["zz"].ValueKind);
        Assert.Equal("v", account.Settings.GetProperty("k")[0].GetString());
    }

    [Fact]
    public void Wrong_bytes_in_base64_are_refused_leniently_too()
    {
        var json = Encoding.Latin1.GetBytes("\"A\u00ffDBA==\"");
        Assert.Throws<BodyException>(() => JsonBodyReader.Read(json, JsonCodecs.Base64));
        Assert.False(JsonBodyReader.TryReadLeniently(json, JsonCodecs.Base64, out _));

        // Without the check of the whole text, as JsonSerializer reads: the text itself is refused.
        Assert.Throws<JsonReadException>(() => LenientJson.Read(json, static text =>
        {
            var reader = new Utf8JsonReader(text);
            reader.Read();
            return JsonCodecs.Base64.ReadValue(ref reader);
        }));
    }

    [Theory]
    [InlineData("", -1)]
    [InlineData("61C3A4E282ACF09F9880", -1)]
    [InlineData("61FF", 1)]
    [InlineData("6180", 1)]
    [InlineData("C0AF", 0)]
    [InlineData("C1BF", 0)]
    [InlineData("E08080", 0)]
    [InlineData("61E282", 1)]
    [InlineData("EDA080", 0)]
    [InlineData("ED9FBF", -1)]
    [InlineData("F0808080", 0)]
    [InlineData("F48FBFBF", -1)]
    [InlineData("F4908080", 0)]
    [InlineData("F5808080", 0)]
    [InlineData("F09F98", 0)]
    [InlineData("E2E282AC", 0)]
    [InlineData("E28261", 0)]
    public void Where_bytes_are_no_UTF8(string hex, int expected) =>
        Assert.Equal(expected, Utf8Validity.FindInvalid(Convert.FromHexString(hex)));
}
