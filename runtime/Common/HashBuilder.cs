namespace Specwright.CompilerServices;

/// <summary>Mixes hash codes into one. It is for this process only: do not store it.</summary>
internal struct HashBuilder
{
    private const uint Prime = 0x9E3779B1;

    // Other in each process: values with equal hash codes cannot be prepared by an attacker.
    private static readonly uint s_seed = unchecked((uint)Guid.NewGuid().GetHashCode());

    private uint _hash;

    /// <summary>A hash code of all bits of a number: the framework's lays one half upon the other.</summary>
    public static int Of(long value) => Pair(unchecked((int)value), unchecked((int)(value >> 32)));

    /// <summary>A hash code of two.</summary>
    public static int Pair(int first, int second)
    {
        var hash = new HashBuilder();
        hash.Add(first);
        hash.Add(second);
        return hash.ToHashCode();
    }

    /// <summary>Adds a hash code; the order of what is added matters.</summary>
    public void Add(int hash)
    {
        var mixed = (_hash ^ s_seed ^ unchecked((uint)hash)) * Prime;
        _hash = unchecked(((mixed << 13) | (mixed >> 19)) + 1);
    }

    /// <summary>The hash code of everything added.</summary>
    public readonly int ToHashCode()
    {
        var hash = _hash;
        hash = (hash ^ (hash >> 15)) * Prime;
        return unchecked((int)(hash ^ (hash >> 13)));
    }
}
