using System.Buffers;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Objects used as maps: a dictionary of the size that is needed, in the order in which the entries came.</summary>
/// <param name="item">The codec of the values.</param>
internal sealed class MapCodec<T>(JsonCodec<T> item) : JsonCodec<IReadOnlyDictionary<string, T>>
{
    private const int InitialCapacity = 32;

    public override IReadOnlyDictionary<string, T> ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return JsonRead.Fail<IReadOnlyDictionary<string, T>>(ref reader, "an object (a map)");
        }

        JsonRead.Move(ref reader);
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return new Dictionary<string, T>();
        }

        // The entries are gathered first: a dictionary that grows entry by entry hashes and copies all of them several times.
        var buffer = ArrayPool<KeyValuePair<string, T>>.Shared.Rent(InitialCapacity);
        var count = 0;
        var limit = buffer.Length;
        do
        {
            if (count == limit)
            {
                if (count == buffer.Length)
                {
                    Grow(ref buffer);
                }

                limit = JsonReading.Continue(count, buffer.Length);
            }

            var name = JsonRead.Name(ref reader);
            JsonRead.Move(ref reader);
            buffer[count++] = new KeyValuePair<string, T>(name, item.ReadValue(ref reader));
            JsonRead.Move(ref reader);
        }
        while (reader.TokenType != JsonTokenType.EndObject);

        var map = new Dictionary<string, T>(count);
        foreach (var entry in buffer.AsSpan(0, count))
        {
            map[entry.Key] = entry.Value;
        }

        Return(buffer, count);
        return map;
    }

    public override void WriteValue(JsonValueWriter writer, IReadOnlyDictionary<string, T> value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        writer.WriteStartObject();
        if (value is Dictionary<string, T> dictionary)
        {
            // Its own enumerator is a struct; through the interface it would be boxed.
            foreach (var entry in dictionary)
            {
                WriteEntry(writer, entry);
            }
        }
        else
        {
            foreach (var entry in value)
            {
                WriteEntry(writer, entry);
            }
        }

        writer.WriteEndObject();
    }

    internal override bool AreEqual(IReadOnlyDictionary<string, T> left, IReadOnlyDictionary<string, T> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (var entry in left)
        {
            if (!right.TryGetValue(entry.Key, out var other) || !item.AreSame(entry.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The order of the entries does not matter.</summary>
    internal override int HashCode(IReadOnlyDictionary<string, T> value)
    {
        var sum = value.Count;
        foreach (var entry in value)
        {
            sum = unchecked(sum + HashBuilder.Pair(entry.Key.GetHashCode(), item.HashCodeOrZero(entry.Value)));
        }

        return sum;
    }

    internal override void Check(IReadOnlyDictionary<string, T> value, ArgumentChecks checks) =>
        checks.EachValue(string.Empty, value, item.Check);

    private static void Grow(ref KeyValuePair<string, T>[] buffer)
    {
        var larger = ArrayPool<KeyValuePair<string, T>>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        Return(buffer, buffer.Length);
        buffer = larger;
    }

    private static void Return(KeyValuePair<string, T>[] buffer, int count)
    {
        Array.Clear(buffer, 0, count);
        ArrayPool<KeyValuePair<string, T>>.Shared.Return(buffer);
    }

    private void WriteEntry(JsonValueWriter writer, in KeyValuePair<string, T> entry)
    {
        writer.WritePropertyName(entry.Key);
        if (entry.Value is null && !item.AcceptsNull)
        {
            throw new ArgumentException(
                $"The value of '{entry.Key}' in a map is null; its schema does not allow that. Leave the entry out.");
        }

        item.WriteValue(writer, entry.Value);
    }
}
