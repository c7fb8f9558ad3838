using System.Text;

namespace Specwright.CompilerServices;

/// <summary>A fixed set of names, found by their UTF-8 bytes.</summary>
internal sealed class Utf8Names
{
    private const int FewNames = 8;

    private readonly byte[][] _names;

    // Length and three bytes of each name, side by side: one vectorized search finds the candidate among hundreds; a few are looked at one by one.
    private readonly int[] _keys;

    public Utf8Names(string[] names)
    {
        _names = new byte[names.Length][];
        _keys = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            _names[i] = Encoding.UTF8.GetBytes(names[i]);
            _keys[i] = Key(_names[i]);
        }
    }

    public int Count => _names.Length;

    public ReadOnlySpan<byte> this[int index] => _names[index];

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
            return FindAmongMany(name, key);
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

    private int FindAmongMany(ReadOnlySpan<byte> name, int key)
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

    private static int Key(ReadOnlySpan<byte> name) =>
        name.Length == 0 ? 0 : (byte)name.Length | (name[0] << 8) | (name[name.Length / 2] << 16) | (name[name.Length - 1] << 24);
}
