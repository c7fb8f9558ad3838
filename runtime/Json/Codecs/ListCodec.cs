using System.Buffers;
using System.Collections.ObjectModel;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Lists: an array of exactly as many items as came, behind a read-only face.</summary>
/// <param name="item">The codec of the items.</param>
internal sealed class ListCodec<T>(JsonCodec<T> item) : JsonCodec<IReadOnlyList<T>>
{
    private const int InitialCapacity = 32;

    private static readonly ReadOnlyCollection<T> s_empty = new([]);

    public override IReadOnlyList<T> ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return JsonRead.Fail<IReadOnlyList<T>>(ref reader, "an array");
        }

        JsonRead.Move(ref reader);
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            return s_empty;
        }

        // A reading error leaves the buffer to the garbage collector: that costs less than a try block in every list.
        var buffer = ArrayPool<T>.Shared.Rent(InitialCapacity);
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

            buffer[count++] = item.ReadValue(ref reader);
            JsonRead.Move(ref reader);
        }
        while (reader.TokenType != JsonTokenType.EndArray);

        var items = buffer.AsSpan(0, count).ToArray();
        Return(buffer, count);
        return new ReadOnlyCollection<T>(items);
    }

    public override void WriteValue(JsonValueWriter writer, IReadOnlyList<T> value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        writer.WriteStartArray();
        var count = value.Count;
        for (var i = 0; i < count; i++)
        {
            var current = value[i];
            if (current is null && !item.AcceptsNull)
            {
                throw new ArgumentException($"The item at index {i} of a list is null; its schema does not allow that. Leave it out.");
            }

            item.WriteValue(writer, current);
        }

        writer.WriteEndArray();
    }

    internal override bool AreEqual(IReadOnlyList<T> left, IReadOnlyList<T> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!item.AreSame(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    internal override int HashCode(IReadOnlyList<T> value)
    {
        var hash = new HashBuilder();
        var count = value.Count;
        for (var i = 0; i < count; i++)
        {
            hash.Add(item.HashCodeOrZero(value[i]));
        }

        return hash.ToHashCode();
    }

    internal override void Check(IReadOnlyList<T> value, ArgumentChecks checks) => checks.Each(string.Empty, value, item.Check);

    private static void Grow(ref T[] buffer)
    {
        var larger = ArrayPool<T>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        Return(buffer, buffer.Length);
        buffer = larger;
    }

    private static void Return(T[] buffer, int count)
    {
        Array.Clear(buffer, 0, count);
        ArrayPool<T>.Shared.Return(buffer);
    }
}
