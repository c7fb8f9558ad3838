using Specwright.Generator.Common;
using Specwright.Generator.Reading.Components;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>The schema components of the scanned files: their names, what they are composed of, and what derives from them.</summary>
/// <param name="graph">The nodes.</param>
/// <param name="count">How many components there may be.</param>
internal sealed class OutlinedComponents(OutlineGraph graph, int count)
{
    private const int MaxHops = 64;

    // Of the node of a component that of its content, and the other way round; 0 for none.
    private readonly NodeMap<int> _contents = new();
    private readonly NodeMap<int> _wholes = new();

    private readonly List<(int Base, int Content)> _derived = [];
    private readonly HashSet<int> _bases = [];
    private readonly NodeSet _used = new();
    private readonly Dictionary<string, Scanned> _components = new(count, StringComparer.Ordinal);
    private readonly NodeMap<string> _names = new();
    private readonly Dictionary<int, int> _aliases = [];

    /// <summary>
    /// The node of what a component itself says: what is composed of the component carries that, and none of what else derives from it.
    /// </summary>
    public int GetOrAddContent(int component)
    {
        var content = _contents[component];
        if (content == 0)
        {
            content = graph.AddNode();
            _contents[component] = content;
            _wholes[content] = component;
            graph.AddEdge(component, content);
        }

        return content;
    }

    /// <summary>The node of what a component itself says, if there is one; see <see cref="GetOrAddContent"/>.</summary>
    public int? FindContent(int component) => _contents[component] is > 0 and var content ? content : null;

    /// <summary>The node of a component that has been scanned, by its name without what makes references ambiguous.</summary>
    public int? FindNode(string name) => _components.TryGetValue(name, out var component) ? component.Node : null;

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
        _components[name] = new(node, _components.TryGetValue(name, out var other) && other.Content is { } first ? first : content);
        _names[node] = name;
        GetOrAddContent(node);
    }

    /// <summary>Notes what a reference names, by an identifier or through other references, or a component that is nothing else.</summary>
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
                _used.Add(Resolve(alias.Key));
            }

            if (FindContent(alias.Key) is { } content)
            {
                graph.AddEdge(content, GetOrAddContent(alias.Value));
            }
        }

        LinkDerived();
    }

    /// <summary>The names of the components among some nodes, each once.</summary>
    public List<string> FindNames(List<int> nodes) =>
        nodes
            .Select(node => _names[Resolve(node)])
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();

    /// <summary>The components that may become a type, each with the hash of its content; ordinal by name.</summary>
    public List<KeyValuePair<string, ulong>> GetHashes()
    {
        var hashes = new List<KeyValuePair<string, ulong>>(_components.Count);
        var isSorted = true;
        foreach (var component in _components)
        {
            if (component.Value.Content is { } hash)
            {
                isSorted = isSorted && (hashes.Count == 0 || string.CompareOrdinal(hashes[hashes.Count - 1].Key, component.Key) < 0);
                hashes.Add(new(component.Key, hash));
            }
        }

        // Most large documents are written by programs, in the order of the alphabet.
        if (!isSorted)
        {
            hashes.Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        }

        return hashes;
    }

    /// <summary>The names of those that something else than a list of alternatives refers to.</summary>
    public OutlinedNames FindUsed() => Find(_used);

    /// <summary>The names of those that are reached, as a whole or by what is composed of them.</summary>
    public OutlinedNames Find(NodeSet reached)
    {
        return new OutlinedNames(
            name => _components.TryGetValue(name, out var component) && IsReached(component.Node),
            () => _components.Where(component => IsReached(component.Value.Node)).Select(static component => component.Key));

        bool IsReached(int node) => reached.Contains(node) || (FindContent(node) is { } content && reached.Contains(content));
    }

    private int Resolve(int node)
    {
        // Of a circle nothing is generated.
        for (var hops = 0; hops < MaxHops && _aliases.TryGetValue(node, out var part); hops++)
        {
            node = part;
        }

        return node;
    }

    /// <summary>A base with a discriminator, its own or one that it inherits, carries what derives from it.</summary>
    private void LinkDerived()
    {
        if (_bases.Count == 0)
        {
            return;
        }

        var children = new Dictionary<int, List<int>>();
        foreach (var (parent, content) in _derived)
        {
            var of = GetOrAddContent(Resolve(parent));
            if (!children.TryGetValue(of, out var contents))
            {
                children.Add(of, contents = []);
            }

            contents.Add(content);
        }

        var open = new Stack<int>(_bases);
        while (open.Count > 0)
        {
            foreach (var child in children.TryGetValue(open.Pop(), out var contents) ? contents : [])
            {
                if (_bases.Add(child))
                {
                    open.Push(child);
                }
            }
        }

        foreach (var (parent, content) in _derived)
        {
            if (Resolve(parent) is var whole && _bases.Contains(GetOrAddContent(whole)))
            {
                graph.AddEdge(whole, _wholes[content]);
            }
        }
    }

    private sealed record Scanned(int Node, ulong? Content);
}
