using System.Globalization;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json;

/// <summary>Numbers that may come as texts: both forms are read, without loss and strictly, and a number is written.</summary>
public sealed class TextNumberCodecTests
{
    [Theory]
    [InlineData("5", 5)]
    [InlineData("\"5\"", 5)]
    [InlineData("\"-2147483648\"", int.MinValue)]
    [InlineData("\"2147483647\"", int.MaxValue)]
    [InlineData("\"007\"", 7)]
    [InlineData("\"-007\"", -7)]
    [InlineData("\"+7\"", 7)]
    [InlineData("\"+00\"", 0)]
    [InlineData("\"3.0\"", 3)]
    [InlineData("\"3e2\"", 300)]
    [InlineData("\"\\u0035\\u0030\"", 50)]
    public void Integers_of_32_bits(string json, int expected)
    {
        Assert.Equal(expected, Codec.Read(JsonCodecs.Int32OrText, json));
        Assert.Equal(expected, Codec.ReadInPieces(JsonCodecs.Int32OrText, json, 1));
        Assert.Equal(expected.ToString(CultureInfo.InvariantCulture), Codec.Write(JsonCodecs.Int32OrText, expected));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" 5\"")]
    [InlineData("\"5 \"")]
    [InlineData("\"5\\n\"")]
    [InlineData("\"\\u00a05\"")]
    [InlineData("\"1,000\"")]
    [InlineData("\"1 000\"")]
    [InlineData("\"0x10\"")]
    [InlineData("\"$5\"")]
    [InlineData("\"(5)\"")]
    [InlineData("\"--5\"")]
    [InlineData("\"+-5\"")]
    [InlineData("\"-\"")]
    [InlineData("\"5-\"")]
    [InlineData("\"5x\"")]
    [InlineData("\"x5\"")]
    [InlineData("\"5.\"")]
    [InlineData("\".5\"")]
    [InlineData("\"5e\"")]
    [InlineData("\"5e+\"")]
    [InlineData("\"5,5\"")]
    [InlineData("\"5]\"")]
    [InlineData("\"\u0665\"")]
    [InlineData("\"\u22125\"")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"1.5\"")]
    [InlineData("\"2147483648\"")]
    [InlineData("1.5")]
    [InlineData("2147483648")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[5]")]
    [InlineData("{}")]
    public void What_is_no_integer_of_32_bits(string json)
    {
        var exception = Codec.Fails(JsonCodecs.Int32OrText, json);
        Assert.Equal("an integer of 32 bits, or its text", exception.Expected);
        Assert.Equal(0, exception.Offset);
    }

    [Theory]
    [InlineData("5 ")]
    [InlineData("1,000")]
    [InlineData("1.5x")]
    [InlineData("∞")]
    [InlineData("1e999")]
    [InlineData("NaN")]
    public void What_is_no_number_at_all(string text)
    {
        var json = JsonSerializer.Serialize(text);
        Codec.Fails(JsonCodecs.Int64OrText, json);
        Codec.Fails(JsonCodecs.UInt32OrText, json);
        Codec.Fails(JsonCodecs.UInt64OrText, json);
        Codec.Fails(JsonCodecs.SingleOrText, json);
        Codec.Fails(JsonCodecs.DoubleOrText, json);
        Codec.Fails(JsonCodecs.DecimalOrText, json);
    }

    [Fact]
    public void The_ends_of_every_type()
    {
        AssertEnds(JsonCodecs.Int64OrText, long.MinValue, long.MaxValue, "-9223372036854775809", "9223372036854775808");
        AssertEnds(JsonCodecs.UInt32OrText, uint.MinValue, uint.MaxValue, "-1", "4294967296");
        AssertEnds(JsonCodecs.UInt64OrText, ulong.MinValue, ulong.MaxValue, "-1", "18446744073709551616");
        AssertEnds(
            JsonCodecs.DecimalOrText,
            decimal.MinValue,
            decimal.MaxValue,
            "-79228162514264337593543950336",
            "79228162514264337593543950336");
        AssertEnds(JsonCodecs.DoubleOrText, double.MinValue, double.MaxValue, "-1.8e308", "1.8e308");
        AssertEnds(JsonCodecs.SingleOrText, float.MinValue, float.MaxValue, "-3.5e38", "3.5e38");
        AssertEnds(JsonCodecs.UInt32, uint.MinValue, uint.MaxValue, "-1", "4294967296");
        AssertEnds(JsonCodecs.UInt64, ulong.MinValue, ulong.MaxValue, "-1", "18446744073709551616");
    }

    [Theory]
    [InlineData("18446744073709551615", 18446744073709551615)]
    [InlineData("1.8446744073709551615e19", 18446744073709551615)]
    [InlineData("18446744073709551615.0", 18446744073709551615)]
    [InlineData("0.0", 0)]
    [InlineData("-0", 0)]
    public void Integers_without_a_sign(string json, ulong expected)
    {
        Assert.Equal(expected, Codec.Read(JsonCodecs.UInt64, json));
        Assert.Equal(expected, Codec.Read(JsonCodecs.UInt64OrText, $"\"{json}\""));
    }

    [Theory]
    [InlineData("1.8446744073709551616e19")]
    [InlineData("99999999999999999999")]
    [InlineData("1e20")]
    [InlineData("1.5")]
    [InlineData("\"1\"")]
    public void What_is_no_integer_without_a_sign(string json) => Codec.Fails(JsonCodecs.UInt64, json);

    [Theory]
    [InlineData("\"1.50\"", "1.50")]
    [InlineData("1.50", "1.50")]
    [InlineData("\"0.10\"", "0.10")]
    [InlineData("\"79228162514264337593543950335\"", "79228162514264337593543950335")]
    [InlineData("\"0.0000000000000000000000000001\"", "0.0000000000000000000000000001")]
    public void A_decimal_keeps_its_digits(string json, string written)
    {
        var value = Codec.Read(JsonCodecs.DecimalOrText, json);
        Assert.Equal(decimal.Parse(written, CultureInfo.InvariantCulture), value);
        Assert.Equal(written, Codec.Write(JsonCodecs.DecimalOrText, value));
    }

    [Theory]
    [InlineData("\"0.1\"", 0.1)]
    [InlineData("\"1.7976931348623157E+308\"", double.MaxValue)]
    [InlineData("\"5e-324\"", double.Epsilon)]
    [InlineData("\"00.5\"", 0.5)]
    [InlineData("\"1E2\"", 100)]
    public void A_double_keeps_its_digits(string json, double expected) =>
        Assert.Equal(expected, Codec.Read(JsonCodecs.DoubleOrText, json));

    [Fact]
    public void A_float_keeps_its_digits()
    {
        Assert.Equal(0.1f, Codec.Read(JsonCodecs.SingleOrText, "\"0.1\""));
        Assert.Equal("0.1", Codec.Write(JsonCodecs.SingleOrText, 0.1f));
    }

    [Theory]
    [InlineData("\"NaN\"", double.NaN)]
    [InlineData("\"Infinity\"", double.PositiveInfinity)]
    [InlineData("\"-Infinity\"", double.NegativeInfinity)]
    [InlineData("1.5", 1.5)]
    [InlineData("\"1.5\"", 1.5)]
    public void Names_of_numbers(string json, double expected)
    {
        var written = json == "\"1.5\"" ? "1.5" : json;
        Assert.Equal(expected, Codec.Read(JsonCodecs.DoubleOrName, json));
        Assert.Equal(written, Codec.Write(JsonCodecs.DoubleOrName, expected));
        Assert.Equal((float)expected, Codec.Read(JsonCodecs.SingleOrName, json));
        Assert.Equal(written, Codec.Write(JsonCodecs.SingleOrName, (float)expected));
    }

    [Theory]
    [InlineData("\"nan\"")]
    [InlineData("\"+Infinity\"")]
    [InlineData("\"INF\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void What_is_no_name(string json) => Codec.Fails(JsonCodecs.DoubleOrName, json);

    [Fact]
    public void A_number_without_JSON_is_not_written_where_names_are_not_allowed()
    {
        Assert.Throws<ArgumentException>(() => Codec.Write(JsonCodecs.DoubleOrText, double.NaN));
        Assert.Throws<ArgumentException>(() => Codec.Write(JsonCodecs.SingleOrText, float.PositiveInfinity));
    }

    [Fact]
    public void They_compose_as_every_codec_does()
    {
        Assert.Equal([1, 2], Codec.Read(JsonCodecs.List(JsonCodecs.Int32OrText), """[1,"2"]"""));
        Assert.Equal([1, null], Codec.Read(JsonCodecs.List(JsonCodecs.Nullable(JsonCodecs.Int32OrText)), """["1",null]"""));
        Assert.Equal("""{"a":1.50}""", Codec.Write(
            JsonCodecs.Map(JsonCodecs.DecimalOrText),
            Codec.Read(JsonCodecs.Map(JsonCodecs.DecimalOrText), """{"a":"1.50"}""")));
        Assert.Same(JsonCodecs.Int32OrText, JsonCodecs.Int32OrText);
        Assert.NotSame(JsonCodecs.DoubleOrText, JsonCodecs.DoubleOrName);
    }

    [Fact]
    public void Lenient_reading_notes_the_text_where_it_stands()
    {
        var codec = JsonCodecs.List(JsonCodecs.Nullable(JsonCodecs.Int32OrText));
        Assert.Equal([1, null, 3], LenientJson.Read("""["1","x",3]"""u8, json =>
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return codec.ReadValue(ref reader);
        }));
    }

    [Fact]
    public void A_text_of_any_length_is_read_in_time_linear_in_it()
    {
        var zeros = new string('0', 2_000_000);
        Assert.Equal(5, Codec.Read(JsonCodecs.Int32OrText, $"\"-{zeros}5\"") * -1);
        Codec.Fails(JsonCodecs.Int32OrText, $"\"1{zeros}\"");
        Codec.Fails(JsonCodecs.UInt64OrText, $"\"0.{zeros}1\"");
    }

    private static void AssertEnds<T>(JsonCodec<T> codec, T least, T most, string below, string above)
        where T : IFormattable
    {
        foreach (var end in new[] { least, most })
        {
            var json = Codec.Write(codec, end);
            Assert.Equal(end, Codec.Read(codec, json));
            if (codec.GetType().Name.StartsWith("TextNumber", StringComparison.Ordinal))
            {
                Assert.Equal(end, Codec.Read(codec, $"\"{json}\""));
                Codec.Fails(codec, $"\"{below}\"");
                Codec.Fails(codec, $"\"{above}\"");
            }
        }

        Codec.Fails(codec, below);
        Codec.Fails(codec, above);
    }
}
