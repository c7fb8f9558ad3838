using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary>System.Text.Json treats models as the client does, with reflection and without.</summary>
public sealed class ModelTypeInfoTests
{
    private const string Json = """{"name":"N","description":"D","enabled":true,"risk_level":"purple","x":1}""";

    [Fact]
    public void ModelsAreTheirOwnConverters()
    {
        var behavior = JsonSerializer.Deserialize<RiskBehavior>(Json)!;
        Assert.Equal("purple", behavior.RiskLevel.Raw);
        Assert.Equal(Json, JsonSerializer.Serialize(behavior));
        Assert.Null(JsonSerializer.Deserialize<RiskBehavior>("null"));
        Assert.Equal($"[{Json},null]", JsonSerializer.Serialize(new[] { behavior, null }));
    }

    [Fact]
    public async Task ModelsAreReadFromAStreamInPieces()
    {
        var json = $"[{string.Join(",", Enumerable.Repeat(Json, 2000))}]";
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var behaviors =
            await JsonSerializer.DeserializeAsync<List<RiskBehavior>>(stream, new JsonSerializerOptions { DefaultBufferSize = 64 });
        Assert.Equal(2000, behaviors!.Count);
        Assert.Equal(behaviors[0], behaviors[1999]);
    }

    [Fact]
    public void ErrorsAreJsonExceptionsWithAPath()
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RiskBehavior[]>("""[{"name":1}]"""));
        Assert.StartsWith("Expected a string, but found the number 1.", exception.Message, StringComparison.Ordinal);
        Assert.Equal("$[0]", exception.Path);
    }

    [Fact]
    public void ContextsOfferTypeInfos()
    {
        var behavior = JsonSerializer.Deserialize(Json, SampleJson.Default.RiskBehavior)!;
        Assert.Equal(Json, JsonSerializer.Serialize(behavior, SampleJson.Default.RiskBehavior));
        Assert.Same(SampleJson.Default.RiskBehavior, SampleJson.Default.RiskBehavior);
        var options = new JsonSerializerOptions { TypeInfoResolver = new SampleJson() };
        Assert.Equal(Json, JsonSerializer.Serialize(behavior, options));
        Assert.Equal("\"low\"", JsonSerializer.Serialize(RiskLevel.Low, options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(Guid.Empty, options));
    }

    [Fact]
    public void ContextsCombine()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SampleJson.Default, new DefaultJsonTypeInfoResolver()),
        };
        Assert.Equal("[\"low\"]", JsonSerializer.Serialize(new[] { RiskLevel.Low }, options));
    }

    /// <summary>A context in the shape that the generator gives it.</summary>
    private sealed class SampleJson : JsonSerializerContext, IJsonTypeInfoResolver
    {
        public SampleJson()
            : base(null)
        {
        }

        public static SampleJson Default { get; } = new();

        public JsonTypeInfo<RiskBehavior> RiskBehavior => ModelTypeInfo.Of(Options, ModelCodec<RiskBehavior>.Instance);

        protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

        public override JsonTypeInfo? GetTypeInfo(Type type) => ModelTypeInfo.Of(Options, SampleCodecs.Find(type));

        JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) =>
            ModelTypeInfo.Of(options, SampleCodecs.Find(type));
    }
}
