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
    private readonly KindMap<Kind> _kinds = new();
    private readonly Queue<Component> _queue = new();

    /// <summary>Keeps a fragment's own name for its component, so that nothing that is hoisted takes it.</summary>
    public void Reserve(NodeKind kind, string name, SourceNode node)
    {
        var names = Get(kind);
        names.Declared[name] = node;
        if (ComponentNames.Clean(name) == name)
        {
            names.Taken.Add(name);
        }
    }

    /// <summary>Makes two source nodes one component: <paramref name="node"/> is never copied, the other stands for it.</summary>
    public void MakeSame(NodeKind kind, SourceNode node, SourceNode other) => Get(kind).Same[node.Key] = other;

    /// <summary>Chooses the name of a component that may be reached later: it is not copied for that.</summary>
    public string Prepare(NodeKind kind, SourceNode node)
    {
        var names = Get(kind);
        if (!names.Prepared.TryGetValue(node.Key, out var name))
        {
            names.Prepared.Add(node.Key, name = Choose(kind, node));
            names.PreparedNodes.Add(name, node);
        }

        return name;
    }

    /// <summary>Whether a name has been chosen for what stands at a pointer of a file: something refers to it there.</summary>
    public bool IsPrepared(NodeKind kind, SpecSource source, string pointer) => Get(kind).Prepared.ContainsKey((source, pointer));

    /// <summary>What a name has been chosen for by <see cref="Prepare"/>.</summary>
    public SourceNode? FindPrepared(NodeKind kind, string name) =>
        Get(kind).PreparedNodes.TryGetValue(name, out var node) ? node : null;

    /// <summary>The name of the component at <paramref name="node"/>, which is queued when it is new.</summary>
    public string NameOf(NodeKind kind, SourceNode node, SpecVersion version)
    {
        var names = Get(kind);
        if (names.Same.TryGetValue(node.Key, out var other))
        {
            node = other;
        }

        if (!names.Chosen.TryGetValue(node.Key, out var name))
        {
            name = names.Prepared.TryGetValue(node.Key, out var prepared) ? prepared : Choose(kind, node);
            names.Chosen.Add(node.Key, name);
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
        if (own is not null && Get(kind).Declared.TryGetValue(own, out var holder) && holder.Key == node.Key)
        {
            var clean = ComponentNames.Clean(own);
            return clean == own ? own : MakeUnique(kind, clean);
        }

        return MakeUnique(kind, ComponentNames.Clean(own ?? ComponentNames.Derive(kind, node)));
    }

    private string MakeUnique(NodeKind kind, string name)
    {
        var names = Get(kind);
        var candidate = name;
        var number = names.Numbers.TryGetValue(name, out var last) ? last : 1;
        while (!names.Taken.Add(candidate))
        {
            candidate = name + "_" + (++number).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        names.Numbers[name] = number;
        return candidate;
    }

    private Kind Get(NodeKind kind) => _kinds[kind] ??= new Kind();

    /// <summary>The names of one kind of components.</summary>
    private sealed class Kind
    {
        /// <summary>The names of those that are copied, by where they stand.</summary>
        public Dictionary<(SpecSource Source, string Pointer), string> Chosen { get; } = [];

        /// <summary>The names of those that may be reached later, by where they stand.</summary>
        public Dictionary<(SpecSource Source, string Pointer), string> Prepared { get; } = [];

        /// <summary>Where these stand, by their names.</summary>
        public Dictionary<string, SourceNode> PreparedNodes { get; } = new(StringComparer.Ordinal);

        /// <summary>What stands for another one.</summary>
        public Dictionary<(SpecSource Source, string Pointer), SourceNode> Same { get; } = [];

        /// <summary>The components of the fragments, by the names that these give them.</summary>
        public Dictionary<string, SourceNode> Declared { get; } = new(StringComparer.Ordinal);

        /// <summary>All names that are given away.</summary>
        public HashSet<string> Taken { get; } = new(StringComparer.Ordinal);

        /// <summary>The last number that each name was given.</summary>
        public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);
    }
}
