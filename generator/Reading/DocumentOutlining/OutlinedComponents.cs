using Specwright.Generator.Common;
using Specwright.Generator.Reading.Components;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>The schema components of the scanned files: their names, what they are composed of, and what derives from them.</summary>
internal sealed class OutlinedComponents(OutlineGraph graph)
{
    private readonly Dictionary<int, int> _contents = [];
    private readonly List<(int Base, int Content)> _derived = [];
    private readonly HashSet<int> _bases = [];
    private readonly NodeSet _used = new();
    private readonly Dictionary<string, ulong> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _names = [];
    private readonly Dictionary<int, int> _aliases = [];

    /// <summary>
    /// The node of what a component itself says: what is composed of the component carries that, and none of what else derives from it.
    /// </summary>
    public int GetOrAddContent(int component)
    {
        if (!_contents.TryGetValue(component, out var content))
        {
            _contents.Add(component, content = graph.AddNode());
            graph.AddEdge(component, content);
        }

        return content;
    }

    /// <summary>The node of what a component itself says, if there is one; see <see cref="GetOrAddContent"/>.</summary>
    public int? FindContent(int component) => _contents.TryGetValue(component, out var content) ? content : null;

    /// <summary>Notes that something else than a list of alternatives refers to a component.</summary>
    public void AddUse(int component) => _used.Add(component);

    /// <summary>Notes that a schema is composed of a component.</summary>
    /// <param name="carrier">The node that carries the schema.</param>
    /// <param name="component">The node of the component.</param>
    /// <param name="isOfComponent">Whether the schema is a component itself: it derives from the other one, where that is a base.</param>
    public void AddPart(int carrier, int component, bool isOfComponent)
    {
        graph.AddEdge(carrier, GetOrAddContent(component));
        if (isOfComponent)
        {
            _derived.Add((component, carrier));
        }
    }

    /// <summary>
    /// Notes a schema component; <paramref name="content"/> is <see langword="null"/> for one that never becomes a type of its own.
    /// </summary>
    public void Add(string name, int node, ulong? content, bool hasDiscriminator)
    {
        if (hasDiscriminator)
        {
            _bases.Add(GetOrAddContent(node));
        }

        name = ComponentNames.Clean(name);
        _nodes[name] = node;
        _names[node] = name;
        GetOrAddContent(node);
        if (content is { } hash && !_hashes.ContainsKey(name))
        {
            _hashes.Add(name, hash);
        }
    }

    /// <summary>Notes what a reference names in the end: by an identifier, or through other references.</summary>
    /// <param name="reference">The node of the reference.</param>
    /// <param name="part">The node of what it names.</param>
    public void AddAlias(int reference, int part)
    {
        if (reference != part)
        {
            _aliases[reference] = part;
            graph.AddEdge(reference, part);
        }
    }

    /// <summary>Makes what refers to a component by another name, and what derives from one, known to the graph.</summary>
    public void Link()
    {
        foreach (var alias in _aliases)
        {
            if (_used.Contains(alias.Key))
            {
                _used.Add(alias.Value);
            }

            if (_contents.TryGetValue(alias.Key, out var content))
            {
                graph.AddEdge(content, GetOrAddContent(alias.Value));
            }
        }

        LinkDerived();
    }

    /// <summary>The names of the components among some nodes, each once.</summary>
    public List<string> FindNames(List<int> nodes) =>
        nodes
            .Select(node => _names.TryGetValue(Resolve(node), out var name) ? name : null)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();

    /// <summary>The components that may become a type, each with the hash of its content; ordinal by name.</summary>
    public List<KeyValuePair<string, ulong>> GetHashes()
    {
        var hashes = _hashes.ToList();
        hashes.Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return hashes;
    }

    /// <summary>The names of those that something else than a list of alternatives refers to.</summary>
    public HashSet<string> FindUsed() => Find(_used);

    /// <summary>The names of those that are reached, as a whole or by what is composed of them.</summary>
    public HashSet<string> Find(NodeSet reached) =>
        new(
            _nodes.Where(component => reached.Contains(component.Value)
                || (_contents.TryGetValue(component.Value, out var content) && reached.Contains(content)))
                .Select(static component => component.Key),
            StringComparer.Ordinal);

    private int Resolve(int node) => _aliases.TryGetValue(node, out var part) ? part : node;

    /// <summary>A base with a discriminator, its own or one that it inherits, carries what derives from it.</summary>
    private void LinkDerived()
    {
        var derived = _derived.ConvertAll(one => (Base: Resolve(one.Base), one.Content));
        var children = derived.ToLookup(one => GetOrAddContent(one.Base), static one => one.Content);
        var open = new Stack<int>(_bases);
        while (open.Count > 0)
        {
            foreach (var child in children[open.Pop()])
            {
                if (_bases.Add(child))
                {
                    open.Push(child);
                }
            }
        }

        var components = _contents.ToDictionary(static entry => entry.Value, static entry => entry.Key);
        foreach (var (parent, content) in derived)
        {
            if (_bases.Contains(GetOrAddContent(parent)))
            {
                graph.AddEdge(parent, components[content]);
            }
        }
    }
}
