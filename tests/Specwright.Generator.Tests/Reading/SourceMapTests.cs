using Specwright.Generator.Reading.Json;
using Specwright.Generator.Reading.Yaml;

namespace Specwright.Generator.Tests.Reading;

/// <summary>Pointers lead to lines and columns, in UTF-16 code units.</summary>
public sealed class SourceMapTests
{
    private const string Json = "{\n  \"ä😀\": [ 1,\n    { \"a/b\": true } ],\r\n  \"\\u0078\": \"v\" }";
    private const string Yaml = "ä😀:\r\n  - 1\n  - a/b: true\nx: 'v'\n";

    [Theory]
    [InlineData("", 0, 0, 1)]
    [InlineData("/ä😀", 1, 2, 5)]
    [InlineData("/ä😀/0", 1, 11, 1)]
    [InlineData("/ä😀/1", 2, 4, 1)]
    [InlineData("/ä😀/1/a~1b", 2, 6, 5)]
    [InlineData("/ä😀/7/nothing", 1, 2, 5)]
    [InlineData("/x", 3, 2, 8)]
    [InlineData("/x/deeper", 3, 2, 8)]
    public void A_JSON_pointer_leads_to_the_key_or_the_item(string pointer, int line, int column, int length)
    {
        var span = new JsonSourceMap(new JsonText(Json)).Locate(pointer, value: false);

        Assert.Equal((line, column, length), (span.StartLine, span.StartColumn, span.Length));
        Assert.Equal(Json.Split('\n')[line].Substring(column, Math.Min(length, 3)), Json.Substring(span.Start, Math.Min(length, 3)));
    }

    [Theory]
    [InlineData("/ä😀", 0, 0)]
    [InlineData("/ä😀/0", 1, 4)]
    [InlineData("/ä😀/1", 2, 4)]
    [InlineData("/ä😀/1/a~1b", 2, 4)]
    [InlineData("/ä😀/7", 0, 0)]
    [InlineData("/x", 3, 0)]
    public void A_YAML_pointer_leads_to_the_key_or_the_item(string pointer, int line, int column)
    {
        var span = new YamlSourceMap(Yaml).Locate(pointer, value: false);

        Assert.Equal((line, column), (span.StartLine, span.StartColumn));
    }

    [Fact]
    public void A_value_has_a_place_of_its_own()
    {
        Assert.Equal((3, 12), Place(new JsonSourceMap(new JsonText(Json)).Locate("/x", value: true)));
        Assert.Equal((3, 3), Place(new YamlSourceMap(Yaml).Locate("/x", value: true)));
        Assert.Equal((3, 0), Place(new YamlSourceMap(Yaml).Locate("/x/nothing", value: true)));
    }

    private static (int Line, int Column) Place(Generator.Diagnostics.SourceSpan span) => (span.StartLine, span.StartColumn);
}
