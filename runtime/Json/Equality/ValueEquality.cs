using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Compares values: collections by their content, JSON by its meaning.</summary>
internal static class ValueEquality
{
    /// <summary>Any type without a rule of its own.</summary>
    public static bool Equals<T>(T left, T right) => Item(left, right);

    /// <summary>Bytes by content.</summary>
    public static bool Equals(byte[]? left, byte[]? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.AsSpan().SequenceEqual(right));

    /// <summary>JSON by meaning, or both absent: order of members and spelling of numbers do not matter.</summary>
    public static bool Equals(JsonElement? left, JsonElement? right) =>
        left.HasValue == right.HasValue && JsonEquality.Equals(left.GetValueOrDefault(), right.GetValueOrDefault());

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
            if (!right.TryGetValue(entry.Key, out var other) || !Item(entry.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Compares where only the type argument is known. Value types cost no box; what is behind a reference tells by itself how it is
    /// compared.
    /// </summary>
    internal static bool Item<T>(T left, T right)
    {
        if (typeof(T) == typeof(JsonElement))
        {
            return JsonEquality.Equals(Unsafe.As<T, JsonElement>(ref left), Unsafe.As<T, JsonElement>(ref right));
        }

        if (typeof(T) == typeof(JsonElement?))
        {
            return Equals(Unsafe.As<T, JsonElement?>(ref left), Unsafe.As<T, JsonElement?>(ref right));
        }

        return typeof(T).IsValueType || typeof(T) == typeof(string)
            ? EqualityComparer<T>.Default.Equals(left, right)
            : DynamicEquality.Equals(left, right);
    }
}
