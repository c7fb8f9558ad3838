using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Components;

/// <summary>
/// Gives what references reach a name in the bundled components, the same for the same place, and keeps what is still to be copied.
/// </summary>
internal sealed class ComponentRegistry
{
    private readonly Dictionary<(NodeKind Kind, SpecSource Source, string Pointer), string> _names = [];
    private readonly Dictionary<(NodeKind Kind, SpecSource Source, string Pointer), string> _prepared = [];
    private readonly Dictionary<(NodeKind Kind, SpecSource Source, string Pointer), Place> _same = [];
    private readonly Dictionary<NodeKind, HashSet<string>> _taken = [];
    private readonly Dictionary<NodeKind, Dictionary<string, (SpecSource Source, string Pointer)>> _declared = [];
    private readonly Dictionary<(NodeKind Kind, string Name), int> _numbers = [];
    private readonly Queue<Component> _queue = new();

    /// <summary>Keeps a fragment's own name for its component, so that nothing that is hoisted takes it.</summary>
    public void Reserve(NodeKind kind, string name, Place place)
    {
        if (!_declared.TryGetValue(kind, out var names))
        {
            _declared.Add(kind, names = new(StringComparer.Ordinal));
        }

        names[name] = place.Key;
        if (ComponentNames.Clean(name) == name)
        {
            Taken(kind).Add(name);
        }
    }

    /// <summary>Makes two places one component: <paramref name="place"/> is never copied, the other stands for it.</summary>
    public void MakeSame(NodeKind kind, Place place, Place other) => _same[(kind, place.Source, place.Pointer)] = other;

    /// <summary>Chooses the name of a component that may be reached later: it is not copied for that.</summary>
    public string Prepare(NodeKind kind, Place place)
    {
        var key = (kind, place.Source, place.Pointer);
        if (!_prepared.TryGetValue(key, out var name))
        {
            _prepared.Add(key, name = Choose(kind, place));
        }

        return name;
    }

    /// <summary>The name of the component at <paramref name="place"/>, which is queued when it is new.</summary>
    public string NameOf(NodeKind kind, Place place, SpecVersion version)
    {
        if (_same.TryGetValue((kind, place.Source, place.Pointer), out var other))
        {
            place = other;
        }

        var key = (kind, place.Source, place.Pointer);
        if (!_names.TryGetValue(key, out var name))
        {
            name = _prepared.TryGetValue(key, out var prepared) ? prepared : Choose(kind, place);
            _names.Add(key, name);
            _queue.Enqueue(new Component(kind, name, place, place.Source.Version.IsSupported ? place.Source.Version : version));
        }

        return name;
    }

    public bool TryTake(out Component component)
    {
        component = _queue.Count > 0 ? _queue.Dequeue() : null!;
        return component is not null;
    }

    private string Choose(NodeKind kind, Place place)
    {
        var own = ComponentNames.Declared(kind, place);
        if (own is not null && _declared.TryGetValue(kind, out var names) && names.TryGetValue(own, out var holder) && holder == place.Key)
        {
            var clean = ComponentNames.Clean(own);
            return clean == own ? own : Unique(kind, clean);
        }

        return Unique(kind, ComponentNames.Clean(own ?? ComponentNames.Derive(kind, place)));
    }

    private string Unique(NodeKind kind, string name)
    {
        var candidate = name;
        var number = _numbers.TryGetValue((kind, name), out var last) ? last : 1;
        while (!Taken(kind).Add(candidate))
        {
            candidate = name + "_" + (++number).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        _numbers[(kind, name)] = number;
        return candidate;
    }

    private HashSet<string> Taken(NodeKind kind)
    {
        if (!_taken.TryGetValue(kind, out var names))
        {
            _taken.Add(kind, names = new HashSet<string>(StringComparer.Ordinal));
        }

        return names;
    }
}
