using Microsoft.OpenApi;
using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>
/// The parts of a schema that are kept while it is reduced. There may be thousands of them, but what they say at a glance is one of few
/// things: so they are looked through by that.
/// </summary>
internal sealed class KeptParts
{
    private readonly List<KeptPart?> _parts = [];
    private readonly List<Group> _groups = [];
    private Dictionary<string, int>? _byTarget;

    /// <summary>The types that all parts allow.</summary>
    public JsonSchemaType Types
    {
        get
        {
            var types = SchemaKeywords.AllTypes;
            foreach (var group in _groups)
            {
                types = PartSummaries.Intersect(types, group.Summary.Types);
            }

            return types;
        }
    }

    /// <summary>Adds a part.</summary>
    public void Add(KeptPart part)
    {
        var group = FindGroup(part.Summary);
        if (group is null)
        {
            _groups.Add(group = new Group(part.Summary));
        }

        group.Count++;
        group.Indices.Add(_parts.Count);
        if (part.Target is { } target)
        {
            _byTarget ??= new Dictionary<string, int>(StringComparer.Ordinal);
            _byTarget[target.Id] = _parts.Count;
        }

        _parts.Add(part);
    }

    /// <summary>Whether there is a part of which more is known than by the basis.</summary>
    public bool HasStronger(TypeBasis basis)
    {
        foreach (var group in _groups)
        {
            if (group.Summary.Basis > basis)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is a part that says more than types.</summary>
    public bool HasContent()
    {
        foreach (var group in _groups)
        {
            if (group.Summary.Weight == PartWeight.Content)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a further part would add nothing to one of them.</summary>
    public bool MakeSuperfluous(PartSummary summary)
    {
        var types = Types;
        foreach (var group in _groups)
        {
            if (AddsNothing(summary, group.Summary, types))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Drops the parts that a further one makes superfluous.</summary>
    public void RemoveSuperfluous(PartSummary summary)
    {
        for (var i = _groups.Count - 1; i >= 0; i--)
        {
            if (AddsNothing(_groups[i].Summary, summary, summary.Types))
            {
                RemoveGroup(i);
            }
        }
    }

    /// <summary>Drops the parts that have no type in common with one of whose types more is known.</summary>
    public void RemoveWeaker(PartSummary summary)
    {
        for (var i = _groups.Count - 1; i >= 0; i--)
        {
            var other = _groups[i].Summary;
            if (other.Basis < summary.Basis && PartSummaries.Intersect(other.Types, summary.Types) == 0)
            {
                RemoveGroup(i);
            }
        }
    }

    /// <summary>Drops the part that refers to the component.</summary>
    public void Remove(SchemaSource target)
    {
        if (_byTarget is not null && _byTarget.TryGetValue(target.Id, out var index) && _parts[index] is { } part)
        {
            _parts[index] = null;
            var group = FindGroup(part.Summary)!;
            if (--group.Count == 0)
            {
                _groups.Remove(group);
            }
        }
    }

    /// <summary>Drops all parts.</summary>
    public void Clear()
    {
        _parts.Clear();
        _groups.Clear();
        _byTarget?.Clear();
    }

    /// <summary>The parts, in the order in which they were added.</summary>
    public List<KeptPart> ToList()
    {
        var parts = new List<KeptPart>(_parts.Count);
        foreach (var part in _parts)
        {
            if (part is not null)
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    // Bare types add nothing to a part that allows no others; what only hints at its types may allow others.
    private static bool AddsNothing(PartSummary bare, PartSummary other, JsonSchemaType types) =>
        bare.Weight == PartWeight.Vague
        && PartSummaries.Includes(bare.Types, types)
        && (other.Basis != TypeBasis.Hint || PartSummaries.Includes(types, bare.Types));

    private Group? FindGroup(PartSummary summary)
    {
        foreach (var group in _groups)
        {
            if (group.Summary == summary)
            {
                return group;
            }
        }

        return null;
    }

    private void RemoveGroup(int number)
    {
        foreach (var index in _groups[number].Indices)
        {
            _parts[index] = null;
        }

        _groups.RemoveAt(number);
    }

    /// <summary>The parts that say the same at a glance.</summary>
    private sealed class Group(PartSummary summary)
    {
        public PartSummary Summary { get; } = summary;

        /// <summary>Their places among all parts, those that have been dropped included.</summary>
        public List<int> Indices { get; } = new(1);

        /// <summary>How many have not been dropped.</summary>
        public int Count { get; set; }
    }
}
