using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Writing;

/// <summary>Objects and arrays of every make, wherever the memory happens to end, are written as System.Text.Json writes them.</summary>
public sealed class WrittenStructureTests
{
    private static readonly JsonElement s_element = Codec.Element("""{ "a" : [1, 2.50, "\u003c\"é"], "b": {}, "c": null }""");

    [Fact]
    public void Random_documents()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var document = Codec.Element(Document(new Random(seed), 0));
            TwoWriters.AreAlike(TwoWriters.Encoder("relaxed"), writer => Write(writer, document), document.WriteTo);
        }
    }

    [Fact]
    public void Memory_that_ends_anywhere()
    {
        Action<JsonValueWriter>[] values =
        [
            static writer => writer.WriteNullValue(),
            static writer => writer.WriteBooleanValue(false),
            static writer => writer.WriteNumberValue(long.MinValue),
            static writer => writer.WriteNumberValue(-1.7976931348623157E+308),
            static writer => writer.WriteNumberValue("123456789012345678901234567890"),
            static writer => writer.WriteStringValue(Guid.Empty),
            static writer => writer.WriteStringValue(DateTimeOffset.MaxValue),
            static writer => writer.WriteBase64StringValue(new byte[40]),
            static writer => writer.WriteStringValue("plain"),
            static writer => writer.WriteStringValue("pla\"in é"),
            static writer => writer.WriteElement(s_element),
            static writer => writer.Write(EncodedText.Values(["encoded text"])[0]),
            static writer =>
            {
                writer.WriteStartArray();
                writer.WriteStartObject();
                writer.WriteEndObject();
                writer.WriteEndArray();
            },
        ];
        foreach (var value in values)
        {
            var expected = Around(string.Empty, value)[2..];
            for (var length = 0; length < 1200; length++)
            {
                var before = new string('x', length);
                Assert.Equal($"\"{before}{expected}", Around(before, value)[1..]);
            }
        }
    }

    [Fact]
    public void Elements_are_written_as_System_Text_Json_writes_them()
    {
        foreach (var encoder in new[] { "relaxed", "default", "own" })
        {
            TwoWriters.AreAlike(
                TwoWriters.Encoder(encoder),
                static writer =>
                {
                    writer.WriteStartArray();
                    writer.WriteElement(s_element);
                    writer.WriteElement(s_element);
                    writer.WriteEndArray();
                },
                static writer =>
                {
                    writer.WriteStartArray();
                    s_element.WriteTo(writer);
                    s_element.WriteTo(writer);
                    writer.WriteEndArray();
                });
        }
    }

    [Fact]
    public void An_element_that_fails_does_not_spoil_the_next()
    {
        using var writer = JsonValueWriter.Rent(JsonPurpose.Keep, JsonEscaping.Relaxed);
        writer.WriteStartArray();
        Assert.Throws<ArgumentException>(() => writer.WriteElement(default));
        Assert.Throws<InvalidOperationException>(() => writer.WriteElement(Codec.Element("""["half a pair: \ud83d"]""")));
        writer.WriteElement(s_element);
        writer.WriteEndArray();
        Assert.Equal("""[{"a":[1,2.50,"<\"é"],"b":{},"c":null}]""", Encoding.UTF8.GetString(writer.Written));
    }

    [Fact]
    public void What_contains_itself_is_an_error() =>
        Assert.Contains(
            "itself",
            Assert.Throws<InvalidOperationException>(() => Codec.Write(Endless.Instance, 0)).Message,
            StringComparison.Ordinal);

    private static string Around(string before, Action<JsonValueWriter> value)
    {
        // Small memory again: a writer that has grown is kept by its thread.
        var writer = JsonValueWriter.Rent(JsonPurpose.Keep, JsonEscaping.Relaxed);
        ArrayPool<byte>.Shared.Return(writer.Detach(out _));
        writer.WriteStartArray();
        writer.WriteStringValue(before);
        value(writer);
        writer.WriteEndArray();
        var json = Encoding.UTF8.GetString(writer.Written);
        using var parsed = JsonDocument.Parse(json);
        Assert.Equal(2, parsed.RootElement.GetArrayLength());
        writer.Dispose();
        return json;
    }

    private static void Write(JsonValueWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String: writer.WriteStringValue(value.GetString()!); break;
            case JsonValueKind.Number: writer.WriteNumberValue(value.GetInt64()); break;
            case JsonValueKind.Null: writer.WriteNullValue(); break;
            default: writer.WriteBooleanValue(value.GetBoolean()); break;
        }
    }

    private static string Document(Random random, int depth)
    {
        var count = random.Next(5);
        return random.Next(depth < 6 ? 8 : 4) switch
        {
            0 => $"\"{string.Concat(Enumerable.Repeat("text \\\" é", count))}\"",
            1 => random.Next().ToString(CultureInfo.InvariantCulture),
            2 => count < 3 ? "true" : "false",
            3 => "null",
            < 6 => $"{{{string.Join(",", Enumerable.Range(0, count).Select(index => $"\"name{index}\":{Document(random, depth + 1)}"))}}}",
            _ => $"[{string.Join(",", Enumerable.Range(0, count).Select(_ => Document(random, depth + 1)))}]",
        };
    }

    private sealed class Endless : JsonCodec<int>
    {
        public static readonly Endless Instance = new();

        public override int ReadValue(ref Utf8JsonReader reader) => throw new NotSupportedException();

        public override void WriteValue(JsonValueWriter writer, int value)
        {
            writer.WriteStartArray();
            WriteValue(writer, value);
        }
    }
}
