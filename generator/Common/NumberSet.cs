namespace Specwright.Generator.Common;

/// <summary>
/// A set of 64-bit numbers, hashes mostly. There are many, most of them small: it takes eight bytes a place, and grows in few steps.
/// </summary>
internal sealed class NumberSet
{
    private const int InitialSize = 8;

    // Zero is a free place; the number zero is kept apart.
    private ulong[] _places = [];
    private int _count;
    private bool _hasZero;

    /// <summary>Whether nothing is in the set.</summary>
    public bool IsEmpty => _count == 0 && !_hasZero;

    /// <summary>Adds a number; <see langword="false"/> when it is there already.</summary>
    public bool Add(ulong number)
    {
        if (number == 0)
        {
            return !_hasZero && (_hasZero = true);
        }

        if ((_count + 1) * 4 > _places.Length * 3)
        {
            Grow();
        }

        var at = Find(number);
        if (_places[at] == number)
        {
            return false;
        }

        _places[at] = number;
        _count++;
        return true;
    }

    /// <summary>Whether a number is in the set.</summary>
    public bool Contains(ulong number) => number == 0 ? _hasZero : _places.Length > 0 && _places[Find(number)] == number;

    /// <summary>A set of its own with the same numbers.</summary>
    public NumberSet Copy() => new() { _places = (ulong[])_places.Clone(), _count = _count, _hasZero = _hasZero };

    // Where it is, or the first free place after that.
    private int Find(ulong number)
    {
        var mask = _places.Length - 1;
        var at = (int)(unchecked(number * 0x9E3779B97F4A7C15) >> 33) & mask;
        while (_places[at] != 0 && _places[at] != number)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        var numbers = _places;
        _places = new ulong[Math.Max(InitialSize, numbers.Length * 4)];
        foreach (var number in numbers)
        {
            if (number != 0)
            {
                _places[Find(number)] = number;
            }
        }
    }
}
