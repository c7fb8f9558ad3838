using Cloudflare;

namespace Specwright.Client.Tests;

/// <summary>An enum that a server may extend.</summary>
public sealed class OpenEnumTests
{
    [Fact]
    public void AMemberOfTheEnumIsKnown()
    {
        OpenEnum<RiskLevel> level = RiskLevel.High;

        Assert.Equal(RiskLevel.High, level.Known);
        Assert.Equal("high", level.Raw);
        Assert.Equal("high", level.ToString());
        Assert.True(level == RiskLevel.High);
        Assert.True(level != RiskLevel.Low);
    }

    [Fact]
    public void TheTextOfAMemberIsThatMember()
    {
        OpenEnum<RiskLevel> level = OpenEnum<RiskLevel>.FromRaw("medium");

        Assert.Equal(RiskLevel.Medium, level.Known);
        Assert.True(level == RiskLevel.Medium);
        Assert.Equal(((OpenEnum<RiskLevel>)RiskLevel.Medium).GetHashCode(), level.GetHashCode());
    }

    [Theory]
    [InlineData("critical")]
    [InlineData("High")]
    [InlineData("")]
    public void AnyOtherTextIsKept(string text)
    {
        OpenEnum<RiskLevel> level = OpenEnum<RiskLevel>.FromRaw(text);

        Assert.Null(level.Known);
        Assert.Equal(text, level.Raw);
        Assert.Equal(OpenEnum<RiskLevel>.FromRaw(text), level);
        Assert.DoesNotContain(Enum.GetValues<RiskLevel>(), member => level == member);
    }

    [Fact]
    public void TheFirstMemberIsNotTheDefault()
    {
        OpenEnum<RiskLevel> none = default;

        Assert.Null(none.Known);
        Assert.Equal("", none.Raw);
        Assert.True(none != RiskLevel.Low);
    }

    [Fact]
    public void ASwitchGoesByTheKnownMember() =>
        Assert.Equal("?", OpenEnum<RiskLevel>.FromRaw("critical").Known switch
        {
            RiskLevel.Low =>
            "L",
            RiskLevel.Medium => "M",
            RiskLevel.High => "H",
            _ => "?"
        });
}
