using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary>The cases of a union are told apart without reading them.</summary>
public sealed class CaseTestsTests
{
    private static readonly ModelMembers s_number = new("ro", "number", "holder");
    private static readonly ModelMembers s_bank = new("rro", "number", "bank", "holder");
    private static readonly ModelMembers s_note = new("oo", "holder", "note");

    private static readonly CaseTests s_records = new CaseTests().Record(0, s_number).Record(1, s_bank).Record(2, s_note);

    private static readonly DiscriminatorTexts s_texts = new("type", "cat", "dog");

    [Theory]
    [InlineData("""{"number":1}""", 0)]
    [InlineData("""{"number":1,"holder":"x"}""", 0)]
    [InlineData("""{"holder":"x","bank":{"number":2},"number":1}""", 1)]
    [InlineData("""{"holder":"x"}""", 2)]
    [InlineData("""{"num\u0062er":1,"bank":2}""", 1)]
    [InlineData("""{"number":null,"note":2}""", 2)]
    [InlineData("""{"number":1,"note":2,"holder":3}""", 0)]
    [InlineData("""{"number":1,"number":2}""", 0)]
    [InlineData("""{"number":{"bank":1}}""", 0)]
    [InlineData("{}", 2)]
    [InlineData("[]", -1)]
    [InlineData("\"x\"", -1)]
    [InlineData("null", -1)]
    public void The_record_has_its_required_members_and_knows_most(string json, int expected) =>
        Assert.Equal(expected, Find(s_records, json));

    [Theory]
    [InlineData("""{"x":1}""", -1)]
    [InlineData("""{"bank":1}""", -1)]
    [InlineData("""{"number":null,"bank":1}""", -1)]
    [InlineData("""{"number":1,"bank":null}""", 0)]
    public void Without_any_that_fits_there_is_no_case(string json, int expected) =>
        Assert.Equal(expected, Find(new CaseTests().Record(0, s_number).Record(1, s_bank), json));

    [Theory]
    [InlineData("\"x\"", 3)]
    [InlineData("1.5", 0)]
    [InlineData("true", 1)]
    [InlineData("false", 1)]
    [InlineData("[{}]", 2)]
    [InlineData("{}", 4)]
    [InlineData("null", -1)]
    public void Kinds(string json, int expected)
    {
        var tests = new CaseTests()
            .Kind(JsonKinds.Number, 0)
            .Kind(JsonKinds.Boolean, 1)
            .Kind(JsonKinds.Array, 2)
            .Kind(JsonKinds.String, 3)
            .OtherObjects(4);
        Assert.Equal(expected, Find(tests, json));
    }

    [Theory]
    [InlineData("""{"kind":"a"}""", 0)]
    [InlineData("""{"kind":"b"}""", 1)]
    [InlineData("""{"kind":"c"}""", 1)]
    [InlineData("""{"k\u0069nd":"\u0061"}""", 0)]
    [InlineData("""{"kind":7}""", 2)]
    [InlineData("""{"kind":7.0}""", 2)]
    [InlineData("""{"kind":70e-1}""", 2)]
    [InlineData("""{"kind":8}""", 3)]
    [InlineData("""{"kind":8.5}""", 4)]
    [InlineData("""{"kind":"7"}""", 1)]
    [InlineData("""{"kind":true}""", 5)]
    [InlineData("""{"kind":{}}""", -1)]
    [InlineData("""{"kind":null}""", -1)]
    [InlineData("{}", -1)]
    public void The_values_of_a_member_tell_records_with_the_same_members_apart(string json, int expected)
    {
        var members = new ModelMembers("r", "kind");
        var tests = new CaseTests()
            .Record(0, members).Constant(0, JsonKinds.String, "a")
            .Record(1, members).Listed(0, JsonKinds.String, "b")
            .Record(2, members).Constant(0, JsonKinds.Integer, "7")
            .Record(3, members).Member(0, JsonKinds.Integer)
            .Record(4, members).Member(0, JsonKinds.Number)
            .Record(5, members).Member(0, JsonKinds.Boolean);
        Assert.Equal(expected, Find(tests, json));
    }

    [Theory]
    [InlineData("5", 0)]
    [InlineData("\"5\"", 0)]
    [InlineData("\"+05.10\"", 0)]
    [InlineData("\"\\u0035\"", 0)]
    [InlineData("\"NaN\"", 0)]
    [InlineData("\"five\"", -1)]
    [InlineData("\"\"", -1)]
    public void A_number_may_come_as_its_text(string json, int expected) =>
        Assert.Equal(expected, Find(new CaseTests().Kind(JsonKinds.Number | JsonKinds.NumberText, 0), json));

    [Theory]
    [InlineData("""{"v":"5"}""", 0)]
    [InlineData("""{"v":5}""", 0)]
    [InlineData("""{"v":18446744073709551615}""", 0)]
    [InlineData("""{"v":"five"}""", 1)]
    public void A_text_is_a_number_rather_than_a_string(string json, int expected)
    {
        var members = new ModelMembers("r", "v");
        var tests = new CaseTests()
            .Record(0, members).Member(0, JsonKinds.Integer | JsonKinds.NumberText)
            .Record(1, members).Member(0, JsonKinds.String);
        Assert.Equal(expected, Find(tests, json));
    }

    [Theory]
    [InlineData("\"5\"", 1)]
    [InlineData("\"five\"", 1)]
    [InlineData("5", 0)]
    public void A_string_is_the_case_for_strings_if_there_is_one(string json, int expected) =>
        Assert.Equal(expected, Find(new CaseTests().Kind(JsonKinds.Number | JsonKinds.NumberText, 0).Kind(JsonKinds.String, 1), json));

    [Fact]
    public void A_listed_value_speaks_for_a_record_but_another_not_against_it()
    {
        var members = new ModelMembers("r", "kind");
        var tests = new CaseTests()
            .Record(0, members).Listed(0, JsonKinds.String, "a", "b")
            .Record(1, members).Listed(0, JsonKinds.String, "c", "d");

        Assert.Equal(0, Find(tests, """{"kind":"b"}"""));
        Assert.Equal(1, Find(tests, """{"kind":"c"}"""));
        Assert.Equal(0, Find(tests, """{"kind":"e"}"""));
    }

    [Theory]
    [InlineData("""{"v":1,"w":true,"deep":[{"x":1}]}""", 1)]
    [InlineData("""{"w":true,"deep":[{"x":1}],"v":1}""", 1)]
    [InlineData("""{"v":"a","w":true}""", 0)]
    [InlineData("""{"w":true,"v":"a"}""", 0)]
    [InlineData("""{"v":true,"w":true}""", -1)]
    [InlineData("""{"v":1,"w":"x"}""", -1)]
    [InlineData("""{"w":"x","v":1}""", -1)]
    public void The_order_of_the_members_does_not_matter(string json, int expected)
    {
        var members = new ModelMembers("roo", "v", "w", "deep");
        var tests = new CaseTests()
            .Record(0, members).Member(0, JsonKinds.String).Member(1, JsonKinds.Boolean)
            .Record(1, members).Member(0, JsonKinds.Integer).Member(1, JsonKinds.Boolean);
        Assert.Equal(expected, Find(tests, json));
    }

    [Theory]
    [InlineData("""{"number":1,"x":true}""", 0)]
    [InlineData("""{"x":"a","y":"b"}""", 1)]
    [InlineData("""{"x":"a","y":1}""", -1)]
    [InlineData("""{"number":"1"}""", 1)]
    [InlineData("{}", 1)]
    public void A_map_takes_the_objects_whose_values_are_its_own(string json, int expected) =>
        Assert.Equal(
            expected,
            Find(new CaseTests().Record(0, s_number).Member(0, JsonKinds.Integer).OtherObjects(1, JsonKinds.String), json));

    [Theory]
    [InlineData("""{"type":"dog","number":1}""", 1)]
    [InlineData("""{"number":1,"type":"cow"}""", 0)]
    [InlineData("""{"type":"cow"}""", 1)]
    public void A_union_within_the_union_is_known_by_its_discriminator(string json, int expected) =>
        Assert.Equal(expected, Find(new CaseTests().Discriminator(s_texts, 1).Record(0, s_number).OtherObjects(1), json));

    [Fact]
    public void Required_members_beyond_the_first_64()
    {
        var names = Enumerable.Range(0, 130).Select(index => $"m{index}").ToArray();
        var tests = new CaseTests().Record(0, new ModelMembers(new string('o', 129) + "r", names)).Record(1, s_number);
        Assert.Equal(0, Find(tests, """{"m129":1}"""));
        Assert.Equal(-1, Find(tests, """{"m128":1}"""));
    }

    [Theory]
    [InlineData("""{"type":"cat"}""", 0)]
    [InlineData("""{"x":{"type":"cow"},"y":[{}],"type":"dog"}""", 1)]
    [InlineData("""{"t\u0079pe":"d\u006fg"}""", 1)]
    [InlineData("""{"type":"cow"}""", -1)]
    [InlineData("""{"type":7}""", -1)]
    [InlineData("""{"type":true}""", -1)]
    [InlineData("""{"\ud800":1,"type":"cat"}""", 0)]
    [InlineData("""{"type":"cat","type":"dog"}""", 0)]
    [InlineData("""{"type":null}""", -2)]
    [InlineData("""{"type":{}}""", -1)]
    [InlineData("""{"type":"\ud800"}""", -1)]
    [InlineData("{}", -2)]
    [InlineData("[]", -2)]
    public void Discriminators(string json, int index)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Assert.Equal(index, s_texts.Find(reader));
        Assert.Equal(0, reader.TokenStartIndex);
    }

    [Fact]
    public void Unions_are_equal_by_case_and_value()
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
    private static int Find(CaseTests tests, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var result = tests.Find(ref reader);
        using var document = JsonDocument.ParseValue(ref reader);
        Assert.Equal(json, document.RootElement.GetRawText());
        return result;
    }

    private sealed class Sample(int index, object value) : Union(index, value);
}
