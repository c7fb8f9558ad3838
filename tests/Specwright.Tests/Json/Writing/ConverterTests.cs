using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json.Writing;

/// <summary>As a converter of System.Text.Json, a codec honours the options of the writer that it is given.</summary>
public sealed class ConverterTests
{
    private static readonly Account s_account = new()
    {
        Id = "<ж&\"é\">",
        Owner = null,
        Settings = Codec.Element("""{ "deep": [1, 2.50, {}, []], "<": "\u003c😀" }"""),
        Token = "s3cret",
        Tags = ["x", "y"],
        Limits = new Dictionary<string, IReadOnlyList<int>> { ["é"] = [1, 2], [""] = [] },
        Unknown = new UnknownMembers([new("later", Codec.Element("1e400"))]),
    };

    public static TheoryData<JsonSerializerOptions> Options =>
    [
        new JsonSerializerOptions(),
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic) },
        new JsonSerializerOptions { WriteIndented = true },
        new JsonSerializerOptions
        {
            WriteIndented = true,
            IndentCharacter = '\t',
            IndentSize = 1,
            NewLine = "\r\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        },
    ];

    [Theory]
    [MemberData(nameof(Options))]
    public void Escapes_and_lines_are_those_of_the_options(JsonSerializerOptions options)
    {
        var plain = new PlainAccount(
            s_account.Id, null, s_account.Tags!, s_account.Settings, "s3cret",
            new() { ["é"] = [1, 2], [""] = [] }, Codec.Element("1e400"));
        Assert.Equal(JsonSerializer.Serialize(plain, options), JsonSerializer.Serialize(s_account, options));
        Assert.Equal(
            JsonSerializer.Serialize(new { first = plain, list = new[] { plain, null } }, options),
            JsonSerializer.Serialize(new { first = s_account, list = new[] { s_account, null } }, options));
    }

    [Fact]
    public void It_nests_as_deep_as_the_options_say()
    {
        var account = s_account;
        for (var depth = 1; depth < 10; depth++)
        {
            account = s_account with { Parent = account };
        }

        Assert.NotEmpty(JsonSerializer.Serialize(account, new JsonSerializerOptions { MaxDepth = 12 }));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(account, new JsonSerializerOptions { MaxDepth = 9 }));
        Assert.Throws<InvalidOperationException>(() =>
            JsonSerializer.Serialize(new[] { account }, new JsonSerializerOptions { MaxDepth = 10 }));
    }

    [Fact]
    public void A_request_in_ASCII_has_nothing_else()
    {
        using var ascii = ModelCodec<Account>.Instance.WriteRequest(s_account, ascii: true);
        using var relaxed = ModelCodec<Account>.Instance.WriteRequest(s_account);
        Assert.True(System.Text.Ascii.IsValid(ascii.Written));
        Assert.False(System.Text.Ascii.IsValid(relaxed.Written));
        Assert.Equal(
            Codec.Read(ModelCodec<Account>.Instance, System.Text.Encoding.UTF8.GetString(ascii.Written)),
            Codec.Read(ModelCodec<Account>.Instance, System.Text.Encoding.UTF8.GetString(relaxed.Written)));
    }

    [Fact]
    public void Writers_do_not_disturb_each_other()
    {
        using var outer = JsonValueWriter.Rent(JsonPurpose.Send, JsonEscaping.Relaxed);
        outer.WriteStartArray();
        Assert.Contains("***", s_account.ToString(), StringComparison.Ordinal);
        Assert.Contains("s3cret", JsonSerializer.Serialize(s_account), StringComparison.Ordinal);
        outer.WriteStringValue("outer");
        outer.WriteEndArray();
        Assert.Equal("[\"outer\"]"u8, outer.Written);
        Assert.Equal(JsonPurpose.Send, outer.Purpose);
    }

    private sealed record PlainAccount(
        [property: JsonPropertyName("id")] string Id,
        [property: JsonPropertyName("owner")] string? Owner,
        [property: JsonPropertyName("tags")] IReadOnlyList<string> Tags,
        [property: JsonPropertyName("settings")] JsonElement Settings,
        [property: JsonPropertyName("token")] string Token,
        [property: JsonPropertyName("limits")] Dictionary<string, int[]> Limits,
        [property: JsonPropertyName("later")] JsonElement Later);
}
