using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary>The cases of a union are told apart without reading them.</summary>
public sealed class JsonUnionTests
{
    private static readonly ModelMembers[] s_cases =
    [
        new(typeof(JsonUnionTests), "ro", "number", "holder"),
        new(typeof(JsonUnionTests), "rro", "number", "bank", "holder"),
        new(typeof(JsonUnionTests), "oo", "holder", "note"),
    ];

    private static readonly DiscriminatorTexts s_texts = new("type", "cat", "dog");

    [Theory]
    [InlineData("""{"number":1}""", 0)]
    [InlineData("""{"number":1,"holder":"x"}""", 0)]
    [InlineData("""{"holder":"x","bank":{"number":2},"number":1}""", 1)]
    [InlineData("""{"holder":"x"}""", 2)]
    [InlineData("""{"num\u0062er":1,"bank":2}""", 1)]
    [InlineData("""{"number":null,"note":2}""", 2)]
    [InlineData("""{"number":1,"note":2,"holder":3}""", 0)]
    [InlineData("{}", 2)]
    [InlineData("[]", -1)]
    [InlineData("\"x\"", -1)]
    public void TheBestMatchHasItsRequiredMembersAndKnowsMost(string json, int expected) =>
        Assert.Equal(expected, Look(json, static (ref Utf8JsonReader reader) => JsonUnion.BestMatch(reader, s_cases)));

    [Fact]
    public void WithoutAnyFitThereIsNoMatch() =>
        Assert.Equal(-1, Look("""{"x":1}""", static (ref Utf8JsonReader reader) => JsonUnion.BestMatch(reader, s_cases.AsSpan(0, 2))));

    [Theory]
    [InlineData("""{"number":1,"bank":1}""", true)]
    [InlineData("""{"number":1,"number":2}""", false)]
    [InlineData("""{"number":{"bank":1}}""", false)]
    public void RequiredMembers(string json, bool expected) =>
        Assert.Equal(expected, Look(json, static (ref Utf8JsonReader reader) => JsonUnion.HasMembers(reader, s_cases[1])));

    [Fact]
    public void RequiredMembersBeyondTheFirst64()
    {
        var names = Enumerable.Range(0, 130).Select(index => $"m{index}").ToArray();
        var members = new ModelMembers(typeof(Wide), new string('o', 129) + "r", names);
        Assert.True(Look("""{"m129":1}""", (ref Utf8JsonReader reader) => JsonUnion.HasMembers(reader, members)));
        Assert.False(Look("""{"m128":1}""", (ref Utf8JsonReader reader) => JsonUnion.HasMembers(reader, members)));
    }

    [Theory]
    [InlineData("""{"type":"cat"}""", "cat", 0)]
    [InlineData("""{"x":{"type":"cow"},"y":[{}],"type":"dog"}""", "dog", 1)]
    [InlineData("""{"t\u0079pe":"d\u006fg"}""", "dog", 1)]
    [InlineData("""{"type":"cow"}""", "cow", -1)]
    [InlineData("""{"type":7}""", "7", -1)]
    [InlineData("""{"type":true}""", "true", -1)]
    [InlineData("""{"\ud800":1,"type":"cat"}""", "cat", 0)]
    [InlineData("""{"type":null}""", null, -1)]
    [InlineData("""{"type":{}}""", null, -1)]
    [InlineData("""{"type":"\ud800"}""", null, -1)]
    [InlineData("{}", null, -1)]
    [InlineData("[]", null, -1)]
    public void Discriminators(string json, string? text, int index)
    {
        Assert.Equal(text, Look(json, static (ref Utf8JsonReader reader) => JsonUnion.Discriminator(reader, "type"u8)));
        Assert.Equal(index, Look(json, static (ref Utf8JsonReader reader) => s_texts.Find(reader)));
    }

    [Theory]
    [InlineData("{}", JsonValueKind.Object)]
    [InlineData("[]", JsonValueKind.Array)]
    [InlineData("\"\"", JsonValueKind.String)]
    [InlineData("1", JsonValueKind.Number)]
    [InlineData("true", JsonValueKind.True)]
    [InlineData("false", JsonValueKind.False)]
    [InlineData("null", JsonValueKind.Null)]
    public void Kinds(string json, JsonValueKind kind) => Assert.Equal(kind, Look(json, JsonUnion.Kind));

    [Theory]
    [InlineData("1", true)]
    [InlineData("1.0", true)]
    [InlineData("1.5", false)]
    [InlineData("\"1\"", false)]
    public void Integers(string json, bool expected) => Assert.Equal(expected, Look(json, JsonUnion.IsInteger));

    [Fact]
    public void UnionsAreEqualByCaseAndValue()
    {
        Assert.Equal(new Sample(0, "a"), new Sample(0, "a"));
        Assert.NotEqual(new Sample(0, "a"), new Sample(1, "a"));
        Assert.Equal(new Sample(1, new[] { 1 }), new Sample(1, new List<int> { 1 }));
        Assert.Equal(new Sample(1, new[] { 1 }).GetHashCode(), new Sample(1, new List<int> { 1 }).GetHashCode());
        var unknown = new Sample(-1, Codec.Element("""{"a":1,"b":2}"""));
        Assert.True(unknown.IsUnknown);
        Assert.Equal(unknown, new Sample(-1, Codec.Element("""{"b":2,"a":1}""")));
        Assert.Equal("a", new Sample(0, "a").ToString());
        Assert.Throws<ArgumentNullException>(() => new Sample(0, null!));
    }

    // Looking ahead must leave the reader where it is: reading the value afterwards shows it.
    private static T Look<T>(string json, Looking<T> look)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var result = look(ref reader);
        using var document = JsonDocument.ParseValue(ref reader);
        Assert.Equal(json, document.RootElement.GetRawText());
        return result;
    }

    private delegate T Looking<T>(ref Utf8JsonReader reader);

    private sealed class Sample(int index, object value) : Union(index, value);
}
