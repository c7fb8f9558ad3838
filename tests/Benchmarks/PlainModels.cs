using System.Text.Json.Serialization;

namespace Specwright.Benchmarks;

/// <summary>The same response as plain records, for System.Text.Json.</summary>
internal sealed record PlainEnvelope(
    [property: JsonPropertyName("result")] PlainBehaviors? Result,
    [property: JsonPropertyName("success")] bool Success,
    [property: JsonPropertyName("errors")] List<PlainMessage> Errors,
    [property: JsonPropertyName("messages")] List<PlainMessage> Messages);

/// <summary>A message of the envelope.</summary>
internal sealed record PlainMessage([property: JsonPropertyName("code")] long Code, [property: JsonPropertyName("message")] string Message);

/// <summary>The result.</summary>
internal sealed record PlainBehaviors
{
    [JsonPropertyName("behaviors")]
    public required Dictionary<string, PlainBehavior> Behaviors { get; init; }
}

/// <summary>One behavior.</summary>
internal sealed record PlainBehavior
{
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("enabled")]
    public required bool Enabled { get; init; }

    [JsonPropertyName("risk_level")]
    public required PlainLevel RiskLevel { get; init; }
}

/// <summary>A level, as a string on the wire.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlainLevel>))]
internal enum PlainLevel
{
    [JsonStringEnumMemberName("low")]
    Low,
    [JsonStringEnumMemberName("medium")]
    Medium,
    [JsonStringEnumMemberName("high")]
    High,
}

/// <summary>System.Text.Json's own source generator.</summary>
[JsonSerializable(typeof(PlainEnvelope))]
internal sealed partial class PlainContext : JsonSerializerContext;
