using System.Collections.Immutable;
using System.Text.Json;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary>Lists, maps and values that may be null, composed of codecs.</summary>
public sealed class CollectionCodecTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1000)]
    public void ListsOfAnyLength(int count)
    {
        var json = $"[{string.Join(",", Enumerable.Range(0, count))}]";
        var list = Codec.Read(JsonCodecs.List(JsonCodecs.Int32), json);
        Assert.Equal(Enumerable.Range(0, count), list);
        Assert.Equal(json, Codec.Write(JsonCodecs.List(JsonCodecs.Int32), list));
    }

    [Fact]
    public void ListsAreReadOnly()
    {
        var list = (ICollection<int>)Codec.Read(JsonCodecs.List(JsonCodecs.Int32), "[1]");
        Assert.True(list.IsReadOnly);
    }

    [Fact]
    public void ListsOfAnyKindAreWritten()
    {
        var codec = JsonCodecs.List(JsonCodecs.String);
        Assert.Equal("""["a","b"]""", Codec.Write(codec, new[] { "a", "b" }));
        Assert.Equal("""["a","b"]""", Codec.Write(codec, new List<string> { "a", "b" }));
        Assert.Equal("""["a","b"]""", Codec.Write(codec, ImmutableArray.Create("a", "b")));
    }

    [Fact]
    public void MapsKeepTheirOrder()
    {
        var json = $"{{{string.Join(",", Enumerable.Range(0, 100).Select(number => $"\"key{99 - number}\":{number}"))}}}";
        var map = Codec.Read(JsonCodecs.Map(JsonCodecs.Int32), json);
        Assert.Equal(100, map.Count);
        Assert.Equal("key99", map.Keys.First());
        Assert.Equal(json, Codec.Write(JsonCodecs.Map(JsonCodecs.Int32), map));
    }

    [Fact]
    public void OfARepeatedNameTheLastValueCounts() =>
        Assert.Equal([new("a", 3), new("b", 2)], Codec.Read(JsonCodecs.Map(JsonCodecs.Int32), """{"a":1,"b":2,"\u0061":3}"""));

    [Fact]
    public void MapsOfAnyKindAreWritten()
    {
        var codec = JsonCodecs.Map(JsonCodecs.Int32);
        Assert.Equal("""{"a\"b":1}""", Codec.Write(codec, new Dictionary<string, int> { ["a\"b"] = 1 }));
        Assert.Equal("""{"a":1}""", Codec.Write(codec, ImmutableSortedDictionary<string, int>.Empty.Add("a", 1)));
        Assert.Equal("{}", Codec.Write(codec, Codec.Read(codec, "{}")));
    }

    [Fact]
    public void CollectionsNest()
    {
        var codec = JsonCodecs.Map(JsonCodecs.List(JsonCodecs.List(JsonCodecs.Map(JsonCodecs.Boolean))));
        const string Json = """{"x":[[{"a":true},{}],[]],"y":[]}""";
        Assert.Equal(Json, Codec.Write(codec, Codec.Read(codec, Json)));
        Assert.Equal(Json, Codec.Write(codec, Codec.ReadInPieces(codec, Json, 3)));
    }

    [Theory]
    [InlineData("{}", "an array", 0)]
    [InlineData("[1,null]", "an integer of 32 bits", 3)]
    [InlineData("[[1]]", "an integer of 32 bits", 1)]
    public void NoLists(string json, string expected, long offset)
    {
        var exception = Codec.Fails(JsonCodecs.List(JsonCodecs.Int32), json);
        Assert.Equal(expected, exception.Expected);
        Assert.Equal(offset, exception.Offset);
    }

    [Theory]
    [InlineData("[]", "an object (a map)")]
    [InlineData("""{"a":null}""", "a string")]
    public void NoMaps(string json, string expected) =>
        Assert.Equal(expected, Codec.Fails(JsonCodecs.Map(JsonCodecs.String), json).Expected);

    [Fact]
    public void ValuesThatMayBeNull()
    {
        var numbers = JsonCodecs.List(JsonCodecs.Nullable(JsonCodecs.Int32));
        Assert.Equal([1, null], Codec.Read(numbers, "[1,null]"));
        Assert.Equal("[1,null]", Codec.Write(numbers, [1, null]));
        var texts = JsonCodecs.Map(JsonCodecs.NullableReference(JsonCodecs.String));
        Assert.Null(Codec.Read(texts, """{"a":null}""")["a"]);
        Assert.Equal("""{"a":null}""", Codec.Write(texts, new Dictionary<string, string?> { ["a"] = null }));
    }

    [Fact]
    public void ANullThatTheSchemaForbidsIsAClearError()
    {
        var list = Assert.Throws<ArgumentException>(() => Codec.Write(JsonCodecs.List(JsonCodecs.String), ["a", null!]));
        Assert.Contains("index 1", list.Message, StringComparison.Ordinal);
        var map = Assert.Throws<ArgumentException>(() =>
            Codec.Write(JsonCodecs.Map(ModelCodec<RiskBehavior>.Instance), new Dictionary<string, RiskBehavior> { ["k"] = null! }));
        Assert.Contains("'k'", map.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CompositesAreMadeOnce()
    {
        Assert.Same(JsonCodecs.List(JsonCodecs.String), JsonCodecs.List(JsonCodecs.String));
        Assert.Same(JsonCodecs.Map(JsonCodecs.String), JsonCodecs.Map(JsonCodecs.String));
        Assert.Same(JsonCodecs.Nullable(JsonCodecs.Int32), JsonCodecs.Nullable(JsonCodecs.Int32));
        Assert.Same(JsonCodecs.NullableReference(JsonCodecs.String), JsonCodecs.NullableReference(JsonCodecs.String));
    }

    [Fact]
    public void AFailingListLeavesThePoolClean()
    {
        Codec.Fails(JsonCodecs.List(JsonCodecs.String), """["secret",1]""");
        Assert.Equal(["a"], Codec.Read(JsonCodecs.List(JsonCodecs.String), """["a"]"""));
    }

    [Fact]
    public void ItemsAreCheckedByTheirOwnRules()
    {
        var codec = JsonCodecs.List(JsonCodecs.Map(JsonCodecs.Nullable(Percentage.Instance)));
        var checks = new ArgumentChecks();
        codec.Check([new Dictionary<string, int?> { ["a"] = 100, ["b"] = null }, new Dictionary<string, int?> { ["c"] = 101 }], checks);
        var exception = Assert.Throws<ArgumentException>(() => checks.ThrowIfAny("Test"));
        Assert.Contains("/1/c", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("/0", exception.Message, StringComparison.Ordinal);
    }

    private sealed class Percentage : JsonCodec<int>
    {
        public static readonly Percentage Instance = new();

        public override int ReadValue(ref Utf8JsonReader reader) => JsonRead.Int32(ref reader);

        public override void WriteValue(JsonValueWriter writer, int value) => writer.WriteNumberValue(value);

        internal override void Check(int value, ArgumentChecks checks) => checks.Range(string.Empty, value, max: 100);
    }
}
