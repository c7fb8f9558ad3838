using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Compares values, and makes their hash codes: collections by their content, JSON by its meaning.</summary>
internal static class ValueEquality
{
    /// <summary>
    /// Compares where only the type argument is known. Value types cost no box; what is behind a reference tells by itself how it is
    /// compared.
    /// </summary>
    public static bool Equals<T>(T left, T right)
    {
        if (typeof(T) == typeof(JsonElement))
        {
            return JsonEquality.Equals(Unsafe.As<T, JsonElement>(ref left), Unsafe.As<T, JsonElement>(ref right));
        }

        if (typeof(T) == typeof(JsonElement?))
        {
            var (one, other) = (Unsafe.As<T, JsonElement?>(ref left), Unsafe.As<T, JsonElement?>(ref right));
            return one.HasValue == other.HasValue && JsonEquality.Equals(one.GetValueOrDefault(), other.GetValueOrDefault());
        }

        return typeof(T).IsValueType || typeof(T) == typeof(string)
            ? EqualityComparer<T>.Default.Equals(left, right)
            : DynamicEquality.Equals(left, right);
    }

    /// <summary>Maps: the same names with equal values, in any order.</summary>
    public static bool Equals<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        foreach (var entry in left)
        {
            if (!right.TryGetValue(entry.Key, out var other) || !Equals(entry.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hash code where only the type argument is known; 0 for <c>null</c>.</summary>
    public static int HashCode<T>(T value)
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
            return HashBuilder.Of(Unsafe.As<T, long>(ref value));
        }

        if (typeof(T) == typeof(double))
        {
            // -0.0 equals 0.0, and one NaN another.
            var number = Unsafe.As<T, double>(ref value);
            return HashBuilder.Of(number == 0 ? 0 : double.IsNaN(number) ? -1 : BitConverter.DoubleToInt64Bits(number));
        }

        if (typeof(T) == typeof(DateTimeOffset))
        {
            return HashBuilder.Of(Unsafe.As<T, DateTimeOffset>(ref value).UtcTicks);
        }

        if (typeof(T) == typeof(Guid))
        {
            ref var first = ref Unsafe.As<T, long>(ref value);
            return HashBuilder.Pair(HashBuilder.Of(first), HashBuilder.Of(Unsafe.Add(ref first, 1)));
        }

        return value is null ? 0
            : typeof(T).IsValueType || typeof(T) == typeof(string) ? EqualityComparer<T>.Default.GetHashCode(value)
            : DynamicEquality.HashCode(value);
    }

    /// <summary>The hash code of a map; the order of its entries does not matter.</summary>
    public static int HashCode<T>(IReadOnlyDictionary<string, T> map)
    {
        var sum = map.Count;
        foreach (var entry in map)
        {
            sum = unchecked(sum + HashBuilder.Pair(entry.Key.GetHashCode(), HashCode(entry.Value)));
        }

        return sum;
    }
}
