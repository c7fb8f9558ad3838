using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary>Members are found in any order and spelling; what is missing or null against the schema is an error that says so.</summary>
public sealed class MemberReaderTests
{
    private const string Minimal = """{"id":"a","owner":null,"settings":null}""";

    [Theory]
    [InlineData("""{"name":"N","description":"D","enabled":true,"risk_level":"low"}""")]
    [InlineData("""{"risk_level":"low","enabled":true,"description":"D","name":"N"}""")]
    [InlineData("""{"description":"D","name":"N","risk_level":"low","enabled":true}""")]
    [InlineData("""{"n\u0061me":"N","description":"D","enabled":true,"risk\u005flevel":"low"}""")]
    [InlineData("""{"name":"first","description":"D","enabled":false,"risk_level":"high","name":"N","enabled":true,"risk_level":"low"}""")]
    public void AnyOrderAndSpelling(string json)
    {
        var expected = new RiskBehavior { Name = "N", Description = "D", Enabled = true, RiskLevel = RiskLevel.Low };
        Assert.Equal(expected, Codec.Read(ModelCodec<RiskBehavior>.Instance, json));
        for (var size = 1; size < 12; size++)
        {
            Assert.Equal(expected, Codec.ReadInPieces(ModelCodec<RiskBehavior>.Instance, json, size));
        }
    }

    [Fact]
    public void EveryFlagRoundTrips()
    {
        const string Json =
            """{"id":"a","owner":"o","seats":3,"tags":["x"],"notes":"n","settings":{"k":[1]},"token":"t","parent":{"id":"b","owner":null,"settings":null},"limits":{"day":[1,2]},"more":{"deep":[true]},"extra":null}""";
        var account = Codec.Read(ModelCodec<Account>.Instance, Json);
        Assert.Equal(Json, Codec.Write(ModelCodec<Account>.Instance, account));
        Assert.Equal(["more", "extra"], account.Unknown!.Keys);
    }

    [Fact]
    public void AbsentMembersStayAbsent()
    {
        var account = Codec.Read(ModelCodec<Account>.Instance, Minimal);
        Assert.Null(account.Seats);
        Assert.False(account.Notes.HasValue);
        Assert.Null(account.Unknown);
        Assert.Equal(JsonValueKind.Null, account.Settings.ValueKind);
        Assert.Equal(Minimal, Codec.Write(ModelCodec<Account>.Instance, account));
    }

    [Fact]
    public void NullIsAbsentExceptWhereItIsAValue()
    {
        var account = Codec.Read(
            ModelCodec<Account>.Instance,
            """{"id":"a","owner":null,"seats":null,"tags":null,"notes":null,"settings":null,"parent":null}""");
        Assert.Null(account.Seats);
        Assert.Null(account.Tags);
        Assert.True(account.Notes.HasValue);
        Assert.Null(account.Notes.Value);
        Assert.Equal("""{"id":"a","owner":null,"notes":null,"settings":null}""", Codec.Write(ModelCodec<Account>.Instance, account));
    }

    [Theory]
    [InlineData("""{"owner":null,"settings":null}""", "the required member 'id'")]
    [InlineData("""{"id":"a","settings":1}""", "the required member 'owner'")]
    [InlineData("""{"id":"a","owner":null}""", "the required member 'settings'")]
    [InlineData("{}", "the required members 'id', 'owner', 'settings'")]
    [InlineData("""{"ID":"a","owner":null,"settings":1}""", "the required member 'id'")]
    [InlineData("""{"id":null,"owner":null,"settings":1}""", "a value of the required member 'id'")]
    [InlineData("""{"id":"a","id":null,"owner":null,"settings":1}""", "a value of the required member 'id'")]
    [InlineData("""{"seats":1,"seats":null,"id":"a","owner":null,"settings":1}""", "one value of the member 'seats'")]
    [InlineData("[]", "an object (Account)")]
    [InlineData("\"x\"", "an object (Account)")]
    public void WhatIsMissingIsNamed(string json, string expected) =>
        Assert.Equal(expected, Codec.Fails(ModelCodec<Account>.Instance, json).Expected);

    [Fact]
    public void ErrorsHaveTheirPlace()
    {
        const string Json = """{"id":"a","owner":null,"settings":1,"parent":{"id":7}}""";
        var exception = Codec.Fails(ModelCodec<Account>.Instance, Json);
        Assert.Equal("Expected a string, but found the number 7.", exception.Message);
        Assert.Equal("/parent/id", JsonPointerFinder.Find(Encoding.UTF8.GetBytes(Json), exception.Offset));
    }

    [Theory]
    [InlineData("""{"id":"a" """)]
    [InlineData("""{"id":"a",}""")]
    [InlineData("""{"id":"a" "owner":1}""")]
    [InlineData("""{"id":"a"/* no */}""")]
    [InlineData("""{"more":[1,2}""")]
    public void BrokenJsonIsAnError(string json) => Assert.ThrowsAny<JsonException>(() => Codec.Read(ModelCodec<Account>.Instance, json));

    [Fact]
    public void APartOfATextIsAnErrorAndNotALoop() => Assert.Throws<JsonReadException>(() =>
    {
        var reader = new Utf8JsonReader("""{"id":"a","tags":["x","""u8, isFinalBlock: false, default);
        reader.Read();
        return ModelCodec<Account>.Instance.ReadValue(ref reader);
    });

    [Fact]
    public void DepthIsTheReadersConcern()
    {
        static string Nested(int depth) =>
            string.Concat(Enumerable.Repeat("""{"id":"a","owner":null,"settings":1,"parent":""", depth)) + Minimal + new string('}', depth);
        Assert.NotNull(Codec.Read(ModelCodec<Account>.Instance, Nested(255)));
        Assert.ThrowsAny<JsonException>(() => Codec.Read(ModelCodec<Account>.Instance, Nested(256)));
    }

    [Fact]
    public void MoreMembersThanBits()
    {
        var values = Enumerable.Range(0, Wide.Count).Select(index => (int?)index).ToArray();
        var json = Codec.Write(Wide.Instance, values);
        Assert.Equal(values, Codec.Read(Wide.Instance, json));
        var reversed = $"{{{string.Join(",", json.Trim('{', '}').Split(',').Reverse())}}}";
        Assert.Equal(values, Codec.Read(Wide.Instance, reversed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(62)]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(148)]
    public void ARequiredMemberAmongManyIsMissed(int index)
    {
        var values = Enumerable.Range(0, Wide.Count).Select(number => number == index ? (int?)null : number).ToArray();
        Assert.Equal($"the required member 'member_{index}'", Codec.Fails(Wide.Instance, Codec.Write(Wide.Instance, values)).Expected);
    }

    [Fact]
    public void OptionalMembersAmongManyMayBeMissing()
    {
        var values = Enumerable.Range(0, Wide.Count).Select(number => number % 2 == 0 ? (int?)number : null).ToArray();
        Assert.Equal(values, Codec.Read(Wide.Instance, Codec.Write(Wide.Instance, values)));
    }

    [Fact]
    public void FlagsAndNamesMustMatch() => Assert.Throws<ArgumentException>(() => new ModelMembers("rr", "a"));

    [Fact]
    public void ANullInARequiredMemberIsNotWritten()
    {
        var exception = Assert.Throws<ArgumentException>(() => Codec.Write(
            ModelCodec<RiskBehavior>.Instance,
            new RiskBehavior { Name = null!, Description = "", Enabled = true, RiskLevel = RiskLevel.Low }));
        Assert.Contains("'name'", exception.Message, StringComparison.Ordinal);
    }
}
