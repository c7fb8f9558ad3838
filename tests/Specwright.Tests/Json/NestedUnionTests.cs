using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary>
/// Unions within unions are read in time linear in their bytes: counted, without a clock, by what looking ahead passes over.
/// </summary>
public sealed class NestedUnionTests
{
    private static readonly JsonCodec<Node> s_node = NodeCodec.Instance;

    [Theory]
    [InlineData(18)]
    [InlineData(30)]
    [InlineData(250)]
    public void A_tree_is_read_at_once(int depth)
    {
        var json = Nested("null", depth);
        var node = JsonBodyReader.Read(Encoding.UTF8.GetBytes(json), s_node);

        Assert.Equal(json, Codec.Write(s_node, node));
        for (var level = 1; level < depth; level++)
        {
            Assert.True(node.TryGetNumberNode(out var number));
            node = number!.Next;
        }

        // Its next is null, which is none of the cases.
        Assert.True(node.IsUnknown);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(30, true)]
    [InlineData(60, true)]
    [InlineData(250, true)]
    [InlineData(60, false)]
    public void What_lies_below_many_unions_is_passed_over_twice_at_most(int depth, bool isList)
    {
        var inner = isList
            ? $$"""{"zz":[{{string.Join(',', Enumerable.Repeat("""{"id":1,"tags":["a","b"],"owner":{"name":"x"}}""", 20_000))}}]}"""
            : $$"""{"zz":"{{new string('x', 1_000_000)}}"}""";
        Assert.InRange(Passed(Nested(inner, depth)), 0, 2.1);
    }

    [Fact]
    public void Objects_that_lie_side_by_side_are_passed_over_twice_at_most()
    {
        var item = Nested("{}", 20);
        Assert.InRange(Passed($$"""{"next":{"x":[{{string.Join(',', Enumerable.Repeat(item, 2000))}}]},"value":1}"""), 0, 2.1);
        Assert.InRange(Passed($"[{string.Join(',', Enumerable.Repeat(item, 2000))}]", JsonCodecs.List(s_node)), 0, 2.1);
    }

    [Fact]
    public void A_deep_tree_costs_no_more_for_each_byte_than_a_flat_one()
    {
        var one = Passed(Nested(new string(' ', 50_000) + "{}", 10));
        var two = Passed(Nested(new string(' ', 50_000) + "{}", 200));
        Assert.InRange(two / one, 0, 1.5);
    }

    [Fact]
    public void A_name_is_compared_with_the_records_that_have_it_only()
    {
        Assert.Equal(Steps(records: 20, members: 100), Steps(records: 400, members: 100));
        Assert.InRange(Steps(records: 100, members: 1000), 1000, 10 * Steps(records: 100, members: 100));
    }

    [Fact]
    public void The_index_tells_the_same_as_the_text()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var json = RandomNode(random, random.Next(1, 12));
            var plain = Codec.Write(s_node, Codec.Read(s_node, json));

            // So much in front of it that the allowance is used up, and everything is looked up in an index.
            var large = $$"""{"next":{{json}},"zz":[{}{{string.Concat(Enumerable.Repeat(",{\"a\":{}}", 1000))}}],"value":"x"}""";
            var node = JsonBodyReader.Read(Encoding.UTF8.GetBytes(large), s_node);
            Assert.True(node.TryGetTextNode(out var text));
            Assert.Equal(plain, Codec.Write(s_node, text!.Next));
            Assert.Equal(Codec.Read(s_node, json), text.Next);
        }
    }

    [Fact]
    public void Texts_in_pieces_are_indexed_too()
    {
        var json = Nested($$"""{"zz":[{{string.Join(',', Enumerable.Repeat("""{"\u0061":{"b":1}}""", 1000))}}]}""", 20);
        var node = JsonSerializer.Deserialize<Node>(json, new JsonSerializerOptions { Converters = { NodeCodec.Instance } });
        using var reading = JsonReading.Begin(default);
        Assert.Equal(node, Codec.ReadInPieces(s_node, json, 7));
    }

    [Fact]
    public void An_index_ends_with_its_reading()
    {
        var first = Nested($$"""{"zz":[{{string.Join(',', Enumerable.Repeat("""{"a":{}}""", 1000))}}]}""", 20);
        var other = first.Replace("\"value\":1", "\"value\":\"\"", StringComparison.Ordinal);
        for (var i = 0; i < 3; i++)
        {
            Assert.True(JsonBodyReader.Read(Encoding.UTF8.GetBytes(first), s_node).TryGetNumberNode(out _));
            Assert.True(JsonBodyReader.Read(Encoding.UTF8.GetBytes(other), s_node).TryGetTextNode(out _));
            Assert.Null(JsonReading.Current);
        }
    }

    private static string Nested(string inner, int depth) =>
        string.Concat(Enumerable.Repeat("{\"next\":", depth)) + inner + string.Concat(Enumerable.Repeat(",\"value\":1}", depth));

    private static double Passed(string json) => Passed(json, s_node);

    // How often each byte was passed over.
    private static double Passed<T>(string json, JsonCodec<T> codec)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var before = JsonReading.BytesPassed;
        JsonBodyReader.Read(utf8, codec);
        return (JsonReading.BytesPassed - before) / (double)utf8.Length;
    }

    private static int Steps(int records, int members)
    {
        var tests = new CaseTests();
        for (var i = 0; i < records; i++)
        {
            tests.Record(i, new ModelMembers("or", $"a{i}", $"b{i}"));
        }

        var json = "{\"b7\":1" + string.Concat(Enumerable.Range(0, members).Select(static i => $",\"a{i % 20}\":{i}")) + "}";
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Assert.Equal(7, tests.FindObject(ref reader, out var steps));
        return steps;
    }

    private static string RandomNode(Random random, int depth)
    {
        var next = depth == 0 ? "null" : RandomNode(random, depth - 1);
        var value = random.Next(6) switch { 0 => "1", 1 => "\"x\"", 2 => "1.0", 3 => "1.5", 4 => "\"\\u0061\"", _ => "{}" };
        var members = new List<string> { $"\"next\":{next}", $"\"{(random.Next(4) == 0 ? "v\\u0061lue" : "value")}\":{value}" };
        for (var i = random.Next(3); i > 0; i--)
        {
            var other = random.Next(3) switch { 0 => "[1,2]", 1 => $"[{RandomLeaf(random)},{{}}]", _ => "{\"y\":{\"z\":[]}}" };
            members.Add($"\"x{i}\":{other}");
        }

        return "{" + string.Join(',', members.OrderBy(_ => random.Next())) + "}";
    }

    private static string RandomLeaf(Random random) => $"{{\"value\":{random.Next(9)},\"next\":{{}}}}";
}
