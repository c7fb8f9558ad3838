using System.Text;
using System.Text.Json;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Tests.Reading;

/// <summary>YAML becomes the tree that the same JSON would be, by the core schema of YAML 1.2.</summary>
public sealed class YamlParsingTests
{
    [Theory]
    [InlineData("no", "\"no\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("Yes", "\"Yes\"")]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("!!str true", "\"true\"")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("null", "null")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("1.10", "1.10")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("-0", "-0")]
    [InlineData("+12", "12")]
    [InlineData("007", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e3", "1e3")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("0b11", "\"0b11\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("-.INF", "\"-.INF\"")]
    [InlineData(".nan", "\".nan\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("2024-01-02", "\"2024-01-02\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("-", "[null]")]
    [InlineData("1e", "\"1e\"")]
    [InlineData("|\n  a\n  b\n", "\"a\\nb\\n\"")]
    [InlineData(">-\n  a\n  b\n", "\"a b\"")]
    [InlineData("!!binary aGk=", "\"aGk=\"")]
    [InlineData("!custom 12", "12")]
    public void A_scalar_is_what_YAML_1_2_says(string yaml, string json)
    {
        var source = Parse(yaml == "-" ? "a:\n  -" : "a: " + yaml);

        Assert.Empty(source.Diagnostics);
        Assert.Equal(json, source.Root!.Value.GetProperty("a").GetRawText());
    }

    [Fact]
    public void Keys_are_texts_whatever_they_look_like()
    {
        var source = Parse("200: a\n4.0: b\ntrue: c\n~: d\nno: e\n");

        Assert.Equal(["200", "4.0", "true", "~", "no"], source.Root!.Value.EnumerateObject().Select(static member => member.Name));
    }

    [Fact]
    public void Aliases_and_merge_keys_are_written_out()
    {
        var source = Parse("""
            base: &base { a: 1, b: 2 }
            other: &other { b: 3, c: 4 }
            copy: *base
            merged: { <<: [*base, *other], a: 0 }
            """);

        Assert.Empty(source.Diagnostics);
        Assert.Equal("""{"a":1,"b":2}""", source.Root!.Value.GetProperty("copy").GetRawText());
        Assert.Equal("""{"a":0,"b":2,"c":4}""", source.Root!.Value.GetProperty("merged").GetRawText());
        Assert.Equal(1, source.Locate("/merged/c").StartLine);
    }

    [Fact]
    public void A_billion_laughs_are_a_diagnostic()
    {
        var text = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var i = 1; i < 12; i++)
        {
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Assert.Equal(ReadingDiagnosticIds.TooLarge, Assert.Single(Parse(text.ToString()).Diagnostics).Id);
    }

    [Theory]
    [InlineData("a: &a\n  b: ¦*a\n")]
    [InlineData("a: ¦*nowhere\n")]
    [InlineData("a: &a [ ¦*a ]\n")]
    [InlineData("a:\n¦\tb: 1\n")]
    [InlineData("a: b\n ¦c: d\n")]
    [InlineData("a: ¦'open\n")]
    [InlineData("a: 1\n¦[x]: 2\n")]
    [InlineData("a: 1\r\n¦<<: 5\r\n")]
    public void A_broken_text_has_its_place(string text)
    {
        var diagnostic = Assert.Single(Parse(text).Diagnostics);

        Assert.Equal(ReadingDiagnosticIds.InvalidSyntax, diagnostic.Id);
        Assert.Equal(Assert.Single(Read.Marks(text)).Line, Read.Place(diagnostic).Line);
    }

    [Fact]
    public void A_key_that_occurs_twice_is_warned_of_at_the_second()
    {
        const string Text = "a:\n  x: 1\n  ¦x: 2\n";
        var source = Parse(Text);

        var diagnostic = Assert.Single(source.Diagnostics);
        Assert.Equal((ReadingDiagnosticIds.DuplicateKey, Assert.Single(Read.Marks(Text))), (diagnostic.Id, Read.Place(diagnostic)));
        Assert.Equal("""{"a":{"x":2}}""", source.Root!.Value.GetRawText());
    }

    [Fact]
    public void Endless_nesting_is_a_diagnostic() =>
        Assert.Equal(ReadingDiagnosticIds.TooDeep, Assert.Single(Parse("a: " + new string('[', 100_000)).Diagnostics).Id);

    [Fact]
    public void Nesting_through_aliases_counts_too()
    {
        var text = new StringBuilder("a0: &a0 [[[[[[[[[[x]]]]]]]]]]\n");
        for (var i = 1; i < 40; i++)
        {
            text.Append($"a{i}: &a{i} [[[[[[[[[[*a{i - 1}]]]]]]]]]]\n");
        }

        Assert.Equal(ReadingDiagnosticIds.TooDeep, Assert.Single(Parse(text.ToString()).Diagnostics).Id);
    }

    [Fact]
    public void Only_the_first_document_is_read()
    {
        const string Text = "a: 1\n¦---\nb: 2\n";
        var source = Parse(Text);

        Assert.Equal("""{"a":1}""", source.Root!.Value.GetRawText());
        var diagnostic = Assert.Single(source.Diagnostics);
        Assert.Equal((ReadingDiagnosticIds.SeveralDocuments, Assert.Single(Read.Marks(Text))), (diagnostic.Id, Read.Place(diagnostic)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but words\n")]
    [InlineData("---\n")]
    public void An_empty_file_says_so(string text) =>
        Assert.Equal(ReadingDiagnosticIds.EmptyFile, Assert.Single(Parse(text).Diagnostics).Id);

    [Fact]
    public void What_the_parser_refuses_and_YAML_allows_is_read_without_moving_a_line()
    {
        var source = Parse("a: |\n      \n  text\nb: \"x\u2028y\u0085z\"\nc: 1\n");

        Assert.Empty(source.Diagnostics);
        Assert.Equal("\ntext\n", source.Root!.Value.GetProperty("a").GetString());
        Assert.Equal("x\u2028y\u0085z", source.Root!.Value.GetProperty("b").GetString());
        Assert.Equal((4, 0), (source.Locate("/c").StartLine, source.Locate("/c").StartColumn));
    }

    [Fact]
    public void Carriage_returns_and_a_byte_order_mark_move_nothing()
    {
        var source = Parse("\uFEFFa:\r\n  b: 1\r\n  c:\t2\r\n");

        Assert.Empty(source.Diagnostics);
        Assert.Equal("""{"a":{"b":1,"c":2}}""", source.Root!.Value.GetRawText());
        Assert.Equal((2, 2), (source.Locate("/a/c").StartLine, source.Locate("/a/c").StartColumn));
        Assert.Equal((0, 1), (source.Locate("/a").StartLine, source.Locate("/a").StartColumn));
    }

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() =>
        Assert.Equal(JsonValueKind.String, Parse("a: \"x\uD800y\"\n").Root!.Value.GetProperty("a").ValueKind);

    private static SpecSource Parse(string text) => SpecSource.Parse(Read.File("/specs/a.yaml", text), default);
}
