using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json;

/// <summary>The value of a discriminator in one of the cases.</summary>
public sealed class DiscriminatorTextsTests
{
    private static readonly DiscriminatorTexts s_texts = new("kind", "one", "two", "2", "three \"quoted\"");
    private static readonly DiscriminatorTexts s_numbers = DiscriminatorTexts.Raw("kind", "1", "2.5", "-3");
    private static readonly DiscriminatorTexts s_own =
        new DiscriminatorTexts("", "one", "uno").Among(s_texts, new DiscriminatorTexts("kind", "uno", "due"));

    [Theory]
    [InlineData("\"two\"", "two")]
    [InlineData("2", "2")]
    [InlineData("\"tw\\u006f\"", "two")]
    [InlineData("\"new\"", "new")]
    public void A_text_of_the_case_or_of_none_is_read(string json, string expected) =>
        Assert.Equal(expected, At(json, static (ref Utf8JsonReader reader) => s_texts.Read(ref reader, 1, 2)));

    [Theory]
    [InlineData("\"one\"", "Expected \"two\" or \"2\", but found the string \"one\".")]
    [InlineData("\"three \\\"quoted\\\"\"", "Expected \"two\" or \"2\", but found the string \"three \"quoted\"\".")]
    [InlineData("7", "Expected a string, but found the number 7.")]
    public void The_text_of_another_case_is_refused(string json, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<JsonReadException>(() => At(json, static (ref Utf8JsonReader reader) => s_texts.Read(ref reader, 1, 2))).Message);

    [Theory]
    [InlineData("2.5", 2.5)]
    [InlineData("25e-1", 2.5)]
    [InlineData("\"2.5\"", 2.5)]
    [InlineData("9", 9)]
    public void A_number_is_read_by_its_value(string json, double expected) =>
        Assert.Equal(expected, At(json, static (ref Utf8JsonReader reader) => s_numbers.Read(ref reader, 1, 1, JsonCodecs.Double)));

    [Theory]
    [InlineData("1.0")]
    [InlineData("\"-3\"")]
    public void The_number_of_another_case_is_refused(string json) =>
        Assert.StartsWith("Expected 2.5, but found", Assert.Throws<JsonReadException>(() => At(
            json,
            static (ref Utf8JsonReader reader) => s_numbers.Read(ref reader, 1, 1, JsonCodecs.Double))).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_several_unions_the_values_of_all_other_cases_are_refused()
    {
        Assert.Equal("uno", At("\"uno\"", static (ref Utf8JsonReader reader) => s_own.Read(ref reader, 0, 2)));
        Assert.Equal("tre", At("\"tre\"", static (ref Utf8JsonReader reader) => s_own.Read(ref reader, 0, 2)));
        Assert.Throws<JsonReadException>(() => At("\"two\"", static (ref Utf8JsonReader reader) => s_own.Read(ref reader, 0, 2)));
        Assert.Throws<JsonReadException>(() => At("\"due\"", static (ref Utf8JsonReader reader) => s_own.Read(ref reader, 0, 2)));
    }

    [Fact]
    public void What_a_record_takes_is_a_value_of_its_case()
    {
        Assert.Equal("two", s_texts.Require("two", 1, 2));
        Assert.Equal(2.5, s_numbers.Require(2.5, 1, 1, JsonCodecs.Double));
        Assert.Equal(
            "The value must be \"two\" or \"2\". (Parameter 'value')",
            Assert.Throws<ArgumentException>(() => s_texts.Require("new", 1, 2)).Message);
        Assert.StartsWith(
            "The value must be \"two\" or \"2\".",
            Assert.Throws<ArgumentNullException>(() => s_texts.Require(null, 1, 2)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_unknown_case_takes_names_no_other()
    {
        Assert.Equal("new", s_texts.Require("new", 0, 0));
        Assert.Null(s_texts.Require(null, 0, 0));
        Assert.Equal(9, s_numbers.Require(9, 0, 0, JsonCodecs.Double));
        Assert.Throws<ArgumentException>(() => s_texts.Require("one", 0, 0));
        Assert.Throws<ArgumentException>(() => s_numbers.Require(2.50, 0, 0, JsonCodecs.Double));
    }

    [Fact]
    public void Values_are_made_of_the_texts()
    {
        Assert.Equal("three \"quoted\"", s_texts.Value(3, JsonCodecs.String));
        Assert.Equal(-3, s_numbers.Value(2, JsonCodecs.Double));
        Assert.True(s_texts.Has("two", 1, 2, JsonCodecs.String));
        Assert.False(s_texts.Has("one", 1, 2, JsonCodecs.String));
        Assert.False(s_texts.Has(null, 1, 2, JsonCodecs.String));
    }

    private delegate T Reading<T>(ref Utf8JsonReader reader);

    private static T At<T>(string json, Reading<T> read)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return read(ref reader);
    }
}
