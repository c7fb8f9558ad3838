using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cloudflare;
using Shapes;
using Specwright.CompilerServices;

namespace Specwright.Benchmarks;

/// <summary>Reads and writes documents of other makes: small, large, full of unions, full of numbers.</summary>
internal static class PayloadBenchmarks
{
    private const string Settings =
        """{"user_profiles":"enabled","username_expressions":["http.request.body.form[\"user\"]","http.request.body.form[\"email\"]"],"authentication_settings":{"success_criteria":{"kind":"status_code","status_codes":[200,204]},"failure_criteria":{"kind":"status_code","status_codes":[401,403]}}}""";

    public static void Run()
    {
        Run("fraud settings", Settings, ModelCodec<FraudSettings>.Instance, PlainPayloads.Default.PlainSettings);

        var behaviors = Enumerable.Range(0, 6000).Select(i =>
            $$"""{"name":"Behavior number {{i}}","description":"What a user does that gives a reason to look again, and what follows from it.","enabled":{{(i % 3 == 0
                ? "true"
                : "false")}},"risk_level":"{{(i % 2 == 0 ? "low" : "high")}}"}""");
        Run(
            "1 MB list",
            $"[{string.Join(',', behaviors)}]",
            JsonCodecs.List(ModelCodec<RiskBehavior>.Instance),
            PlainPayloads.Default.ListPlainBehavior);

        var shapes = Enumerable.Range(0, 200)
            .Select(i => i % 2 == 0 ? $$"""{"kind":"circle","radius":{{i}}.5}""" : $$"""{"kind":"square","side":{{i}},"label":"s{{i}}"}""");
        Run(
            "200 cases of a union",
            $"[{string.Join(',', shapes)}]",
            JsonCodecs.List(ShapeCodec.Instance),
            PlainPayloads.Default.ListPlainShape);

        var series = Enumerable.Range(0, 10).Select(i => $$"""{"start":{{1700000000
            + i}},"step":0.25,"values":[{{string.Join(',', Enumerable.Range(0, 100).Select(j => $"{i * j}.{j}"))}}]}""");
        Run(
            "1,000 numbers",
            $"[{string.Join(',', series)}]",
            JsonCodecs.List(ModelCodec<Series>.Instance),
            PlainPayloads.Default.ListPlainSeries);
    }

    private static void Run<TOurs, TPlain>(
        string name,
        string text,
        JsonCodec<TOurs> codec,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<TPlain> info)
    {
        var json = System.Text.Encoding.UTF8.GetBytes(text);
        var reflection = new JsonSerializerOptions(JsonSerializerOptions.Default);
        Race.Run($"Reading {name}, {json.Length} bytes",
        [
            new("Specwright", () => Read(json, codec)),
            new("System.Text.Json, source generator", () => JsonSerializer.Deserialize(json, info)),
            new("System.Text.Json, reflection", () => JsonSerializer.Deserialize<TPlain>(json, reflection)),
            new("bare Utf8JsonReader pass", () => Pass(json)),
        ]);

        var ours = Read(json, codec);
        var plain = JsonSerializer.Deserialize(json, info)!;
        var buffer = new ArrayBufferWriter<byte>(2 * json.Length);
        var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        Race.Run($"Writing {name}",
        [
            new("Specwright", () => codec.WriteRequest(ours).Dispose()),
            new("System.Text.Json, source generator", () => Write(() => JsonSerializer.Serialize(writer, plain, info))),
            new("System.Text.Json, reflection", () => Write(() => JsonSerializer.Serialize(writer, plain, reflection))),
        ]);

        void Write(Action write)
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            write();
            writer.Flush();
        }
    }

    private static T Read<T>(byte[] json, JsonCodec<T> codec)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return codec.ReadValue(ref reader);
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
}

/// <summary>The fraud settings as plain records.</summary>
internal sealed record PlainSettings(
    [property: JsonPropertyName("user_profiles")] string? UserProfiles,
    [property: JsonPropertyName("username_expressions")] List<string>? UsernameExpressions,
    [property: JsonPropertyName("authentication_settings")] PlainCriteria? AuthenticationSettings);

/// <summary>Both criteria.</summary>
internal sealed record PlainCriteria(
    [property: JsonPropertyName("success_criteria")] PlainCriterion? Success,
    [property: JsonPropertyName("failure_criteria")] PlainCriterion? Failure);

/// <summary>One criterion.</summary>
internal sealed record PlainCriterion(
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("status_codes")] List<int>? StatusCodes);

/// <summary>A union.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PlainCircle), "circle")]
[JsonDerivedType(typeof(PlainSquare), "square")]
internal abstract record PlainShape;

/// <summary>A case.</summary>
internal sealed record PlainCircle([property: JsonPropertyName("radius")] double Radius) : PlainShape;

/// <summary>Another case.</summary>
internal sealed record PlainSquare(
    [property: JsonPropertyName("side")] long Side,
    [property: JsonPropertyName("label")] string? Label) : PlainShape;

/// <summary>Numbers.</summary>
internal sealed record PlainSeries(
    [property: JsonPropertyName("start")] long Start,
    [property: JsonPropertyName("step")] double Step,
    [property: JsonPropertyName("values")] List<double> Values);

/// <summary>System.Text.Json's own source generator.</summary>
[JsonSerializable(typeof(PlainSettings))]
[JsonSerializable(typeof(List<PlainBehavior>))]
[JsonSerializable(typeof(List<PlainShape>))]
[JsonSerializable(typeof(List<PlainSeries>))]
internal sealed partial class PlainPayloads : JsonSerializerContext;
