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
    private readonly List<HashSet<int>> _edges = [[], []];
    private readonly List<OutlinedOperation> _operations = [];
    private readonly SortedDictionary<string, ulong> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _componentNodes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _componentNames = [];
    private readonly List<(OutlinedUnion Union, List<int> References)> _unions = [];
    private readonly SortedSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly List<(SpecSource Source, string Text)> _oddReferences = [];
    private readonly Dictionary<string, ulong?> _titles = new(StringComparer.Ordinal);

    /// <summary>The references of schemas that do not name a component of their file.</summary>
    public IReadOnlyList<(SpecSource Source, string Text)> OddReferences => _oddReferences;

    /// <summary>The node of a component (or whatever a reference names) of a file.</summary>
    public int GetOrAddNode(string file, string pointer) => GetOrAddNode(file + "#" + pointer);

    /// <summary>Notes that what carries <paramref name="from"/> can carry <paramref name="to"/>.</summary>
    public void AddEdge(int from, int to) => _edges[from].Add(to);

    public void AddOperation(OutlinedOperation operation) => _operations.Add(operation);

    /// <summary>
    /// Notes a schema component; <paramref name="content"/> is <see langword="null"/> for one that never becomes a type of its own.
    /// </summary>
    public void AddComponent(string name, int node, ulong? content)
    {
        name = ComponentNames.Clean(name);
        _componentNodes[name] = node;
        _componentNames[node] = name;
        if (content is { } hash && !_components.ContainsKey(name))
        {
            _components.Add(name, hash);
        }
    }

    /// <summary>Notes a schema that becomes a component by being referred to.</summary>
    public void AddHoisted(string name)
    {
        if (!_components.ContainsKey(name))
        {
            _components.Add(name, 0);
        }
    }

    /// <summary>Notes a component of <c>parameters</c>.</summary>
    public void AddParameter(string name) => _parameters.Add(ComponentNames.Clean(name));

    public void AddOddReferences(SpecSource source, IEnumerable<string> texts) =>
        _oddReferences.AddRange(texts.Select(text => (source, text)));

    /// <summary>Notes an inline schema with a title, within the node that carries it.</summary>
    public void AddTitle(string title, int carrier, ulong content)
    {
        AddEdge(carrier, GetOrAddNode(TitlePrefix + title));
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

    public DocumentOutline Build()
    {
        var requests = Reach(Requests);
        var responses = Reach(Responses);
        return new DocumentOutline
        {
            Operations = _operations,
            Components = _components.ToList(),
            Parameters = _parameters.ToList(),
            Titles = _titles,
            Unions = GetUnions(),
            RequestComponents = FindComponents(requests),
            ResponseComponents = FindComponents(responses),
            RequestTitles = FindTitles(requests),
            ResponseTitles = FindTitles(responses),
        };
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
            .Select(node => _componentNames.TryGetValue(node, out var name) ? name : null)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();

    private int GetOrAddNode(string key)
    {
        if (!_nodes.TryGetValue(key, out var node))
        {
            _nodes.Add(key, node = _edges.Count);
            _edges.Add([]);
        }

        return node;
    }

    private HashSet<int> Reach(int start)
    {
        var reached = new HashSet<int>();
        var open = new Stack<int>();
        open.Push(start);
        while (open.Count > 0)
        {
            foreach (var next in _edges[open.Pop()])
            {
                if (reached.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }

    private HashSet<string> FindComponents(HashSet<int> reached) =>
        new(
            _componentNodes.Where(component => reached.Contains(component.Value)).Select(component => component.Key),
            StringComparer.Ordinal);

    private HashSet<string> FindTitles(HashSet<int> reached) =>
        new(_titles.Keys.Where(title => reached.Contains(GetOrAddNode(TitlePrefix + title))), StringComparer.Ordinal);
}
