using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Samples;

/// <summary>A string enum in the shape that the generator gives it.</summary>
[JsonConverter(typeof(RiskLevelCodec))]
public enum RiskLevel
{
    Low,
    Medium,
    High,
}

/// <summary>Reads and writes <see cref="RiskLevel"/>.</summary>
public sealed class RiskLevelCodec : EnumCodec<RiskLevel>
{
    public static readonly RiskLevelCodec Instance = new();

    public RiskLevelCodec()
        : base("low", "medium", "high")
    {
    }
}

/// <summary>An integer enum in the shape that the generator gives it.</summary>
[JsonConverter(typeof(PriorityCodec))]
public enum Priority : long
{
    Value1 = 1,
    Value2 = 2,
    Value5000000000 = 5_000_000_000,
}

/// <summary>Reads and writes <see cref="Priority"/>.</summary>
public sealed class PriorityCodec : EnumCodec<Priority>
{
    public static readonly PriorityCodec Instance = new();

    public PriorityCodec()
        : base(EnumWire.Number, new long[] { 1, 2, 5_000_000_000 })
    {
    }
}

/// <summary>Registers the enums, as a generated client does.</summary>
internal static class SampleEnums
{
    [ModuleInitializer]
    internal static void Register() => EnumRegistry.Add(static type =>
        type == typeof(RiskLevel) ? RiskLevelCodec.Instance
        : type == typeof(Priority) ? PriorityCodec.Instance
        : null);
}
