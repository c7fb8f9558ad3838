using System.Text.Json;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary>Enums by their wire names; in their open form, values that nobody knew yet.</summary>
public sealed class EnumTests
{
    private static readonly JsonCodec<OpenEnum<RiskLevel>> s_open = RiskLevelCodec.Instance.Open;

    [Theory]
    [InlineData("\"low\"", RiskLevel.Low)]
    [InlineData("\"high\"", RiskLevel.High)]
    [InlineData("\"\\u0068igh\"", RiskLevel.High)]
    public void KnownTexts(string json, RiskLevel expected)
    {
        Assert.Equal(expected, Codec.Read(RiskLevelCodec.Instance, json));
        Assert.Equal(expected, Codec.Read(s_open, json).Known);
        Assert.Equal(expected, Codec.ReadInPieces(s_open, json, 2).Known);
    }

    [Theory]
    [InlineData("\"Low\"")]
    [InlineData("\"purple\"")]
    [InlineData("\"\"")]
    public void UnknownTextsAreKeptInTheOpenFormOnly(string json)
    {
        var open = Codec.Read(s_open, json);
        Assert.Null(open.Known);
        Assert.Equal(json, Codec.Write(s_open, open));
        Assert.Equal("one of low, medium, high", Codec.Fails(RiskLevelCodec.Instance, json).Expected);
    }

    [Fact]
    public void AnEnumThatNoClientHasRegisteredYetSaysSo()
    {
        var failure = Assert.Throws<NotSupportedException>(static () => EnumCodec<DayOfWeek>.Instance);
        Assert.Contains("System.DayOfWeek", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("{}")]
    public void OtherKindsAreErrors(string json)
    {
        Codec.Fails(RiskLevelCodec.Instance, json);
        Assert.Equal("a string", Codec.Fails(s_open, json).Expected);
    }

    [Theory]
    [InlineData("2", Priority.Value2)]
    [InlineData("2.0", Priority.Value2)]
    [InlineData("5000000000", Priority.Value5000000000)]
    public void Numbers(string json, Priority expected)
    {
        Assert.Equal(expected, Codec.Read(PriorityCodec.Instance, json));
        Assert.Equal(expected, Codec.Read(PriorityCodec.Instance.Open, json).Known);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("2.5")]
    [InlineData("1e30")]
    public void UnknownNumbersKeepTheirText(string json)
    {
        var open = Codec.Read(PriorityCodec.Instance.Open, json);
        Assert.Null(open.Known);
        Assert.Equal(json, open.Raw);
        Assert.Equal(json, Codec.Write(PriorityCodec.Instance.Open, open));
        Codec.Fails(PriorityCodec.Instance, json);
    }

    [Fact]
    public void NumbersAreNoStrings() => Assert.Equal("an integer", Codec.Fails(PriorityCodec.Instance.Open, "\"1\"").Expected);

    [Fact]
    public void ValuesAreWritten()
    {
        Assert.Equal("\"medium\"", Codec.Write(RiskLevelCodec.Instance, RiskLevel.Medium));
        Assert.Equal("\"medium\"", Codec.Write(s_open, RiskLevel.Medium));
        Assert.Equal("5000000000", Codec.Write(PriorityCodec.Instance, Priority.Value5000000000));
        Assert.Equal("2", Codec.Write(PriorityCodec.Instance.Open, Priority.Value2));
    }

    [Fact]
    public void ValuesOutsideTheEnumAreErrors()
    {
        Assert.Throws<ArgumentException>(() => Codec.Write(RiskLevelCodec.Instance, (RiskLevel)3));
        Assert.Throws<ArgumentException>(() => Codec.Write(RiskLevelCodec.Instance, (RiskLevel)(-1)));
        Assert.Throws<ArgumentException>(() => Codec.Write(s_open, (RiskLevel)3));
        Assert.Throws<ArgumentException>(() => Codec.Write(s_open, default));
        Assert.Throws<ArgumentException>(() => Codec.Write(PriorityCodec.Instance.Open, OpenEnum<Priority>.FromRaw("1,2")));
        Assert.Throws<ArgumentException>(() => Codec.Write(PriorityCodec.Instance.Open, OpenEnum<Priority>.FromRaw("1 2")));
    }

    [Fact]
    public void OpenValuesKnowTheirText()
    {
        OpenEnum<RiskLevel> made = RiskLevel.High;
        Assert.Equal("high", made.Raw);
        Assert.Equal("high", made.ToString());
        Assert.Equal("5000000000", ((OpenEnum<Priority>)Priority.Value5000000000).Raw);
        Assert.Equal("Friday", ((OpenEnum<DayOfWeek>)DayOfWeek.Friday).Raw);
        Assert.Equal("", default(OpenEnum<RiskLevel>).Raw);
        Assert.Null(default(OpenEnum<RiskLevel>).Known);
    }

    [Fact]
    public void OpenValuesAreEqualByValue()
    {
        OpenEnum<RiskLevel> made = RiskLevel.High;
        var read = Codec.Read(s_open, "\"high\"");
        var purple = OpenEnum<RiskLevel>.FromRaw("purple");
        Assert.True(made == read);
        Assert.True(read == RiskLevel.High);
        Assert.True(made == OpenEnum<RiskLevel>.FromRaw("high"));
        Assert.Equal(made.GetHashCode(), read.GetHashCode());
        Assert.True(purple == Codec.Read(s_open, "\"purple\""));
        Assert.True(purple != RiskLevel.High);
        Assert.False(default == (OpenEnum<RiskLevel>)RiskLevel.Low);
        Assert.True(default(OpenEnum<RiskLevel>) == default);
        Assert.False(default == OpenEnum<RiskLevel>.FromRaw(""));
    }

    [Fact]
    public void KnownValuesAreReadWithoutAllocation()
    {
        var json = "\"medium\""u8.ToArray();
        Read();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Read()
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            s_open.ReadValue(ref reader);
        }
    }

    [Fact]
    public void TheSerializerTreatsThemAlike()
    {
        Assert.Equal("""["high","purple"]""", JsonSerializer.Serialize(new[] { RiskLevel.High, OpenEnum<RiskLevel>.FromRaw("purple") }));
        Assert.Equal(RiskLevel.Low, JsonSerializer.Deserialize<OpenEnum<RiskLevel>>("\"low\"").Known);
        Assert.Equal(RiskLevel.Low, JsonSerializer.Deserialize<RiskLevel>("\"low\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RiskLevel>("\"purple\""));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize((OpenEnum<DayOfWeek>)DayOfWeek.Friday));
    }
}
