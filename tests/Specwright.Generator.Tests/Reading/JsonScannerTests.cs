using System.Text;
using System.Text.Json;
using Specwright.Generator.Reading.Json;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Tests.Reading;

/// <summary>The scanner of texts reads what the framework's reader of UTF-8 reads, token by token, and refuses what that refuses.</summary>
public sealed class JsonScannerTests
{
    private const string Sample = """
        {
          "a": [ 1, -0, 0.5, 1e3, -12.25E-7, true, false, null, "", [], {} ],
          "b\u0041\"\\\/\b\f\n\r\t": "é☺\uD83D\uDE00 x", "": { "a": { "b": [ [ { "c": "d" } ] ] } },
          "long name of more than a few characters": "text of exactly sixteen\\ and \"more\" than that, up to the end\u0020"
        }
        """;

    public static TheoryData<string> Texts =>
    [
        Sample, "", " ", "{}", " [ ] ", "1", "\"a\"", "true", "nul", "nulls", "{", "[", "}", "]", "{]", "[}", "[1", "[1,]", "[,1]", "[1 2]",
        "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{\"a\":1 \"b\":2}", "{\"a\" 1}", "{a:1}", "{'a':1}", "{1:1}", "[1]]", "{} {}", "[1],",
        "[01]", "[-]", "[+1]", "[1.]", "[.5]", "[1e]", "[1e+]", "[1E5.2]", "[--1]", "[0x1]", "[1a]", "[Infinity]", "[NaN]", "[- 1]",
        "[\"a]", "[\"\\]", "[\"\\x\"]", "[\"\\u12\"]", "[\"\\u12G4\"]", "[\"\\uD800\"]", "[\"\\uDC00\\uD800\"]", "[\"\\uD83D\\uDE00\"]",
        "[\"a\nb\"]", "[\"a\tb\"]", "[\"\u0000\"]", "[\"\u001f\"]", "[\"\u007f\u0080\uFFFF\"]", "{\"\\uD800\":1}", "[1]\u0000", "\u00a0[1]",
        "[1] // a", "/* a */ [1]", "[tru]", "[truee]", "[true1]", "[\"abcdefgh\u0001ijkl\"]", "\v[1]", "[1\f]", "[\"a\",\"b\"\"c\"]",
        new string('[', 600) + new string(']', 600), new string('[', 64) + new string(']', 64),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_has_the_tokens_that_the_framework_reads(string text) => Compare(text);

    [Fact]
    public void So_has_a_text_that_was_changed_anywhere()
    {
        for (var at = 0; at < Sample.Length; at++)
        {
            foreach (var character in "{}[]:,\"\\ 0-.eutn\n\u0001é")
            {
                Compare(Sample.Remove(at, 1).Insert(at, character.ToString()));
                Compare(Sample.Insert(at, character.ToString()));
            }

            Compare(Sample.Remove(at, 1));
            Compare(Sample[..at]);
        }
    }

    [Fact]
    public void Keys_that_occur_twice_are_found_with_their_places()
    {
        const string text = """{ "a": { "b": 1, "\u0062": 2 }, "c": [ { "a": 1 }, { "a": 1 } ], "a": 3 }""";
        var found = JsonPass.Run(text, new TextFacts("/a.json"), null, CancellationToken.None)!;
        Assert.Equal(["b", "a"], found.Select(static one => one.Name));
        Assert.Equal(["\"\\u0062\"", "\"a\""], found.Select(one => text.Substring(one.Start, one.Length)));
    }

    private static void Compare(string text)
    {
        var expected = ReadByFramework(text);
        var found = ReadByScanner(text);
        Assert.True(expected.SequenceEqual(found), text + "\n" + string.Join('\n', expected) + "\n" + string.Join('\n', found));
        Assert.Equal(expected is [.., "failed"], JsonPass.Run(text, new TextFacts("/a.json"), null, CancellationToken.None) is null);
    }

    private static List<string> ReadByScanner(string text)
    {
        var tokens = new List<string>();
        var scanner = new JsonScanner(text.AsSpan());
        try
        {
            while (scanner.Read())
            {
                var value = scanner.TokenType switch
                {
                    JsonTokenType.PropertyName or JsonTokenType.String => scanner.GetString(),
                    JsonTokenType.Number => scanner.Value.ToString(),
                    _ => "",
                };
                Assert.True(value.Length == 0 || scanner.TokenType == JsonTokenType.Number || scanner.ValueEquals(value));
                var token = text[scanner.TokenStart..scanner.TokenEnd];
                tokens.Add($"{scanner.TokenType} {scanner.Depth} {scanner.TokenStart} {token} {value}");
            }
        }
        catch (InvalidOperationException)
        {
            return ["failed"];
        }

        return scanner.HasFailed ? ["failed"] : tokens;
    }

    private static List<string> ReadByFramework(string text)
    {
        var tokens = new List<string>();
        var utf8 = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 4096 });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject
                    && reader.CurrentDepth >= Generator.Common.SpecLimits.MaxDepth)
                {
                    return ["failed"];
                }

                var value = reader.TokenType switch
                {
                    JsonTokenType.PropertyName or JsonTokenType.String => reader.GetString(),
                    JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                    _ => "",
                };
                var start = Encoding.UTF8.GetCharCount(utf8, 0, (int)reader.TokenStartIndex);
                var end = Encoding.UTF8.GetCharCount(utf8, 0, (int)reader.BytesConsumed);

                // The reader is behind the colon of a name.
                var token = text[start..end].TrimEnd(':', ' ', '\n', '\r', '\t');
                tokens.Add($"{reader.TokenType} {reader.CurrentDepth} {start} {token} {value}");
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return ["failed"];
        }

        return tokens;
    }
}
