using Specwright.Generator.Common;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.ReaderWorkarounds;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Collects what the scanned files hold, and finds out what requests and responses can carry.</summary>
internal sealed class OutlineBuilder
{
    /// <summary>The node of all that operations send.</summary>
    public const int Requests = 0;

    /// <summary>The node of all that operations, callbacks and webhooks are sent.</summary>
    public const int Responses = 1;

    private const string TitlePrefix = "title ";

    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly OutlineGraph _graph = new();
    private readonly Dictionary<int, int> _contents = [];
    private readonly List<(int Base, int Content)> _derived = [];
    private readonly HashSet<int> _bases = [];
    private readonly HashSet<int> _used = [];
    private readonly List<OutlinedOperation> _operations = [];
    private readonly SortedDictionary<string, ulong> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _componentNodes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _componentNames = [];
    private readonly List<(OutlinedUnion Union, List<int> References)> _unions = [];
    private readonly SortedSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly List<OddReference> _oddReferences = [];
    private readonly Dictionary<SpecSource, OutlineReferences> _references = [];
    private readonly Dictionary<int, int> _aliases = [];
    private readonly Dictionary<string, ulong?> _titles = new(StringComparer.Ordinal);
    private readonly List<OutlinedPart> _parts = [];
    private readonly List<SpecSource> _others = [];
    private readonly HashSet<(OutlinedPartKind Kind, string Name, int Node)> _named = [];

    /// <summary>The fragments that do not say that they are OpenAPI documents.</summary>
    public IReadOnlyList<SpecSource> Others => _others;

    public OutlineBuilder()
    {
        // Those of requests and responses.
        _graph.AddNode();
        _graph.AddNode();
    }

    /// <summary>Whether an entry of <c>paths</c>, or an operation, is a reference.</summary>
    public bool HasReferencedOperations { get; set; }

    /// <summary>The references that do not name a component of a document of the client, each once for a file and a kind.</summary>
    public IReadOnlyList<OddReference> OddReferences => _oddReferences;

    /// <summary>The operations, in the order of the files.</summary>
    public List<OutlinedOperation> Operations => _operations;

    /// <summary>The node of a component (or whatever a reference names) of a file.</summary>
    public int GetOrAddNode(string file, string pointer) => GetOrAddNode(file + "#" + pointer);

    /// <summary>A further node, within another one.</summary>
    public int AddNode(int carrier)
    {
        var node = _graph.AddNode();
        AddEdge(carrier, node);
        return node;
    }

    /// <summary>Notes that what carries <paramref name="from"/> can carry <paramref name="to"/>.</summary>
    public void AddEdge(int from, int to) => _graph.AddEdge(from, to);

    /// <summary>Notes a fragment that does not say that it is an OpenAPI document.</summary>
    public void AddOther(SpecSource source) => _others.Add(source);

    /// <summary>Puts operations that are referred to before those that were scanned: these may be the references to them.</summary>
    public void AddReferenced(IEnumerable<OutlinedOperation> operations) => _operations.InsertRange(0, operations);

    /// <summary>Notes a part that something is named after.</summary>
    public void AddNamedPart(OutlinedPart part) => _parts.Add(part);

    /// <summary>Notes a name within the node that carries it.</summary>
    public void AddName(OutlinedPartKind kind, string name, int carrier)
    {
        if (_named.Add((kind, name, carrier)))
        {
            _parts.Add(new OutlinedPart(kind, name, "", carrier, default));
        }
    }

    /// <summary>Notes a reference to what is no component of its file.</summary>
    /// <param name="file">The file that it stands in.</param>
    /// <param name="text">The reference.</param>
    /// <param name="node">The node of what it names.</param>
    public void AddReference(string file, string text, int node) =>
        _parts.Add(new OutlinedPart(OutlinedPartKind.Reference, text, file + "#", node, default));

    /// <summary>
    /// The node of what a component itself says: what is composed of the component carries that, and none of what else derives from it.
    /// </summary>
    public int GetOrAddContent(int component)
    {
        if (!_contents.TryGetValue(component, out var content))
        {
            _contents.Add(component, content = _graph.AddNode());
            AddEdge(component, content);
        }

        return content;
    }

    /// <summary>Notes that something else than a list of alternatives refers to a component.</summary>
    public void AddUse(int component) => _used.Add(component);

    /// <summary>Notes that a schema is composed of a component.</summary>
    /// <param name="carrier">The node that carries the schema.</param>
    /// <param name="component">The node of the component.</param>
    /// <param name="isOfComponent">Whether the schema is a component itself: it derives from the other one, where that is a base.</param>
    public void AddPart(int carrier, int component, bool isOfComponent)
    {
        AddEdge(carrier, GetOrAddContent(component));
        if (isOfComponent)
        {
            _derived.Add((component, carrier));
        }
    }

    /// <summary>
    /// Notes a schema component; <paramref name="content"/> is <see langword="null"/> for one that never becomes a type of its own.
    /// </summary>
    public void AddComponent(string name, int node, ulong? content, bool hasDiscriminator)
    {
        if (hasDiscriminator)
        {
            _bases.Add(GetOrAddContent(node));
        }

        name = ComponentNames.Clean(name);
        _componentNodes[name] = node;
        _componentNames[node] = name;
        GetOrAddContent(node);
        if (content is { } hash && !_components.ContainsKey(name))
        {
            _components.Add(name, hash);
        }
    }

    /// <summary>Notes a component of <c>parameters</c>.</summary>
    public void AddParameter(string name) => _parameters.Add(ComponentNames.Clean(name));

    /// <summary>Notes a reference that names something else than a component of a document of the client.</summary>
    public void AddOdd(OddReference reference) => _oddReferences.Add(reference);

    /// <summary>Notes what a reference names in the end: by an identifier, or through other references.</summary>
    /// <param name="reference">The node of the reference.</param>
    /// <param name="part">The node of what it names.</param>
    public void AddAlias(int reference, int part)
    {
        if (reference != part)
        {
            _aliases[reference] = part;
            AddEdge(reference, part);
        }
    }

    /// <summary>What is known of the references of a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="isScanned">Whether the components of the file are outlined, whatever refers to them.</param>
    public OutlineReferences GetReferences(SpecSource source, bool isScanned)
    {
        if (!_references.TryGetValue(source, out var references))
        {
            _references.Add(source, references = new OutlineReferences(this, source, isScanned));
        }

        return references;
    }

    /// <summary>The node of a place, if something is known of it.</summary>
    public int? FindNode(string file, string pointer) => _nodes.TryGetValue(file + "#" + pointer, out var node) ? node : null;

    /// <summary>The node of what a component itself says, if there is one; see <see cref="GetOrAddContent"/>.</summary>
    public int? FindContent(int component) => _contents.TryGetValue(component, out var content) ? content : null;

    /// <summary>Notes an inline schema with a title, within the node that carries it.</summary>
    public void AddTitle(string title, int carrier, ulong content)
    {
        AddEdge(carrier, GetOrAddNode(TitlePrefix + title));
        AddName(OutlinedPartKind.Title, title, carrier);
        _titles[title] = _titles.TryGetValue(title, out var other) && other != content ? null : content;
    }

    /// <summary>Notes a schema that lists alternatives.</summary>
    public void AddUnion(in OutlineFrame schema, OutlinedAlternatives alternatives)
    {
        var component = schema.Component is { } name ? ComponentNames.Clean(name) : null;
        _unions.Add((new(
            component,
            schema.IsComponent,
            schema.IsComponent ? null : schema.Title,
            schema.Hash,
            schema.HasDiscriminator,
            [],
            alternatives.Titles), alternatives.References));
    }

    /// <summary>Settles what the parts are that only references tell of, and drops those that nothing is called after.</summary>
    /// <param name="settle">Gives the part as it is; <see langword="null"/> to drop it.</param>
    public void SettleReferences(Func<OutlinedPart, OutlinedPart?> settle)
    {
        for (var i = 0; i < _parts.Count; i++)
        {
            if (_parts[i].Kind == OutlinedPartKind.Reference)
            {
                _parts[i] = settle(_parts[i])!;
            }
        }

        _parts.RemoveAll(static part => part is null);
    }

    public DocumentOutline Build()
    {
        _used.UnionWith(_used.Select(Resolve).ToList());
        foreach (var alias in _aliases.Where(alias => _contents.ContainsKey(alias.Key)))
        {
            AddEdge(_contents[alias.Key], GetOrAddContent(alias.Value));
        }

        LinkDerived();
        var requests = _graph.FindCarried([Requests]);
        var responses = _graph.FindCarried([Responses]);
        return new DocumentOutline
        {
            Operations = _operations,
            Components = _components.ToList(),
            Parameters = _parameters.ToList(),
            Titles = _titles,
            Unions = GetUnions(),
            UsedComponents = FindComponents(_used),
            RequestComponents = FindComponents(requests),
            ResponseComponents = FindComponents(responses),
            RequestTitles = FindTitles(requests),
            ResponseTitles = FindTitles(responses),
            Parts = _parts,
            Graph = _graph,
            Carried = new HashSet<int>(requests.Concat(responses)),
        };
    }

    /// <summary>A base with a discriminator, its own or one that it inherits, carries what derives from it.</summary>
    private void LinkDerived()
    {
        var children = _derived.ToLookup(one => GetOrAddContent(Resolve(one.Base)), static one => one.Content);
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
        foreach (var (parent, content) in _derived.ConvertAll(one => (Resolve(one.Base), one.Content)))
        {
            if (_bases.Contains(GetOrAddContent(parent)))
            {
                AddEdge(parent, components[content]);
            }
        }
    }

    /// <summary>
    /// For each component that unions with a discriminator list: the one component that is, or has, the union that it derives from.
    /// </summary>
    public IReadOnlyDictionary<string, string> FindClaimants()
    {
        var claims = new Dictionary<string, (int Rank, string? Owner)>(StringComparer.Ordinal);
        foreach (var union in GetUnions().Where(static union => union is { HasDiscriminator: true, Component: not null }))
        {
            var rank = union.IsComponent ? 0 : 1;
            foreach (var name in union.Components)
            {
                if (!claims.TryGetValue(name, out var claim) || rank < claim.Rank)
                {
                    claims[name] = (rank, union.Component);
                }
                else if (rank == claim.Rank && claim.Owner != union.Component)
                {
                    claims[name] = (rank, null);
                }
            }
        }

        return claims.Where(static claim => claim.Value.Owner is { } owner && owner != claim.Key)
            .ToDictionary(static claim => claim.Key, static claim => claim.Value.Owner!, StringComparer.Ordinal);
    }

    /// <summary>The unions, less components that are another one, and null.</summary>
    private List<OutlinedUnion> GetUnions()
    {
        var unions = _unions.ConvertAll(one => one.Union with { Components = FindNamed(one.References) });
        var components = unions.Where(static union => union.IsComponent).ToLookup(static union => union.Component!, StringComparer.Ordinal);
        return unions.FindAll(union => !union.IsComponent || !NullableCopies.GetNamesOfOriginal(union.Component!).Any(name =>
            components[name].Any(original => original.HasDiscriminator == union.HasDiscriminator
                && original.Components.SequenceEqual(union.Components))));
    }

    private List<string> FindNamed(List<int> nodes) =>
        nodes
            .Select(node => _componentNames.TryGetValue(Resolve(node), out var name) ? name : null)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();

    /// <summary>The node of a place; see <see cref="OutlinedPart.Place"/>.</summary>
    public int GetOrAddNode(string key)
    {
        if (!_nodes.TryGetValue(key, out var node))
        {
            _nodes.Add(key, node = _graph.AddNode());
        }

        return node;
    }

    private int Resolve(int node) => _aliases.TryGetValue(node, out var part) ? part : node;

    private HashSet<string> FindComponents(HashSet<int> reached) =>
        new(
            _componentNodes.Where(component => reached.Contains(component.Value)
                || (_contents.TryGetValue(component.Value, out var content) && reached.Contains(content)))
                .Select(component => component.Key),
            StringComparer.Ordinal);

    private HashSet<string> FindTitles(HashSet<int> reached) =>
        new(_titles.Keys.Where(title => reached.Contains(GetOrAddNode(TitlePrefix + title))), StringComparer.Ordinal);
}
