using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json;

/// <summary>Each type of JSON is read strictly: the value that was sent, or an error.</summary>
public sealed class PrimitiveCodecTests
{
    [Fact]
    public void Strings_of_every_length_with_and_without_other_characters()
    {
        for (var length = 0; length <= 70; length++)
        {
            var ascii = string.Concat(Enumerable.Range(0, length).Select(static i => (char)('#' + (i % 50))));
            Assert.Equal(ascii, Codec.Read(JsonCodecs.String, $"\"{ascii}\""));
            for (var i = 0; i < length; i++)
            {
                var other = ascii.Remove(i, 1).Insert(i, "é");
                Assert.Equal(other, Codec.Read(JsonCodecs.String, $"\"{other}\""));
            }
        }
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("3.0", 3)]
    [InlineData("3e2", 300)]
    [InlineData("-1.20E1", -12)]
    [InlineData("1200e-2", 12)]
    [InlineData("0.000", 0)]
    [InlineData("-0", 0)]
    [InlineData("0e999999999999999999999", 0)]
    public void IntegersOf32Bits(string json, int expected) => Assert.Equal(expected, Codec.Read(JsonCodecs.Int32, json));

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    [InlineData("1e10")]
    [InlineData("1e99999999999999999999")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[]")]
    public void NoIntegersOf32Bits(string json) =>
        Assert.Contains("32 bits", Codec.Fails(JsonCodecs.Int32, json).Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    [InlineData("9.223372036854775807e18", long.MaxValue)]
    public void IntegersOf64Bits(string json, long expected) => Assert.Equal(expected, Codec.Read(JsonCodecs.Int64, json));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("9223372036854775808.0")]
    [InlineData("-9223372036854775809")]
    [InlineData("99999999999999999999999")]
    [InlineData("0.1")]
    public void NoIntegersOf64Bits(string json)
    {
        var exception = Codec.Fails(JsonCodecs.Int64, json);
        Assert.Contains("64 bits", exception.Expected, StringComparison.Ordinal);
        Assert.Contains(json, exception.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("1e308", 1e308)]
    [InlineData("-0.1", -0.1)]
    public void Doubles(string json, double expected)
    {
        Assert.Equal(expected, Codec.Read(JsonCodecs.Double, json));
        Assert.Equal(expected, Codec.Read(JsonCodecs.Double, Codec.Write(JsonCodecs.Double, expected)));
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"1.5\"")]
    public void NoDoubles(string json) => Codec.Fails(JsonCodecs.Double, json);

    [Fact]
    public void SinglesAndDecimals()
    {
        Assert.Equal(1.5f, Codec.Read(SingleCodec.Instance, "1.5"));
        Codec.Fails(SingleCodec.Instance, "1e39");
        Assert.Equal(0.1m, Codec.Read(JsonCodecs.Decimal, "0.1"));
        Assert.Equal("79228162514264337593543950335", Codec.Write(JsonCodecs.Decimal, decimal.MaxValue));
        Codec.Fails(JsonCodecs.Decimal, "1e29");
    }

    [Fact]
    public void NumbersAreTheNearestOfTheirType()
    {
        const string Pi = "3.1415926535897932384626433832795";

        Assert.Equal("3.141592653589793", Codec.Write(JsonCodecs.Double, Codec.Read(JsonCodecs.Double, Pi)));
        Assert.Equal("3.1415926535897932384626433833", Codec.Write(JsonCodecs.Decimal, Codec.Read(JsonCodecs.Decimal, Pi)));
        Assert.Equal("12345678901234567.89", Codec.Write(JsonCodecs.Decimal, Codec.Read(JsonCodecs.Decimal, "12345678901234567.89")));
        Assert.Equal(Pi, Codec.Write(JsonCodecs.Element, Codec.Read(JsonCodecs.Element, Pi)));
    }

    [Fact]
    public void NaNIsNotWritten() => Assert.Throws<ArgumentException>(() => Codec.Write(JsonCodecs.Double, double.NaN));

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"grün — 日本\"", "grün — 日本")]
    [InlineData("\"a\\u0041\\n\\\"\\\\\"", "aA\n\"\\")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("\"abcé\"", "abcé")]
    [InlineData("\"éabc\"", "éabc")]
    [InlineData("\"a\\u0000\"", "a\0")]
    [InlineData(
        "\"0123456789012345678901234567890123456789é0123456789012345678901234567890123456789\"",
        "0123456789012345678901234567890123456789é0123456789012345678901234567890123456789")]
    public void Strings(string json, string expected)
    {
        Assert.Equal(expected, Codec.Read(JsonCodecs.String, json));
        for (var size = 1; size < 8; size++)
        {
            Assert.Equal(expected, Codec.ReadInPieces(JsonCodecs.String, json, size));
        }
    }

    [Theory]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"x\\udc00y\"")]
    public void HalfASurrogatePairIsAnError(string json) => Assert.Equal("valid Unicode", Codec.Fails(JsonCodecs.String, json).Expected);

    [Fact]
    public void BytesThatAreNoUtf8AreAnError() => Assert.Throws<JsonReadException>(() =>
    {
        var reader = new Utf8JsonReader([(byte)'"', 0xFF, 0xFE, (byte)'"']);
        reader.Read();
        return JsonRead.String(ref reader);
    });

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("{}")]
    public void NoStrings(string json) => Assert.Equal("a string", Codec.Fails(JsonCodecs.String, json).Expected);

    [Fact]
    public void Booleans()
    {
        Assert.True(Codec.Read(JsonCodecs.Boolean, "true"));
        Assert.False(Codec.Read(JsonCodecs.Boolean, "false"));
        Assert.Equal("the string \"true\"", Codec.Fails(JsonCodecs.Boolean, "\"true\"").Found);
        Assert.Equal("the number 1", Codec.Fails(JsonCodecs.Boolean, "1").Found);
    }

    [Theory]
    [InlineData("6f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    [InlineData("6F9619FF-8B86-D011-B42D-00CF4FC964FF")]
    [InlineData("6f9619ff8b86d011b42d00cf4fc964ff")]
    [InlineData("{6f9619ff-8b86-d011-b42d-00cf4fc964ff}")]
    [InlineData("\\u0036f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    public void Guids(string text)
    {
        var value = Codec.Read(JsonCodecs.Guid, $"\"{text}\"");
        Assert.Equal("\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\"", Codec.Write(JsonCodecs.Guid, value));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"6f9619ff\"")]
    [InlineData("\"6f9619ff-8b86-d011-b42d-00cf4fc964ff0\"")]
    [InlineData("7")]
    public void NoGuids(string json) => Assert.Equal("a UUID", Codec.Fails(JsonCodecs.Guid, json).Expected);

    [Theory]
    [InlineData("AQID/w==", new byte[] { 1, 2, 3, 255 })]
    [InlineData("AQID_w==", new byte[] { 1, 2, 3, 255 })]
    [InlineData("AQID_w", new byte[] { 1, 2, 3, 255 })]
    [InlineData("-_8", new byte[] { 251, 255 })]
    [InlineData("", new byte[0])]
    public void Base64(string text, byte[] expected) => Assert.Equal(expected, Codec.Read(JsonCodecs.Base64, $"\"{text}\""));

    [Theory]
    [InlineData("\"a\"")]
    [InlineData("\"****\"")]
    [InlineData("1")]
    public void NoBase64(string json) => Codec.Fails(JsonCodecs.Base64, json);

    [Fact]
    public void ElementsStandOnTheirOwn()
    {
        var value = Codec.Read(JsonCodecs.Element, """{"a":[1,null]}""");
        Assert.Equal("""{"a":[1,null]}""", Codec.Write(JsonCodecs.Element, value));
        Assert.Equal(JsonValueKind.Null, Codec.Read(JsonCodecs.Element, "null").ValueKind);
        Assert.Throws<ArgumentException>(() => Codec.Write(JsonCodecs.Element, default));
    }

    [Fact]
    public void FoundTextIsCut() =>
        Assert.True(Codec.Fails(JsonCodecs.Int32, $"\"{new string('x', 5000)}\"").Message.Length < 200);
}
