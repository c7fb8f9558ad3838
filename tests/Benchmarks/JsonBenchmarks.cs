using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cloudflare;
using Specwright.CompilerServices;

namespace Specwright.Benchmarks;

/// <summary>Reads and writes the behaviors response in several ways.</summary>
internal static class JsonBenchmarks
{
    private static readonly ModelMembers s_envelope = new("rroo", "result", "success", "errors", "messages") { Type = "envelope" };

    public static void Run()
    {
        var json = BehaviorsPayload.Create();
        Check(json);
        var reflection = new JsonSerializerOptions(JsonSerializerOptions.Default);
        Race.Run($"Reading 20 behaviors, {json.Length} bytes",
        [
            new("Specwright", () => Read(json)),
            new("System.Text.Json, source generator", () => JsonSerializer.Deserialize(json, PlainContext.Default.PlainEnvelope)),
            new("System.Text.Json, reflection", () => JsonSerializer.Deserialize<PlainEnvelope>(json, reflection)),
            new("bare Utf8JsonReader pass", () => Pass(json)),
        ]);

        var ours = Read(json);
        var plain = JsonSerializer.Deserialize(json, PlainContext.Default.PlainEnvelope)!.Result!;
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        var writer = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        var relaxed = new PlainContext(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Race.Run("Writing 20 behaviors, to the same memory",
        [
            new("Specwright", () => ModelCodec<RiskBehaviors>.Instance.WriteRequest(ours).Dispose()),
            new("Specwright, converter of System.Text.Json", () => Write(
                writer,
                buffer,
                ours,
                static (writer, value) => JsonSerializer.Serialize(writer, value, CloudflareJson.Default.RiskBehaviors))),
            new("System.Text.Json, source generator", () => Write(
                writer,
                buffer,
                plain,
                static (writer, value) => JsonSerializer.Serialize(writer, value, PlainContext.Default.PlainBehaviors))),
            new(
                "System.Text.Json, reflection",
                () => Write(writer, buffer, plain, (writer, value) => JsonSerializer.Serialize(writer, value, reflection))),
            new(
                "source generator, relaxed options",
                () => Write(writer, buffer, plain, (writer, value) => JsonSerializer.Serialize(writer, value, relaxed.PlainBehaviors))),
            new("bare Utf8JsonWriter", () => Write(writer, buffer, plain, WriteBare)),
            new("source generator, to a new byte[]", () => JsonSerializer.SerializeToUtf8Bytes(plain, PlainContext.Default.PlainBehaviors)),
        ]);
    }

    private static RiskBehaviors Read(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        RiskBehaviors? result = null;
        var members = default(MemberReader);
        members.Begin(s_envelope, ref reader);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: result = ModelCodec<RiskBehaviors>.Instance.ReadValue(ref reader); break;
                case 1: JsonRead.Boolean(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        members.End();
        return result!;
    }

    private static int Pass(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    private static void Write<T>(Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer, T value, Action<Utf8JsonWriter, T> write)
    {
        buffer.ResetWrittenCount();
        writer.Reset();
        write(writer, value);
        writer.Flush();
    }

    private static void WriteBare(Utf8JsonWriter writer, PlainBehaviors value)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("behaviors"u8);
        foreach (var entry in value.Behaviors)
        {
            writer.WriteStartObject(entry.Key);
            writer.WriteString("name"u8, entry.Value.Name);
            writer.WriteString("description"u8, entry.Value.Description);
            writer.WriteBoolean("enabled"u8, entry.Value.Enabled);
            writer.WriteString(
                "risk_level"u8,
                entry.Value.RiskLevel switch { PlainLevel.Low => "low"u8, PlainLevel.Medium => "medium"u8, _ => "high"u8 });
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // What is measured must be right first: all ways give the same JSON.
    private static void Check(byte[] json)
    {
        var ours = JsonSerializer.SerializeToUtf8Bytes(Read(json));
        var plain = JsonSerializer.SerializeToUtf8Bytes(
            JsonSerializer.Deserialize(json, PlainContext.Default.PlainEnvelope)!.Result,
            PlainContext.Default.PlainBehaviors);
        if (!ours.AsSpan().SequenceEqual(plain) || ours.Length < 2000)
        {
            throw new InvalidOperationException(
                $"The contenders disagree: {BehaviorsPayload.Preview(ours)} and {BehaviorsPayload.Preview(plain)}.");
        }
    }
}
