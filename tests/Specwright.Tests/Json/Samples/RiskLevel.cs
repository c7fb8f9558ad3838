using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Samples;

/// <summary>A string enum in the shape that the generator gives it.</summary>
[JsonConverter(typeof(JsonCodecFactory))]
public enum RiskLevel
{
    Low,
    Medium,
    High,
}

/// <summary>Reads and writes <see cref="RiskLevel"/>.</summary>
internal static class RiskLevelCodec
{
    public static readonly EnumCodec<RiskLevel> Instance = new("low", "medium", "high");
}

/// <summary>An integer enum in the shape that the generator gives it.</summary>
[JsonConverter(typeof(JsonCodecFactory))]
public enum Priority : long
{
    Value1 = 1,
    Value2 = 2,
    Value5000000000 = 5_000_000_000,
}

/// <summary>Reads and writes <see cref="Priority"/>.</summary>
internal static class PriorityCodec
{
    public static readonly EnumCodec<Priority> Instance = new(EnumWire.Number, new long[] { 1, 2, 5_000_000_000 });
}

/// <summary>Finds the codecs, as a generated client does.</summary>
internal static class SampleCodecs
{
    [ModuleInitializer]
    internal static void Register() => CodecRegistry.Add(Find);

    internal static JsonConverter? Find(Type type) =>
        type == typeof(RiskLevel) ? RiskLevelCodec.Instance
        : type == typeof(Priority) ? PriorityCodec.Instance
        : type == typeof(Account) ? ModelCodec<Account>.Instance
        : type == typeof(RiskBehavior) ? ModelCodec<RiskBehavior>.Instance
        : type == typeof(RiskBehaviors) ? ModelCodec<RiskBehaviors>.Instance
        : null;
}
