using System.Text.Json;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary>Members without a name in the schema come back as they came.</summary>
public sealed class UnknownMembersTests
{
    [Fact]
    public void NamesAreUnescapedAndOrderIsKept()
    {
        var behavior = Codec.Read(
            ModelCodec<RiskBehavior>.Instance,
            """{"z":1,"name":"N","a\u002fb":{"x":[]},"description":"","enabled":true,"risk_level":"low","z":2,"":null}""");
        Assert.Equal(["z", "a/b", ""], behavior.Unknown!.Keys);
        Assert.Equal(2, behavior.Unknown["z"].GetInt32());
        Assert.Equal(
            """{"name":"N","description":"","enabled":true,"risk_level":"low","z":2,"a/b":{"x":[]},"":null}""",
            Codec.Write(ModelCodec<RiskBehavior>.Instance, behavior));
    }

    [Fact]
    public void ANameThatIsNoUnicodeIsAnError() =>
        Codec.Fails(ModelCodec<RiskBehavior>.Instance, """{"\ud800":1}""");

    [Fact]
    public void TheyAreEqualByValue()
    {
        var one = new UnknownMembers([new("a", Codec.Element("[1,{\"x\":1,\"y\":2}]")), new("b", Codec.Element("1.0"))]);
        var two = new UnknownMembers([new("b", Codec.Element("1")), new("a", Codec.Element("[ 1, {\"y\":2,\"x\":1e0} ]"))]);
        Assert.Equal(one, two);
        Assert.True(one.Equals((object)two));
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.False(one.Equals(new UnknownMembers([new("a", Codec.Element("1"))])));
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void TheyAreADictionary()
    {
        IReadOnlyDictionary<string, JsonElement> members = new UnknownMembers([new("a", Codec.Element("1")), new("a", Codec.Element("2"))]);
        Assert.Single(members);
        Assert.True(members.ContainsKey("a"));
        Assert.True(members.TryGetValue("a", out var value));
        Assert.Equal(2, value.GetInt32());
        Assert.False(members.TryGetValue("b", out _));
        Assert.Throws<KeyNotFoundException>(() => members["b"]);
        Assert.Throws<ArgumentNullException>(() => new UnknownMembers(null!));
    }

    [Fact]
    public void AValueThatIsNoJsonIsNotWritten()
    {
        var behavior = new RiskBehavior
        {
            Name = "",
            Description = "",
            Enabled = true,
            RiskLevel = RiskLevel.Low,
            Unknown = new([new("a", default)]),
        };
        Assert.Throws<ArgumentException>(() => Codec.Write(ModelCodec<RiskBehavior>.Instance, behavior));
    }
}
