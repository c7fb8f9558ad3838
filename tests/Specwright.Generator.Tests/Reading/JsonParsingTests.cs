using System.Text;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Parsing;
using Specwright.Testing.Reading;

namespace Specwright.Generator.Tests.Reading;

/// <summary>JSON becomes a tree, or a diagnostic at the place where it breaks.</summary>
public sealed class JsonParsingTests
{
    private const string Path = "/specs/a.json";

    [Theory]
    [InlineData("{\n  \"openapi\": \"3.1.0\"\n  ¦\"paths\": {}\n}")]
    [InlineData("{ \"ä😀\": 1, ¦x }")]
    [InlineData("{\r\n  \"a\": [1, 2¦")]
    [InlineData("{ \"a\": ¦\"\\ud800\" }")]
    [InlineData("n¦onsense")]
    public void A_syntax_error_has_its_place(string text) => Read.AssertAt(Read.Json(text), ReadingDiagnosticIds.InvalidSyntax, text);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    public void An_empty_file_says_so(string text) =>
        Assert.Equal(ReadingDiagnosticIds.EmptyFile, Assert.Single(Read.Json(text).Diagnostics).Id);

    [Theory]
    [InlineData("{ \"a\": 1, ¦// why\n \"b\": 2 }")]
    [InlineData("{ \"a\": [ 1, 2, ¦] }")]
    public void Comments_and_trailing_commas_are_tolerated_and_warned_of(string text)
    {
        var source = Parse(text);

        Assert.NotNull(source.Root);
        var diagnostic = Assert.Single(source.Diagnostics);
        Assert.Equal((ReadingDiagnosticIds.LenientJson, Assert.Single(Read.Marks(text))), (diagnostic.Id, Read.Place(diagnostic)));
    }

    [Fact]
    public void Of_a_key_that_occurs_twice_the_last_value_counts()
    {
        const string Text = "{ \"a\": { \"x\": 1,\n  \"y\": 2,\n  ¦\"\\u0078\": 3 } }";
        var source = Parse(Text);

        var diagnostic = Assert.Single(source.Diagnostics);
        Assert.Equal(
            (ReadingDiagnosticIds.DuplicateKey, Assert.Single(Read.Marks(Text)), "x"),
            (diagnostic.Id, Read.Place(diagnostic), diagnostic.Arguments[0]));
        Assert.True(source.HasDuplicateKeys);
        Assert.True(source.TryFind("/a/x", out var value));
        Assert.Equal(3, value.GetInt32());
    }

    [Fact]
    public void A_key_twice_in_a_large_object_is_noticed()
    {
        var text = new StringBuilder("{");
        for (var i = 0; i < 500; i++)
        {
            text.Append("\n\"k").Append(i).Append("\": ").Append(i).Append(',');
        }

        var source = Parse(text.Append("\n\"k7\": 0 }").ToString());

        Assert.Equal((502, 1), Read.Place(Assert.Single(source.Diagnostics)));
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Endless_nesting_is_a_diagnostic(char open, char close)
    {
        var level = open == '[' ? "[" : "{\"a\":";
        var text = string.Concat(Enumerable.Repeat(level, 100_000)) + "1" + new string(close, 100_000);

        Assert.Equal(ReadingDiagnosticIds.TooDeep, Assert.Single(Parse(text).Diagnostics).Id);
    }

    [Fact]
    public void A_thousand_levels_are_a_diagnostic_too() =>
        Assert.Equal(ReadingDiagnosticIds.TooDeep, Assert.Single(Parse(new string('[', 1000) + new string(']', 1000)).Diagnostics).Id);

    [Fact]
    public void Numbers_keep_their_text()
    {
        var source = Parse("{ \"a\": 1.10, \"b\": 12345678901234567890123 }");

        Assert.Equal("1.10", source.Root!.Value.GetProperty("a").GetRawText());
        Assert.Equal("12345678901234567890123", source.Root!.Value.GetProperty("b").GetRawText());
    }

    [Fact]
    public void A_byte_order_mark_moves_nothing()
    {
        var source = Parse("\uFEFF{ \"a\": { \"b\": 1 } }");

        Assert.Empty(source.Diagnostics);
        Assert.Equal(10, source.Locate("/a/b").StartColumn);
    }

    [Fact]
    public void Reading_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() =>
            ReadDocument.Read([Read.File(Path, "{ \"openapi\": \"3.1.0\" }")], default, false, new CancellationToken(canceled: true)));

    private static SpecSource Parse(string text) => SpecSource.Parse(Read.File(Path, text), default);
}
