using Specwright.Generator.Common;

namespace Specwright.Generator.Reading.Sources;

/// <summary>Notices keys that occur twice in an object, by 64-bit hashes of their bytes, without making a string of each.</summary>
internal sealed class KeySets
{
    // Small objects are searched one by one; only a large one is worth a set.
    private const int Large = 24;

    private OpenObject[] _objects = new OpenObject[64];
    private ulong[] _hashes = new ulong[256];
    private int _depth;
    private int _count;

    public void Open()
    {
        if (_depth == _objects.Length)
        {
            Array.Resize(ref _objects, _depth * 2);
        }

        _objects[_depth++] = new OpenObject { Start = _count };
    }

    public void Close() => _count = _objects[--_depth].Start;

    /// <summary>Adds the hash of a key to the innermost object; <see langword="false"/> when it is there already.</summary>
    public bool Add(ulong hash)
    {
        ref var current = ref _objects[_depth - 1];
        var bit = 1UL << (int)(hash >> 58);
        if ((current.Bits & bit) == 0)
        {
            // Most keys of small objects are new at first sight.
            current.Bits |= bit;
            current.Set?.Add(hash);
        }
        else if (!IsNew(ref current, hash))
        {
            return false;
        }

        if (current.Set is not null)
        {
            return true;
        }

        if (_count == _hashes.Length)
        {
            Array.Resize(ref _hashes, _count * 2);
        }

        _hashes[_count++] = hash;
        return true;
    }

    private bool IsNew(ref OpenObject current, ulong hash)
    {
        if (current.Set is null)
        {
            var count = _count - current.Start;
            if (count < Large)
            {
                return Array.IndexOf(_hashes, hash, current.Start, count) < 0;
            }

            current.Set = new NumberSet();
            for (var i = current.Start; i < _count; i++)
            {
                current.Set.Add(_hashes[i]);
            }
        }

        return current.Set.Add(hash);
    }

    private struct OpenObject
    {
        /// <summary>Where its keys begin.</summary>
        public int Start;

        /// <summary>A bit for the first bits of each of its keys.</summary>
        public ulong Bits;

        /// <summary>The keys of a large one.</summary>
        public NumberSet? Set;
    }
}
