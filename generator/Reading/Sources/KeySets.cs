using System.Buffers.Binary;

namespace Specwright.Generator.Reading.Sources;

/// <summary>Notices keys that occur twice in an object, by 64-bit hashes of their bytes, without making a string of each.</summary>
internal sealed class KeySets
{
    // Small objects are searched one by one; only a large one is worth a set.
    private const int Large = 24;

    // Where the keys of each open object begin, and the set of those of a large one.
    private (int Start, HashSet<ulong>? Set)[] _objects = new (int, HashSet<ulong>?)[64];
    private ulong[] _hashes = new ulong[256];
    private int _depth;
    private int _count;

    public void Open()
    {
        if (_depth == _objects.Length)
        {
            Array.Resize(ref _objects, _depth * 2);
        }

        _objects[_depth++] = (_count, null);
    }

    public void Close() => _count = _objects[--_depth].Start;

    /// <summary>Adds a key to the innermost object; <see langword="false"/> when it is there already.</summary>
    public bool Add(ReadOnlySpan<byte> key)
    {
        var hash = Hash(key);
        ref var current = ref _objects[_depth - 1];
        if (_count - current.Start < Large)
        {
            if (Array.IndexOf(_hashes, hash, current.Start, _count - current.Start) >= 0)
            {
                return false;
            }
        }
        else
        {
            current.Set ??= [.. new ArraySegment<ulong>(_hashes, current.Start, _count - current.Start)];
            if (!current.Set.Add(hash))
            {
                return false;
            }
        }

        if (_count == _hashes.Length)
        {
            Array.Resize(ref _hashes, _count * 2);
        }

        _hashes[_count++] = hash;
        return true;
    }

    // Eight bytes at a step: this runs for every key of every document, mostly before the runtime has optimized it.
    private static ulong Hash(ReadOnlySpan<byte> key)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        var hash = (ulong)key.Length;
        for (; key.Length >= sizeof(ulong); key = key.Slice(sizeof(ulong)))
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(key));
        }

        var rest = 0UL;
        foreach (var b in key)
        {
            rest = (rest << 8) | b;
        }

        return Mix(hash ^ rest);

        static ulong Mix(ulong value)
        {
            value = unchecked(value * Prime);
            return value ^ (value >> 29);
        }
    }
}
