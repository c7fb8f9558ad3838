namespace Specwright.Generator.Common;

/// <summary>Which part of a document can carry which: operations, components, titles, by number.</summary>
/// <param name="nodes">How many nodes there may be.</param>
internal sealed class OutlineGraph(int nodes = 0)
{
    // The edges of a node are a list within the list of all: documents have tens of thousands of nodes.
    private readonly List<int> _first = new(nodes);
    private readonly List<(int Node, int Next)> _edges = new(2 * nodes);
    private OutlineGraph? _reversed;

    /// <summary>How many nodes there are.</summary>
    public int Count => _first.Count;

    /// <summary>Adds a node.</summary>
    public int AddNode()
    {
        _first.Add(-1);
        return _first.Count - 1;
    }

    /// <summary>Notes that what carries <paramref name="from"/> can carry <paramref name="to"/>.</summary>
    public void AddEdge(int from, int to)
    {
        // The same reference often stands there several times in a row.
        if (_first[from] < 0 || _edges[_first[from]].Node != to)
        {
            _edges.Add((to, _first[from]));
            _first[from] = _edges.Count - 1;
        }
    }

    /// <summary>What <paramref name="node"/> refers to; the same may come several times.</summary>
    public IEnumerable<int> GetReferences(int node)
    {
        for (var edge = _first[node]; edge >= 0; edge = _edges[edge].Next)
        {
            yield return _edges[edge].Node;
        }
    }

    /// <summary>What <paramref name="starts"/> can carry, directly or not.</summary>
    public NodeSet FindCarried(IEnumerable<int> starts)
    {
        var reached = new NodeSet();
        var open = new Stack<int>(starts);
        while (open.Count > 0)
        {
            for (var edge = _first[open.Pop()]; edge >= 0; edge = _edges[edge].Next)
            {
                if (reached.Add(_edges[edge].Node))
                {
                    open.Push(_edges[edge].Node);
                }
            }
        }

        return reached;
    }

    /// <summary>What can carry <paramref name="node"/>, directly or not; with the node itself.</summary>
    public NodeSet FindCarriers(int node)
    {
        var found = (_reversed ??= Reverse()).FindCarried([node]);
        found.Add(node);
        return found;
    }

    private OutlineGraph Reverse()
    {
        var reversed = new OutlineGraph(Count);
        for (var node = 0; node < Count; node++)
        {
            reversed.AddNode();
        }

        for (var node = 0; node < Count; node++)
        {
            foreach (var carried in GetReferences(node))
            {
                reversed.AddEdge(carried, node);
            }
        }

        return reversed;
    }
}
