namespace Shop.Models;

/// <summary>A number of every usual type.</summary>
public sealed record Numbers
{
    public byte Byte { get; init; }

    public short Int16 { get; init; }

    public ushort UInt16 { get; init; }

    public int Int32 { get; init; }

    public uint UInt32 { get; init; }

    public long Int64 { get; init; }

    public ulong UInt64 { get; init; }

    public float Single { get; init; }

    public double Double { get; init; }

    public decimal Decimal { get; init; }
}

/// <summary>A number of every type, or null.</summary>
public sealed record NullableNumbers
{
    public byte? Byte { get; init; }

    public short? Int16 { get; init; }

    public ushort? UInt16 { get; init; }

    public int? Int32 { get; init; }

    public uint? UInt32 { get; init; }

    public long? Int64 { get; init; }

    public ulong? UInt64 { get; init; }

    public float? Single { get; init; }

    public double? Double { get; init; }

    public decimal? Decimal { get; init; }
}

/// <summary>Numbers that not every writer knows.</summary>
public sealed record RareNumbers(sbyte SByte, Int128 Int128, UInt128 UInt128);

/// <summary>One value in an object.</summary>
public sealed record SingleBody<T>(T Value);
