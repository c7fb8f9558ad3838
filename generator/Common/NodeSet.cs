namespace Specwright.Generator.Common;

/// <summary>A set of nodes of an <see cref="OutlineGraph"/>: a bit each, since documents have tens of thousands.</summary>
internal sealed class NodeSet
{
    private ulong[] _bits = [];

    /// <summary>Adds a node; <see langword="false"/> when it is there already.</summary>
    public bool Add(int node)
    {
        var (word, bit) = (node >> 6, 1UL << (node & 63));
        if (word >= _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(word + 1, _bits.Length * 2));
        }

        var isNew = (_bits[word] & bit) == 0;
        _bits[word] |= bit;
        return isNew;
    }

    /// <summary>Whether a node is in the set.</summary>
    public bool Contains(int node) => node >> 6 is var word && word < _bits.Length && (_bits[word] & (1UL << (node & 63))) != 0;

    /// <summary>The nodes that are in one of two sets.</summary>
    public static NodeSet Join(NodeSet one, NodeSet other)
    {
        var joined = new NodeSet { _bits = new ulong[Math.Max(one._bits.Length, other._bits.Length)] };
        for (var i = 0; i < joined._bits.Length; i++)
        {
            joined._bits[i] = (i < one._bits.Length ? one._bits[i] : 0) | (i < other._bits.Length ? other._bits[i] : 0);
        }

        return joined;
    }

    /// <summary>The nodes, in their order.</summary>
    public IEnumerable<int> Nodes => Enumerable.Range(0, _bits.Length << 6).Where(Contains);
}
