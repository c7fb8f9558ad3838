using Specwright.CompilerServices;

namespace Specwright.Tests.Json;

/// <summary>Dates and times are read as servers write them, and written as RFC 3339 says.</summary>
public sealed class DateTimeCodecTests
{
    [Theory]
    [InlineData("2024-02-29T12:34:56Z", "2024-02-29T12:34:56Z")]
    [InlineData("2024-02-29T12:34:56.5Z", "2024-02-29T12:34:56.5Z")]
    [InlineData("2024-02-29T12:34:56.1234567Z", "2024-02-29T12:34:56.1234567Z")]
    [InlineData("2024-02-29T12:34:56.123456789123Z", "2024-02-29T12:34:56.1234567Z")]
    [InlineData("2024-02-29t12:34:56z", "2024-02-29T12:34:56Z")]
    [InlineData("2024-02-29 12:34:56Z", "2024-02-29T12:34:56Z")]
    [InlineData("2024-02-29T12:34:56", "2024-02-29T12:34:56Z")]
    [InlineData("2024-02-29T12:34Z", "2024-02-29T12:34:00Z")]
    [InlineData("2024-02-29T12:34:56+00:00", "2024-02-29T12:34:56Z")]
    [InlineData("2024-02-29T12:34:56+0000", "2024-02-29T12:34:56Z")]
    [InlineData("2024-02-29T12:34:56-00:00", "2024-02-29T12:34:56Z")]
    [InlineData("2024-02-29T12:34:56+05:30", "2024-02-29T12:34:56+05:30")]
    [InlineData("2024-02-29T12:34:56-0800", "2024-02-29T12:34:56-08:00")]
    [InlineData("2024-02-29T12:34:56+02", "2024-02-29T12:34:56+02:00")]
    [InlineData("2024-02-29T12:34:56\\u002B02:00", "2024-02-29T12:34:56+02:00")]
    [InlineData("2024-02-29T12:34:56+23:00", "2024-02-28T13:34:56Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void DateTimes(string text, string written) =>
        Assert.Equal($"\"{written}\"", Codec.Write(JsonCodecs.DateTimeOffset, Codec.Read(JsonCodecs.DateTimeOffset, $"\"{text}\"")));

    [Theory]
    [InlineData("")]
    [InlineData("2024-02-30T00:00:00Z")]
    [InlineData("2023-02-29T00:00:00Z")]
    [InlineData("2024-13-01T00:00:00Z")]
    [InlineData("2024-00-01T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2024-01-01T24:00:00Z")]
    [InlineData("2024-01-01T00:60:00Z")]
    [InlineData("2024-01-01T00:00:61Z")]
    [InlineData("2024-01-01T00:00:00.Z")]
    [InlineData("2024-01-01T00:00:00Zx")]
    [InlineData("2024-01-01T00:00:00+24:00")]
    [InlineData("2024-01-01T00:00:00+1")]
    [InlineData("2024-01-01")]
    [InlineData("20240101T000000Z")]
    [InlineData("2024-01-01X00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("yesterday")]
    public void NoDateTimes(string text) =>
        Assert.Equal("a date and time (RFC 3339)", Codec.Fails(JsonCodecs.DateTimeOffset, $"\"{text}\"").Expected);

    [Fact]
    public void NumbersAreNoDateTimes()
    {
        Codec.Fails(JsonCodecs.DateTimeOffset, "1700000000");
        Codec.Fails(JsonCodecs.DateTimeOffset, $"\"{new string('0', 500)}\"");
        Codec.Fails(JsonCodecs.Date, "null");
    }

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("2024-02-29T23:59:59Z")]
    [InlineData("2024-02-29T00:00:00+05:00")]
    [InlineData("2024-02-29 00:00")]
    public void Dates(string text)
    {
        Assert.Equal(new DateOnly(2024, 2, 29), Codec.Read(JsonCodecs.Date, $"\"{text}\""));
        Assert.Equal(new DateTime(2024, 2, 29), Codec.Read(JsonCodecs.DateTimeDate, $"\"{text}\""));
    }

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("2024-2-3")]
    [InlineData("2024-02-29x")]
    [InlineData("2024-02-29T")]
    [InlineData("29.02.2024")]
    public void NoDates(string text)
    {
        Codec.Fails(JsonCodecs.Date, $"\"{text}\"");
        Codec.Fails(JsonCodecs.DateTimeDate, $"\"{text}\"");
    }

    [Fact]
    public void DatesAreWritten()
    {
        Assert.Equal("\"0987-06-05\"", Codec.Write(JsonCodecs.Date, new DateOnly(987, 6, 5)));
        Assert.Equal("\"0987-06-05\"", Codec.Write(JsonCodecs.DateTimeDate, new DateTime(987, 6, 5, 12, 0, 0)));
    }
}
