using Specwright.Generator.Common;
using Specwright.Generator.Reading.Components;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Collects what the scanned files hold, and finds out what requests and responses can carry.</summary>
internal sealed class OutlineBuilder
{
    /// <summary>The node of all that operations send.</summary>
    public const int Requests = 0;

    /// <summary>The node of all that operations, callbacks and webhooks are sent.</summary>
    public const int Responses = 1;

    // What large documents have at least, so that little room is wasted.
    private const int CharactersPerNode = 256;
    private const int CharactersPerPart = 2048;
    private const int MaxSize = 16_000_000;

    private readonly Dictionary<string, OutlinePlaces> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutlineReferences> _references = new(StringComparer.Ordinal);
    private readonly OutlineGraph _graph;
    private readonly int _size;
    private readonly SortedSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly List<OddReference> _oddReferences = [];
    private readonly Dictionary<string, OutlinedTitle> _titles = new(StringComparer.Ordinal);

    // The nodes of titles, each with that of a carrier.
    private readonly NumberSet _titled = new();
    private readonly List<OutlinedPart> _parts;

    // The components, by the nodes of their places.
    private readonly NodeMap<OutlinedPart> _components = new();

    private readonly List<string> _others = [];
    private readonly HashSet<(OutlinedPartKind Kind, string Name, int Node)> _named = [];

    // Several compilations may share what a file has been found to hold.
    private readonly Lazy<DocumentOutline> _outline;
    private readonly Lazy<Dictionary<string, string>> _claimants;

    /// <param name="size">
    /// How many characters the documents have: lists that grow to what a large document needs are copied as often as not.
    /// </param>
    public OutlineBuilder(long size = 0)
    {
        _size = (int)Math.Min(size, MaxSize);
        _graph = new OutlineGraph(_size / CharactersPerNode);
        _parts = new List<OutlinedPart>(_size / CharactersPerPart);
        Operations = new List<OutlinedOperation>(_size / CharactersPerPart / 2);

        // Those of requests and responses.
        _graph.AddNode();
        _graph.AddNode();
        Components = new OutlinedComponents(_graph, _size / CharactersPerPart);
        Unions = new OutlinedUnions(Components);
        _outline = new Lazy<DocumentOutline>(BuildOutline);
        _claimants = new Lazy<Dictionary<string, string>>(Unions.FindClaimants);
    }

    /// <summary>The schema components.</summary>
    public OutlinedComponents Components { get; }

    /// <summary>What stands in the documents often.</summary>
    public OutlineTexts Texts { get; } = new();

    /// <summary>The lists of alternatives.</summary>
    public OutlinedUnions Unions { get; }

    /// <summary>The operations, in the order of the files.</summary>
    public List<OutlinedOperation> Operations { get; }

    /// <summary>The normalized paths of the fragments that do not say that they are OpenAPI documents.</summary>
    public IReadOnlyList<string> Others => _others;

    /// <summary>Whether an entry of <c>paths</c>, or an operation, is a reference.</summary>
    public bool HasReferencedOperations { get; set; }

    /// <summary>The components of <c>examples</c>, whose text may be half of a document.</summary>
    public ReadOnlyMemory<char> Examples { get; set; }

    /// <summary>The security schemes: the client's credential is made of all that any operation asks for.</summary>
    public ReadOnlyMemory<char> SecuritySchemes { get; set; }

    /// <summary>Whether something else than examples refers to one of these.</summary>
    public bool RefersToExamples { get; set; }

    /// <summary>Whether a document is, or may be, one of OpenAPI 2.0.</summary>
    public bool IsSwagger { get; set; }

    /// <summary>The references that do not name a component of a document of the client, each once for a file and a kind.</summary>
    public IReadOnlyList<OddReference> OddReferences => _oddReferences;

    /// <summary>Whether all that the outline tells of stands in the scanned files, as a component or within one.</summary>
    public bool IsComplete => !HasReferencedOperations && _oddReferences.Count == 0 && _others.Count == 0;

    /// <summary>The nodes of a file.</summary>
    public OutlinePlaces GetPlaces(string file)
    {
        if (!_places.TryGetValue(file, out var places))
        {
            _places.Add(file, places = new OutlinePlaces(_graph, _size / CharactersPerPart));
        }

        return places;
    }

    /// <summary>The node of a component (or whatever a reference names) of a file.</summary>
    public int GetOrAddNode(string file, string pointer) => GetPlaces(file).GetOrAdd(pointer);

    /// <summary>The node of a place, if something is known of it.</summary>
    public int? FindNode(string file, string pointer) => GetPlaces(file).Find(pointer);

    /// <summary>The component that a node is the place of; <see langword="null"/> for none that has been scanned.</summary>
    public OutlinedPart? FindComponent(int node) => _components[node];

    /// <summary>A further node, within another one.</summary>
    public int AddNode(int carrier)
    {
        var node = _graph.AddNode();
        AddEdge(carrier, node);
        return node;
    }

    /// <summary>Notes that what carries <paramref name="from"/> can carry <paramref name="to"/>.</summary>
    public void AddEdge(int from, int to) => _graph.AddEdge(from, to);

    /// <summary>What is known of the references of a file.</summary>
    /// <param name="file">The normalized path of the file.</param>
    /// <param name="isScanned">Whether the components of the file are outlined, whatever refers to them.</param>
    public OutlineReferences GetReferences(string file, bool isScanned)
    {
        if (!_references.TryGetValue(file, out var references))
        {
            _references.Add(file, references = new OutlineReferences(this, file, isScanned));
        }

        return references;
    }

    /// <summary>Notes a fragment that does not say that it is an OpenAPI document.</summary>
    public void AddOther(string file) => _others.Add(file);

    /// <summary>Puts operations that are referred to before those that were scanned: these may be the references to them.</summary>
    public void AddReferenced(IEnumerable<OutlinedOperation> operations) => Operations.InsertRange(0, operations);

    /// <summary>Notes a part that something is named after.</summary>
    public void AddNamedPart(OutlinedPart part) => _parts.Add(part);

    /// <summary>Notes a component.</summary>
    /// <param name="part">The component.</param>
    /// <param name="place">The node of its place.</param>
    public void AddComponent(OutlinedPart part, int place)
    {
        _parts.Add(part);
        _components[place] = part;
    }

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
        _parts.Add(new OutlinedPart(OutlinedPartKind.Reference, text, file, node, default));

    /// <summary>Notes a component of <c>parameters</c>.</summary>
    public void AddParameter(string name) => _parameters.Add(ComponentNames.Clean(name));

    /// <summary>Notes a reference that names something else than a component of a document of the client.</summary>
    public void AddOdd(OddReference reference) => _oddReferences.Add(reference);

    /// <summary>Notes an inline schema with a title, within the node that carries it.</summary>
    public void AddTitle(string title, int carrier, ulong content)
    {
        if (_titles.TryGetValue(title, out var known))
        {
            known.Add(content);
        }
        else
        {
            _titles.Add(title, known = new(_graph.AddNode(), content));
        }

        AddEdge(carrier, known.Node);
        if (_titled.Add(((ulong)known.Node << 32) | (uint)carrier))
        {
            _parts.Add(new OutlinedPart(OutlinedPartKind.Title, title, "", carrier, default));
        }
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

    /// <summary>
    /// For each component that unions with a discriminator list: the one component that is, or has, the union that it derives from. Nothing
    /// may be added afterwards.
    /// </summary>
    public IReadOnlyDictionary<string, string> FindClaimants() => _claimants.Value;

    /// <summary>The outline. Nothing may be added afterwards.</summary>
    public DocumentOutline Build() => _outline.Value;

    private DocumentOutline BuildOutline()
    {
        Components.Link();
        var requests = _graph.FindCarried([Requests]);
        var responses = _graph.FindCarried([Responses]);
        return new DocumentOutline
        {
            Operations = Operations,
            Components = Components.GetHashes(),
            Parameters = _parameters.ToList(),
            Titles = _titles,
            Unions = Unions.Get(),
            UsedComponents = Components.FindUsed(),
            RequestComponents = Components.Find(requests),
            ResponseComponents = Components.Find(responses),
            RequestTitles = FindTitles(requests),
            ResponseTitles = FindTitles(responses),
            Parts = _parts,
            Graph = _graph,
            Carried = NodeSet.Join(requests, responses),
        };
    }

    private OutlinedNames FindTitles(NodeSet reached) => new(
        title => _titles.TryGetValue(title, out var known) && reached.Contains(known.Node),
        () => _titles.Where(title => reached.Contains(title.Value.Node)).Select(static title => title.Key));
}
