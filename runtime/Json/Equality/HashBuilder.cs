using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Builds the hash code of a record from its members; the overloads mirror those of <see cref="ValueEquality"/>. Adding changes the builder, and gives a copy of it for the next addition.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct HashBuilder
{
    private const uint Prime = 0x9E3779B1;

    private uint _hash;

    /// <summary>The hash code of two values; neither is a collection.</summary>
    public static int Of<T1, T2>(T1 first, T2 second) => new HashBuilder().Add(first).Add(second).ToHashCode();

    /// <summary>The hash code of three values; none is a collection.</summary>
    public static int Of<T1, T2, T3>(T1 first, T2 second, T3 third) => new HashBuilder().Add(first).Add(second).Add(third).ToHashCode();

    /// <summary>Adds a value of any type without a rule of its own.</summary>
    public HashBuilder Add<T>(T value) => AddHash(Item(value));

    /// <summary>Adds a string.</summary>
    public HashBuilder Add(string? value) => AddHash(value?.GetHashCode() ?? 0);

    /// <summary>Adds bytes.</summary>
    public HashBuilder Add(byte[]? value) => AddHash(Of(value));

    /// <summary>Adds JSON.</summary>
    public HashBuilder Add(JsonElement value) => AddHash(JsonEquality.HashCode(value));

    /// <summary>Adds JSON, or its absence.</summary>
    public HashBuilder Add(JsonElement? value) => AddHash(value is { } present ? JsonEquality.HashCode(present) : 0);

    /// <summary>Adds a list.</summary>
    public HashBuilder Add<T>(IReadOnlyList<T>? value) => AddHash(Of(value));

    /// <summary>Adds a list of lists.</summary>
    public HashBuilder Add<T>(IReadOnlyList<IReadOnlyList<T>>? value)
    {
        var items = new HashBuilder();
        for (var i = 0; i < (value?.Count ?? 0); i++)
        {
            items.AddHash(Of(value![i]));
        }

        return AddHash(items.ToHashCode());
    }

    /// <summary>Adds a map; the order of its entries does not matter.</summary>
    public HashBuilder Add<T>(IReadOnlyDictionary<string, T>? value) => AddHash(Of(value));

    /// <summary>Adds an optional list.</summary>
    public HashBuilder Add<T>(Optional<IReadOnlyList<T>?> value) => AddHash(Of(value.ValueOrDefault));

    /// <summary>Adds an optional map.</summary>
    public HashBuilder Add<T>(Optional<IReadOnlyDictionary<string, T>?> value) => AddHash(Of(value.ValueOrDefault));

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

        return value is null ? 0
            : typeof(T).IsValueType || typeof(T) == typeof(string) ? EqualityComparer<T>.Default.GetHashCode(value)
            : DynamicEquality.HashCode(value);
    }

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
        var mixed = (_hash ^ unchecked((uint)hash)) * Prime;
        _hash = unchecked(((mixed << 13) | (mixed >> 19)) + 1);
        return this;
    }

    private static int Of<T>(IReadOnlyList<T>? value)
    {
        var items = new HashBuilder();
        for (var i = 0; i < (value?.Count ?? 0); i++)
        {
            items.AddHash(Item(value![i]));
        }

        return items.ToHashCode();
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
