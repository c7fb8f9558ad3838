using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary>Lenient reading keeps what is right and treats what is wrong as absent.</summary>
public sealed class LenientJsonTests
{
    [Theory]
    [InlineData("""{"id":"a","owner":null,"seats":"3","settings":1}""", """{"id":"a","owner":null,"settings":1}""")]
    [InlineData("""{"id":"a","owner":7,"tags":{},"settings":1,"token":true}""", """{"id":"a","owner":null,"settings":1}""")]
    [InlineData("""{"id":"a","owner":"o","tags":["x",1,"y"],"settings":1}""", """{"id":"a","owner":"o","tags":["x","y"],"settings":1}""")]
    [InlineData("""{"id":"a","owner":"o","settings":1,"parent":[],"seats":4}""", """{"id":"a","owner":"o","seats":4,"settings":1}""")]
    [InlineData(
        """{"id":"a","owner":"o","settings":1,"limits":{"x":[1],"y":["a"]}}""",
        """{"id":"a","owner":"o","settings":1,"limits":{"x":[1],"y":[]}}""")]
    [InlineData("""{"id":"a","owner":"\ud800","settings":1,"seats":5}""", """{"id":"a","owner":null,"seats":5,"settings":1}""")]
    [InlineData(
        """{"id":"a","owner":"o","settings":1,"parent":{"id":"b","seats":"x","owner":"p","settings":2}}""",
        """{"id":"a","owner":"o","settings":1,"parent":{"id":"b","owner":"p","settings":2}}""")]
    public void WrongValuesAreAbsent(string json, string expected) =>
        Assert.Equal(expected, Codec.Write(ModelCodec<Account>.Instance, Read(ModelCodec<Account>.Instance, json)));

    [Fact]
    public void RequiredMembersMayBeMissing()
    {
        var account = Read(ModelCodec<Account>.Instance, """{"id":null,"seats":1}""");
        Assert.Null(account.Id);
        Assert.Equal(1, account.Seats);
        Assert.Equal(5, Read(ModelCodec<Account>.Instance, """{"id":7,"seats":5}""").Seats);
    }

    [Fact]
    public void AThousandMistakesTakeTwoRounds()
    {
        var rounds = 0;
        var json = $"[{string.Join(",", Enumerable.Repeat("""{"id":"a","owner":null,"seats":"x","settings":1}""", 1000))}]";
        var list = LenientJson.Read(Encoding.UTF8.GetBytes(json), text =>
        {
            rounds++;
            return Strict(JsonCodecs.List(ModelCodec<Account>.Instance), text);
        });
        Assert.Equal(1000, list.Count);
        Assert.All(list, account => Assert.Null(account.Seats));
        Assert.Equal(2, rounds);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    public void ADocumentOfAnotherKindIsStillAnError(string json)
    {
        Assert.Throws<JsonReadException>(() => Read(ModelCodec<Account>.Instance, json));
        Codec.Fails(ModelCodec<Account>.Instance, "{}");
    }

    [Theory]
    [InlineData("""[null]""", "")]
    [InlineData("""[ null , null ]""", "")]
    [InlineData("""[null,"a"]""", "a")]
    [InlineData("""["a", null]""", "a")]
    [InlineData("""[null,null,"a",null , "b",null,null]""", "a,b")]
    [InlineData("""["a",1,{"x":[null]},"b",[]]""", "a,b")]
    public void ItemsThatMayNotBeNullAreLeftOut(string json, string expected) =>
        Assert.Equal(expected, string.Join(",", Read(JsonCodecs.List(JsonCodecs.String), json)));

    [Theory]
    [InlineData("""{"a":null}""", "")]
    [InlineData("""{"a":"1","b":null}""", "a=1")]
    [InlineData("""{"a":null, "b": "2" ,"c":null,"d":"4"}""", "b=2,d=4")]
    [InlineData("""{"a":[1],"b":"2","c":{"d":null}}""", "b=2")]
    public void EntriesThatMayNotBeNullAreLeftOut(string json, string expected) =>
        Assert.Equal(
            expected,
            string.Join(",", Read(JsonCodecs.Map(JsonCodecs.String), json).Select(static entry => $"{entry.Key}={entry.Value}")));

    [Fact]
    public void NullsDeepInsideAreLeftOutWhereTheyStand()
    {
        var lists =
            Read(JsonCodecs.Map(JsonCodecs.List(JsonCodecs.List(JsonCodecs.Int32))), """{"a":[[1,null],null,[null]],"b":null,"c":[[3]]}""");
        Assert.Equal("a=1||c=3|", string.Concat(
            lists.Select(static entry => $"{entry.Key}={string.Concat(entry.Value.Select(static list => string.Join(",", list) + "|"))}")));
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("[\"a\",\"\\ud800\"]")]
    [InlineData("{\"k\":\"\\ud800\"}")]
    public void AWrongTextInAUnionIsAbsent(string json)
    {
        var one = TextOrFlagCodec.Instance;
        switch (json[0])
        {
            case '[': Assert.Equal(["a", ""], Read(JsonCodecs.List(one), json).Select(static item => item.ToString())); break;
            case '{': Assert.True(Read(JsonCodecs.Map(one), json)["k"].IsUnknown); break;
            default: Assert.Throws<JsonReadException>(() => Read(one, json)); break;
        }

        Assert.Throws<ArgumentNullException>(static () => new TextOrFlag(0, null!));
    }

    [Fact]
    public void BrokenJsonIsStillAnError()
    {
        Assert.ThrowsAny<JsonException>(() => Read(ModelCodec<Account>.Instance, """{"id":7,"owner":"""));
        Codec.Fails(JsonCodecs.Int32, "\"x\"");
    }

    private static T Read<T>(JsonCodec<T> codec, string json) =>
        LenientJson.Read(Encoding.UTF8.GetBytes(json), text => Strict(codec, text));

    private static T Strict<T>(JsonCodec<T> codec, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return codec.ReadValue(ref reader);
    }

    private sealed class TextOrFlag(int index, object value) : Union(index, value);

    private sealed class TextOrFlagCodec() : UnionCodec<TextOrFlag>(new CaseTests().Kind(JsonKinds.String, 0).Kind(JsonKinds.Boolean, 1))
    {
        public static readonly TextOrFlagCodec Instance = new();

        public override void WriteValue(JsonValueWriter writer, TextOrFlag value)
        {
            if (value.Value is bool flag)
            {
                JsonCodecs.Boolean.WriteValue(writer, flag);
            }
            else
            {
                JsonCodecs.String.WriteValue(writer, value.Value.ToString()!);
            }
        }

        protected override TextOrFlag ReadCase(int index, ref Utf8JsonReader reader) => index switch
        {
            0 => new TextOrFlag(0, JsonCodecs.String.ReadValue(ref reader)),
            1 => new TextOrFlag(1, JsonCodecs.Boolean.ReadValue(ref reader)),
            _ => new TextOrFlag(-1, JsonRead.Element(ref reader)),
        };
    }
}
