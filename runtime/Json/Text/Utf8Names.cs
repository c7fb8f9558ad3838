using System.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>A fixed set of names, found by their UTF-8 bytes.</summary>
internal sealed class Utf8Names
{
    private const int FewNames = 8;
    private const int ManyNames = 64;
    private const int MaxStackLength = 256;

    // \u00e4 are six bytes for a character.
    private const int MaxEscapedLength = 6;

    private readonly byte[][] _names;

    // Length and three bytes of each name, side by side: one vectorized search finds the candidate among dozens; a few are looked at one by
    // one.
    private readonly int[] _keys;

    // Of many, a table by these keys has the first name of each slot (counted from 1), and of each name the next one.
    private readonly int[]? _slots;
    private readonly int[]? _next;
    private readonly int _maxLength;

    public Utf8Names(string[] names)
    {
        _names = new byte[names.Length][];
        _keys = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            _names[i] = Encoding.UTF8.GetBytes(names[i]);
            _keys[i] = Key(_names[i]);
            _maxLength = Math.Max(_maxLength, _names[i].Length);
        }

        if (names.Length > ManyNames)
        {
            var size = 2 * ManyNames;
            while (size < 2 * names.Length)
            {
                size *= 2;
            }

            _slots = new int[size];
            _next = new int[names.Length];
            for (var i = names.Length - 1; i >= 0; i--)
            {
                ref var slot = ref _slots[Slot(_keys[i])];
                _next[i] = slot;
                slot = i + 1;
            }
        }
    }

    /// <summary>Whether the name is the one at the index; no index is out of range.</summary>
    public bool Is(int index, ReadOnlySpan<byte> name)
    {
        var names = _names;
        return (uint)index < (uint)names.Length && name.SequenceEqual(names[index]);
    }

    /// <summary>The index of the name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        var key = Key(name);
        var keys = _keys;
        if (keys.Length > FewNames)
        {
            return _slots is null ? FindAmongDozens(name, key) : FindAmongMany(name, key);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == key && name.SequenceEqual(_names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The index of the name or the string that the reader stands on, however it is written; -1 if it is none of these.</summary>
    public int Find(ref Utf8JsonReader reader)
    {
        if (JsonText.IsPlain(ref reader))
        {
            return Find(reader.ValueSpan);
        }

        var length = JsonText.Length(ref reader);
        if (length > (long)MaxEscapedLength * _maxLength)
        {
            return -1;
        }

        var buffer = length <= MaxStackLength ? stackalloc byte[MaxStackLength] : new byte[length];
        return JsonText.TryCopy(ref reader, buffer, out var copied) ? Find(buffer.Slice(0, copied)) : -1;
    }

    private int FindAmongDozens(ReadOnlySpan<byte> name, int key)
    {
        ReadOnlySpan<int> keys = _keys;
        for (var start = 0; ; start++)
        {
            var step = keys.Slice(start).IndexOf(key);
            if (step < 0)
            {
                return -1;
            }

            start += step;
            if (name.SequenceEqual(_names[start]))
            {
                return start;
            }
        }
    }

    private int FindAmongMany(ReadOnlySpan<byte> name, int key)
    {
        var index = _slots![Slot(key)] - 1;
        while (index >= 0 && !(_keys[index] == key && name.SequenceEqual(_names[index])))
        {
            index = _next![index] - 1;
        }

        return index;
    }

    private int Slot(int key) => (int)((uint)(key * 0x9E3779B1L) >> 8) & (_slots!.Length - 1);

    private static int Key(ReadOnlySpan<byte> name) =>
        name.Length == 0 ? 0 : (byte)name.Length | (name[0] << 8) | (name[name.Length / 2] << 16) | (name[name.Length - 1] << 24);
}
