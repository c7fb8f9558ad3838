using System.Collections.Immutable;
using System.Text.Json;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary>
/// Members are equal by value, and equal members have equal hash codes; the overload is the compiler's choice by type alone.
/// </summary>
public sealed class ValueEqualityTests
{
    [Fact]
    public void Scalars()
    {
        Assert.True(ValueEquality.Equals(1, 1));
        Assert.False(ValueEquality.Equals((int?)1, null));
        Assert.True(ValueEquality.Equals(double.NaN, double.NaN));
        Assert.True(ValueEquality.Equals("ä", "ä"));
        Assert.False(ValueEquality.Equals("ä", "a\u0308"));
        Assert.True(ValueEquality.Equals(null as string, null));
        Assert.True(ValueEquality.Equals(new byte[] { 1, 2 }, [1, 2]));
        Assert.False(ValueEquality.Equals(new byte[] { 1, 2 }, [1, 3]));
        Assert.False(ValueEquality.Equals(new byte[] { 1 }, null));
    }

    [Fact]
    public void Lists()
    {
        IReadOnlyList<string> one = ["a", "b"];
        IReadOnlyList<string> two = new List<string> { "a", "b" };
        Same(one, two);
        Assert.False(ValueEquality.Equals(one, ["b", "a"]));
        Assert.False(ValueEquality.Equals(one, ["a"]));
        Assert.False(ValueEquality.Equals(one, null));
        Assert.True(ValueEquality.Equals((IReadOnlyList<string>?)null, null));
    }

    [Fact]
    public void Maps()
    {
        IReadOnlyDictionary<string, int> one = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
        IReadOnlyDictionary<string, int> two = ImmutableSortedDictionary<string, int>.Empty.Add("b", 2).Add("a", 1);
        Assert.True(ValueEquality.Equals(one, two));
        Assert.Equal(ValueEquality.HashCode(one), ValueEquality.HashCode(two));
        Assert.False(ValueEquality.Equals(one, new Dictionary<string, int> { ["a"] = 1, ["b"] = 3 }));
        Assert.False(ValueEquality.Equals(one, new Dictionary<string, int> { ["a"] = 1, ["c"] = 2 }));
    }

    [Fact]
    public void MapsOfAnyJsonAreEqualWhateverTheirClass()
    {
        var entries = new Dictionary<string, JsonElement> { ["a"] = Codec.Element("1.0"), ["b"] = Codec.Element("""{"x":[]}""") };
        object[] maps =
        [
            entries,
            new UnknownMembers(entries),
            ImmutableSortedDictionary<string, JsonElement>.Empty.Add("b", entries["b"]).Add("a", Codec.Element("1")),
            new Dictionary<string, object> { ["b"] = entries["b"], ["a"] = entries["a"] },
        ];
        foreach (var one in maps[..3])
        {
            foreach (var other in maps[..3])
            {
                Assert.True(ValueEquality.Equals(one, other));
                Assert.Equal(ValueEquality.HashCode(one), ValueEquality.HashCode(other));
            }

            Assert.False(ValueEquality.Equals(one, new UnknownMembers(entries.Take(1))));
        }

        Assert.True(ValueEquality.Equals(maps[0], maps[3]));
        Assert.Equal(ValueEquality.HashCode(maps[0]), ValueEquality.HashCode(maps[3]));
    }

    [Theory]
    [InlineData("""{"x":[[{"a":[1]}]],"y":[]}""", """{"y":[],"x":[[{"a":[1]}]]}""", true)]
    [InlineData("""{"x":[[{"a":[1]}]]}""", """{"x":[[{"a":[2]}]]}""", false)]
    [InlineData("""{"x":[[{"a":[1],"b":[2]}]]}""", """{"x":[[{"b":[2],"a":[1]}]]}""", true)]
    [InlineData("""{"x":[[]]}""", """{"x":[[],[]]}""", false)]
    public void CollectionsWithinCollections(string left, string right, bool equal)
    {
        var codec = JsonCodecs.Map(JsonCodecs.List(JsonCodecs.List(JsonCodecs.Map(JsonCodecs.List(JsonCodecs.Int32)))));
        var one = Codec.Read(codec, left);
        var two = Codec.Read(codec, right);
        Assert.Equal(equal, ValueEquality.Equals(one, two));
        if (equal)
        {
            Assert.Equal(ValueEquality.HashCode(one), ValueEquality.HashCode(two));
        }
    }

    [Fact]
    public void ListsOfLists()
    {
        IReadOnlyList<IReadOnlyList<double>> one = [[1.5, 2], []];
        IReadOnlyList<IReadOnlyList<double>> two = new List<double[]> { new[] { 1.5, 2 }, Array.Empty<double>() };
        Assert.True(ValueEquality.Equals(one, two));
        Assert.Equal(ValueEquality.HashCode(one), ValueEquality.HashCode(two));
        Assert.False(ValueEquality.Equals(one, [[1.5, 2], [3]]));
    }

    [Fact]
    public void ListsOfBytesRecordsAndJson()
    {
        Same<byte[]>([[1, 2]], [[1, 2]]);
        Same<JsonElement>([Codec.Element("""{"a":1,"b":2}""")], [Codec.Element("""{"b":2,"a":1}""")]);
        Same<JsonElement?>([Codec.Element("1"), null], [Codec.Element("1.0"), null]);
        Same<OpenEnum<RiskLevel>>([RiskLevel.High], [OpenEnum<RiskLevel>.FromRaw("high")]);
        Same<RiskBehavior>([Behavior("x")], [Behavior("x")]);
        Assert.False(ValueEquality.Equals<IReadOnlyList<RiskBehavior>>([Behavior("x")], [Behavior("y")]));
        Assert.False(ValueEquality.Equals<IReadOnlyList<string?>>(["a", null], [null, "a"]));
    }

    [Fact]
    public void OptionalCollections()
    {
        Optional<IReadOnlyList<string>?> one = new[] { "a" };
        Optional<IReadOnlyList<string>?> two = new List<string> { "a" };
        Optional<IReadOnlyDictionary<string, int>?> map = new Dictionary<string, int> { ["a"] = 1 };
        Assert.True(ValueEquality.Equals(one, two));
        Assert.False(ValueEquality.Equals(one, default));
        Assert.False(ValueEquality.Equals(Optional.Of<IReadOnlyList<string>?>(null), default));
        Assert.True(ValueEquality.Equals(map, new Dictionary<string, int> { ["a"] = 1 }));
        Assert.Equal(ValueEquality.HashCode(one), ValueEquality.HashCode(two));
    }

    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("100", "1e2", true)]
    [InlineData("0", "-0.0e5", true)]
    [InlineData("1", "-1", false)]
    [InlineData("0.1", "0.10000000000000000001", false)]
    [InlineData("1e400", "1e401", false)]
    [InlineData("12345678901234567890", "12345678901234567891", false)]
    [InlineData("\"a\"", "\"\\u0061\"", true)]
    [InlineData("\"\\ud800\"", "\"\\ud800\"", true)]
    [InlineData("\"1\"", "1", false)]
    [InlineData("null", "null", true)]
    [InlineData("true", "false", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "[1,1]", false)]
    [InlineData("""{"a":1,"b":[{}]}""", """{"b":[{}],"a":1.0}""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", false)]
    [InlineData("""{"a":2,"a":2}""", """{"a":2,"b":3}""", false)]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""", true)]
    public void Json(string left, string right, bool equal)
    {
        var one = Codec.Element(left);
        var two = Codec.Element(right);
        Assert.Equal(equal, ValueEquality.Equals(one, two));
        Assert.Equal(equal, ValueEquality.Equals(two, one));
        Assert.Equal(equal, ValueEquality.Equals((JsonElement?)one, two));
        if (equal)
        {
            Assert.Equal(ValueEquality.HashCode(one), ValueEquality.HashCode((JsonElement?)two));
        }
    }

    [Fact]
    public void JsonOrItsAbsence()
    {
        Assert.True(ValueEquality.Equals((JsonElement?)null, null));
        Assert.False(ValueEquality.Equals((JsonElement?)null, default(JsonElement)));
        Assert.True(ValueEquality.Equals(default(JsonElement), default));
    }

    [Fact]
    public void RecordsAreEqualByValue()
    {
        const string Json =
            """{"id":"a","owner":"o","seats":3,"tags":["x"],"notes":"n","settings":{"k":[1]},"token":"t","parent":{"id":"b","owner":null,"settings":null},"limits":{"day":[1,2]},"more":true}""";
        var one = Codec.Read(ModelCodec<Account>.Instance, Json);
        var two = Codec.Read(ModelCodec<Account>.Instance, Json);
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Account[] others =
        [
            one with { Id = "b" }, one with
            {
                Owner = null,
            }, one with { Seats = null }, one with { Tags = [] }, one with { Notes = null }, one with { Notes = default },
            one with
            {
                Settings = default,
            }, one with { Token = "u" }, one with { Parent = one }, one with { Limits = null }, one with { Unknown = null },
        ];
        Assert.All(others, other => Assert.NotEqual(one, other));
        Assert.Equal(others.Length + 1, others.Append(one).Select(account => account.GetHashCode()).Distinct().Count());
    }

    [Fact]
    public void AListIsEqualToItselfWhateverItHolds()
    {
        var document = JsonDocument.Parse("[1]");
        IReadOnlyList<JsonElement> list = [document.RootElement];
        document.Dispose();
        Assert.True(JsonCodecs.List(JsonCodecs.Element).AreSame(list, list));
    }

    [Fact]
    public void CommonComparisonsDoNotAllocate()
    {
        var (one, two) = (Behavior("x"), Behavior("x"));
        var (list, other) = (new[] { 1, 2, 3 }, new[] { 1, 2, 3 });
        var codec = JsonCodecs.List(JsonCodecs.Int32);
        Assert.True(Compare());
        var before = GC.GetAllocatedBytesForCurrentThread();
        Compare();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        bool Compare() => one.Equals(two)
            && one.GetHashCode() == two.GetHashCode()
            && codec.AreSame(list, other)
            && codec.HashCode(list) == codec.HashCode(other);
    }

    private static void Same<T>(IReadOnlyList<T> one, IReadOnlyList<T> two)
    {
        Assert.True(ValueEquality.Equals(one, two));
        Assert.Equal(ValueEquality.HashCode(one), ValueEquality.HashCode(two));
    }

    private static RiskBehavior Behavior(string name) => new() { Name = name, Description = "", Enabled = true, RiskLevel = RiskLevel.Low };
}
