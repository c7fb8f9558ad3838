namespace Specwright.Generator.Common;

/// <summary>Which part of a document can carry which: operations, components, titles, by number.</summary>
/// <param name="edges">What each node refers to.</param>
internal sealed class OutlineGraph(IReadOnlyList<IReadOnlyCollection<int>> edges)
{
    private List<List<int>>? _carriers;

    /// <summary>What <paramref name="starts"/> can carry, directly or not.</summary>
    public HashSet<int> FindCarried(IEnumerable<int> starts) => Reach(starts, edges);

    /// <summary>What can carry <paramref name="node"/>, directly or not; with the node itself.</summary>
    public HashSet<int> FindCarriers(int node)
    {
        var found = Reach([node], _carriers ??= Reversed());
        found.Add(node);
        return found;
    }

    private static HashSet<int> Reach(IEnumerable<int> starts, IReadOnlyList<IReadOnlyCollection<int>> edges)
    {
        var reached = new HashSet<int>();
        var open = new Stack<int>(starts);
        while (open.Count > 0)
        {
            foreach (var next in edges[open.Pop()])
            {
                if (reached.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }

    private List<List<int>> Reversed()
    {
        var carriers = new List<List<int>>(edges.Count);
        for (var node = 0; node < edges.Count; node++)
        {
            carriers.Add([]);
        }

        for (var node = 0; node < edges.Count; node++)
        {
            foreach (var carried in edges[node])
            {
                carriers[carried].Add(node);
            }
        }

        return carriers;
    }
}
