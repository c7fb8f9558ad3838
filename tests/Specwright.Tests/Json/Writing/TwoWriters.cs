using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Writing;

/// <summary>Writes the same with the runtime's writer and with that of System.Text.Json, whose output is the measure.</summary>
internal static class TwoWriters
{
    /// <summary>The encoders that requests, headers and a program of its own taste use.</summary>
    public static TheoryData<string> Encoders { get; } = ["relaxed", "default", "own"];

    private static readonly JavaScriptEncoder s_own = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic);

    public static JavaScriptEncoder Encoder(string name) => name switch
    {
        "relaxed" => JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        "default" => JavaScriptEncoder.Default,
        _ => s_own,
    };

    /// <summary>Fails where the two differ.</summary>
    public static void AreAlike(JavaScriptEncoder encoder, Action<JsonValueWriter> ours, Action<Utf8JsonWriter> theirs)
    {
        var expected = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(expected, new JsonWriterOptions { Encoder = encoder }))
        {
            theirs(writer);
        }

        using var actual = JsonValueWriter.Rent(JsonPurpose.Keep, JsonEscaping.Of(encoder));
        ours(actual);
        if (!actual.Written.SequenceEqual(expected.WrittenSpan))
        {
            var at = actual.Written.CommonPrefixLength(expected.WrittenSpan);
            Assert.Fail($"They differ at byte {at}: expected {Around(expected.WrittenSpan, at)}, found {Around(actual.Written, at)}.");
        }
    }

    /// <summary>Writes texts as the items of an array, and as the names of an object.</summary>
    public static void AreAlike(JavaScriptEncoder encoder, IEnumerable<string> texts)
    {
        AreAlike(
            encoder,
            writer =>
            {
                writer.WriteStartArray();
                foreach (var text in texts)
                {
                    writer.WriteStringValue(text);
                    writer.WriteStartObject();
                    writer.WritePropertyName(text);
                    writer.WriteBooleanValue(true);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            },
            writer =>
            {
                writer.WriteStartArray();
                foreach (var text in texts)
                {
                    writer.WriteStringValue(text);
                    writer.WriteStartObject();
                    writer.WriteBoolean(text, true);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            });
    }

    private static string Around(ReadOnlySpan<byte> json, int at) =>
        Encoding.UTF8.GetString(json[Math.Max(0, at - 20)..Math.Min(json.Length, at + 40)]);
}
