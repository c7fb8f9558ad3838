using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Components;

/// <summary>
/// Gives what references reach a name in the bundled components, the same for the same source node, and keeps what is still to be copied.
/// </summary>
internal sealed class ComponentRegistry
{
    private readonly Dictionary<(NodeKind Kind, SpecSource Source, string Pointer), string> _names = [];
    private readonly Dictionary<(NodeKind Kind, SpecSource Source, string Pointer), string> _prepared = [];
    private readonly Dictionary<(NodeKind Kind, string Name), SourceNode> _preparedNodes = [];
    private readonly Dictionary<(NodeKind Kind, SpecSource Source, string Pointer), SourceNode> _same = [];
    private readonly Dictionary<NodeKind, HashSet<string>> _taken = [];
    private readonly Dictionary<NodeKind, Dictionary<string, (SpecSource Source, string Pointer)>> _declared = [];
    private readonly Dictionary<(NodeKind Kind, string Name), int> _numbers = [];
    private readonly Queue<Component> _queue = new();

    /// <summary>Keeps a fragment's own name for its component, so that nothing that is hoisted takes it.</summary>
    public void Reserve(NodeKind kind, string name, SourceNode node)
    {
        if (!_declared.TryGetValue(kind, out var names))
        {
            _declared.Add(kind, names = new(StringComparer.Ordinal));
        }

        names[name] = node.Key;
        if (ComponentNames.Clean(name) == name)
        {
            GetTaken(kind).Add(name);
        }
    }

    /// <summary>Makes two source nodes one component: <paramref name="node"/> is never copied, the other stands for it.</summary>
    public void MakeSame(NodeKind kind, SourceNode node, SourceNode other) => _same[(kind, node.Source, node.Pointer)] = other;

    /// <summary>Chooses the name of a component that may be reached later: it is not copied for that.</summary>
    public string Prepare(NodeKind kind, SourceNode node)
    {
        var key = (kind, node.Source, node.Pointer);
        if (!_prepared.TryGetValue(key, out var name))
        {
            _prepared.Add(key, name = Choose(kind, node));
            _preparedNodes.Add((kind, name), node);
        }

        return name;
    }

    /// <summary>Whether a name has been chosen for what stands at a pointer of a file: something refers to it there.</summary>
    public bool IsPrepared(NodeKind kind, SpecSource source, string pointer) => _prepared.ContainsKey((kind, source, pointer));

    /// <summary>What a name has been chosen for by <see cref="Prepare"/>.</summary>
    public SourceNode? FindPrepared(NodeKind kind, string name) => _preparedNodes.TryGetValue((kind, name), out var node) ? node : null;

    /// <summary>The name of the component at <paramref name="node"/>, which is queued when it is new.</summary>
    public string NameOf(NodeKind kind, SourceNode node, SpecVersion version)
    {
        if (_same.TryGetValue((kind, node.Source, node.Pointer), out var other))
        {
            node = other;
        }

        var key = (kind, node.Source, node.Pointer);
        if (!_names.TryGetValue(key, out var name))
        {
            name = _prepared.TryGetValue(key, out var prepared) ? prepared : Choose(kind, node);
            _names.Add(key, name);
            _queue.Enqueue(new Component(kind, name, node, node.Source.Version.IsSupported ? node.Source.Version : version));
        }

        return name;
    }

    public bool TryTake(out Component component)
    {
        component = _queue.Count > 0 ? _queue.Dequeue() : null!;
        return component is not null;
    }

    private string Choose(NodeKind kind, SourceNode node)
    {
        var own = ComponentNames.FindDeclared(kind, node);
        if (own is not null && _declared.TryGetValue(kind, out var names) && names.TryGetValue(own, out var holder) && holder == node.Key)
        {
            var clean = ComponentNames.Clean(own);
            return clean == own ? own : MakeUnique(kind, clean);
        }

        return MakeUnique(kind, ComponentNames.Clean(own ?? ComponentNames.Derive(kind, node)));
    }

    private string MakeUnique(NodeKind kind, string name)
    {
        var candidate = name;
        var number = _numbers.TryGetValue((kind, name), out var last) ? last : 1;
        while (!GetTaken(kind).Add(candidate))
        {
            candidate = name + "_" + (++number).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        _numbers[(kind, name)] = number;
        return candidate;
    }

    private HashSet<string> GetTaken(NodeKind kind)
    {
        if (!_taken.TryGetValue(kind, out var names))
        {
            _taken.Add(kind, names = new HashSet<string>(StringComparer.Ordinal));
        }

        return names;
    }
}
