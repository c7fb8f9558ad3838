using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// Builds a hash code of values that <see cref="ValueEquality"/> compares. Adding changes the builder, and gives a copy of it for the next
/// addition.
/// </summary>
internal struct HashBuilder
{
    private const uint Prime = 0x9E3779B1;

    // Other in each process: values with equal hash codes cannot be prepared by an attacker.
    private static readonly uint s_seed = unchecked((uint)Guid.NewGuid().GetHashCode());

    private uint _hash;

    /// <summary>Adds a value of any type without a rule of its own.</summary>
    public HashBuilder Add<T>(T value) => AddHash(Item(value));

    /// <summary>Adds a map; the order of its entries does not matter.</summary>
    public HashBuilder Add<T>(IReadOnlyDictionary<string, T>? value) => AddHash(Of(value));

    /// <summary>The hash code of everything added. It is for this process only: do not store it.</summary>
    public readonly int ToHashCode()
    {
        var hash = _hash;
        hash = (hash ^ (hash >> 15)) * Prime;
        return unchecked((int)(hash ^ (hash >> 13)));
    }

    internal static int Item<T>(T value)
    {
        if (typeof(T) == typeof(JsonElement))
        {
            return JsonEquality.HashCode(Unsafe.As<T, JsonElement>(ref value));
        }

        if (typeof(T) == typeof(JsonElement?))
        {
            return Unsafe.As<T, JsonElement?>(ref value) is { } element ? JsonEquality.HashCode(element) : 0;
        }

        // The framework's hash codes of these are halves laid upon each other: it is easy to send many that have the same.
        if (typeof(T) == typeof(long) || typeof(T) == typeof(ulong))
        {
            return Of(Unsafe.As<T, long>(ref value));
        }

        if (typeof(T) == typeof(double))
        {
            // -0.0 equals 0.0, and one NaN another.
            var number = Unsafe.As<T, double>(ref value);
            return Of(number == 0 ? 0 : double.IsNaN(number) ? -1 : BitConverter.DoubleToInt64Bits(number));
        }

        if (typeof(T) == typeof(DateTimeOffset))
        {
            return Of(Unsafe.As<T, DateTimeOffset>(ref value).UtcTicks);
        }

        if (typeof(T) == typeof(Guid))
        {
            ref var first = ref Unsafe.As<T, long>(ref value);
            return Pair(Of(first), Of(Unsafe.Add(ref first, 1)));
        }

        return value is null ? 0
            : typeof(T).IsValueType || typeof(T) == typeof(string) ? EqualityComparer<T>.Default.GetHashCode(value)
            : DynamicEquality.HashCode(value);
    }

    internal static int Of(long value) => Pair(unchecked((int)value), unchecked((int)(value >> 32)));

    internal static int Of(byte[]? value)
    {
        var hash = new HashBuilder();
        foreach (var item in value ?? [])
        {
            hash.AddHash(item);
        }

        return hash.ToHashCode();
    }

    internal static int Pair(int name, int value)
    {
        var hash = new HashBuilder();
        hash.AddHash(name);
        hash.AddHash(value);
        return hash.ToHashCode();
    }

    internal HashBuilder AddHash(int hash)
    {
        var mixed = (_hash ^ s_seed ^ unchecked((uint)hash)) * Prime;
        _hash = unchecked(((mixed << 13) | (mixed >> 19)) + 1);
        return this;
    }

    private static int Of<T>(IReadOnlyDictionary<string, T>? value)
    {
        if (value is null)
        {
            return 0;
        }

        var sum = value.Count;
        foreach (var entry in value)
        {
            sum = unchecked(sum + Pair(entry.Key.GetHashCode(), Item(entry.Value)));
        }

        return sum;
    }
}
