using System.Collections;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// Compares values by what they turn out to be: collections within collections, whose types the compiler cannot name one by one.
/// </summary>
internal static class DynamicEquality
{
    public static new bool Equals(object? left, object? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return (left, right) switch
        {
            (null, _) or (_, null) => false,
            (string, _) => left.Equals(right),
            (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
            (JsonElement a, JsonElement b) => JsonEquality.Equals(a, b),
            (IReadOnlyDictionary<string, JsonElement> a, IReadOnlyDictionary<string, JsonElement> b) => ValueEquality.Equals(a, b),
            (IDictionary a, IDictionary b) => EqualMaps(a, b),
            (IEnumerable a, IEnumerable b) => EqualItems(a, b),
            _ => left.Equals(right),
        };
    }

    public static int HashCode(object? value)
    {
        switch (value)
        {
            case null:
                return 0;
            case string:
                return value.GetHashCode();
            case JsonElement element:
                return JsonEquality.HashCode(element);
            case IReadOnlyDictionary<string, JsonElement> members:
                return ValueEquality.HashCode(members);
            case IDictionary map:
                var sum = map.Count;
                foreach (DictionaryEntry entry in map)
                {
                    sum = unchecked(sum + HashBuilder.Pair(entry.Key.GetHashCode(), HashCode(entry.Value)));
                }

                return sum;
            case byte[] bytes:
                var ofBytes = new HashBuilder();
                foreach (var item in bytes)
                {
                    ofBytes.Add(item);
                }

                return ofBytes.ToHashCode();
            case IEnumerable items:
                var hash = new HashBuilder();
                foreach (var item in items)
                {
                    hash.Add(HashCode(item));
                }

                return hash.ToHashCode();
            default:
                return value.GetHashCode();
        }
    }

    private static bool EqualMaps(IDictionary left, IDictionary right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (DictionaryEntry entry in left)
        {
            if (!right.Contains(entry.Key) || !Equals(entry.Value, right[entry.Key]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EqualItems(IEnumerable left, IEnumerable right)
    {
        var others = right.GetEnumerator();
        foreach (var item in left)
        {
            if (!others.MoveNext() || !Equals(item, others.Current))
            {
                return false;
            }
        }

        return !others.MoveNext();
    }
}
