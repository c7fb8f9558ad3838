using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Inheriting;

/// <summary>Knows which components are composed of a base with a discriminator: OpenAPI's way to write inheritance.</summary>
internal sealed class Inheritance
{
    private readonly InheritanceGraph _graph;
    private readonly Dictionary<string, string> _owners;
    private readonly Dictionary<string, string> _parents;
    private readonly HashSet<string> _listsOthers;
    private readonly HashSet<string> _notDerivable;
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    public Inheritance(Components components)
    {
        _graph = new InheritanceGraph(components);
        _owners = _graph.FindOwners();
        _listsOthers = _graph.FindUnions(_owners);
        var trees = new InheritanceTrees(components, _graph, IsDiscriminated);
        _parents = trees.Parents;
        _notDerivable = trees.NotDerivable;
    }

    /// <summary>Whether the document has any base with a discriminator that something is composed of.</summary>
    public bool IsUsed => _owners.Count > 0;

    /// <summary>Whether the component's name stands for any of its children, told apart by a discriminator.</summary>
    public bool IsBase(string name) => _graph.GetChildren(name).Count > 0 && IsDiscriminated(name);

    /// <summary>Whether the component is a child of such a base.</summary>
    public bool IsChild(string name) => _graph.GetParents(name).Exists(_owners.ContainsKey);

    /// <summary>Whether all that is composed of the base can derive from it, as a class derives from one other class.</summary>
    public bool IsDerivable(string name) => IsBase(name) && !_notDerivable.Contains(name);

    /// <summary>The base that the component derives from, as a class does; <see langword="null"/> for none, or for several.</summary>
    public string? FindParent(string name) => _parents.TryGetValue(name, out var parent) && !_notDerivable.Contains(parent) ? parent : null;

    /// <summary>Whether the component derives from a base, or is one.</summary>
    public bool IsInvolved(string name) => FindParent(name) is not null || IsDerivable(name);

    /// <summary>The discriminator that the component declares, or the nearest one that it inherits.</summary>
    public OpenApiDiscriminator? FindDiscriminator(string name) => _owners.TryGetValue(name, out var owner) ? FindOwn(owner) : null;

    /// <summary>The discriminator that the component itself declares.</summary>
    public OpenApiDiscriminator? FindOwn(string name) => _graph.FindDiscriminator(name);

    /// <summary>The components that are directly composed of this one, in the document's order.</summary>
    public IReadOnlyList<string> GetChildren(string name) => _graph.GetChildren(name);

    /// <summary>The component and what it is composed of, each once, the nearest first.</summary>
    public IEnumerable<string> GetAncestors(string name) => _graph.GetAncestors(name);

    /// <summary>The nearest base that all the components are, or are composed of; <see langword="null"/> if there is none.</summary>
    public string? FindCommonBase(IReadOnlyCollection<string> names)
    {
        string? first = null;
        HashSet<string>? common = null;
        foreach (var name in names)
        {
            if (common is null)
            {
                first = name;
                common = new HashSet<string>(GetAncestors(name), StringComparer.Ordinal);
            }
            else
            {
                common.IntersectWith(GetAncestors(name));
            }
        }

        return first is null ? null : GetAncestors(first).FirstOrDefault(name => common!.Contains(name) && IsBase(name));
    }

    /// <summary>Notes that a list of alternatives has a base beside what is composed of it: then the base itself is a value, too.</summary>
    public void NoteListed(string name) => _listed.Add(name);

    /// <summary>Whether a list of alternatives has the base beside what is composed of it, as far as lists have been looked at.</summary>
    public bool IsListed(string name) => _listed.Contains(name);

    private bool IsDiscriminated(string name) => _owners.ContainsKey(name) && !_listsOthers.Contains(name);
}
