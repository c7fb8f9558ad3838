using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Inheriting;

/// <summary>Which components are composed of which others by <c>allOf</c>, and which of them declare a discriminator.</summary>
internal sealed class InheritanceGraph
{
    /// <summary>Hierarchies deeper than this are cut, as all compositions are.</summary>
    public const int DepthLimit = 64;

    private const int AncestorLimit = 256;

    private static readonly List<string> s_none = [];

    private readonly Components _components;
    private readonly Dictionary<string, List<string>> _children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenApiDiscriminator> _own = new(StringComparer.Ordinal);
    private readonly HashSet<(string Child, string Parent)> _edges = [];

    public InheritanceGraph(Components components)
    {
        _components = components;
        foreach (var component in components.All)
        {
            if (component.Value is OpenApiSchema schema)
            {
                Add(component.Key, schema, 0);
            }
        }
    }

    /// <summary>The components that are composed of others, or that others are composed of, in the document's order.</summary>
    public IEnumerable<string> All => _components.All.Select(static component => component.Key)
        .Where(name => _parents.ContainsKey(name) || _children.ContainsKey(name));

    public List<string> GetChildren(string name) => _children.TryGetValue(name, out var children) ? children : s_none;

    public List<string> GetParents(string name) => _parents.TryGetValue(name, out var parents) ? parents : s_none;

    public OpenApiDiscriminator? FindDiscriminator(string name) => _own.TryGetValue(name, out var discriminator) ? discriminator : null;

    /// <summary>The component and what it is composed of, each once, the nearest first.</summary>
    public IEnumerable<string> GetAncestors(string name)
    {
        yield return name;
        if (!_parents.ContainsKey(name))
        {
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        var open = new Queue<string>([name]);
        while (open.Count > 0)
        {
            foreach (var parent in GetParents(open.Dequeue()))
            {
                if (seen.Count < AncestorLimit && seen.Add(parent))
                {
                    yield return parent;
                    open.Enqueue(parent);
                }
            }
        }
    }

    /// <summary>For each component that declares or inherits a discriminator: the nearest component that declares it.</summary>
    public Dictionary<string, string> FindOwners()
    {
        // From all of them at once, a level at a time: so each is found from the nearest, and once.
        var owners = _own.Keys.ToDictionary(static name => name, static name => name, StringComparer.Ordinal);
        var open = new Queue<string>(_own.Keys);
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            foreach (var child in GetChildren(name))
            {
                if (!owners.ContainsKey(child))
                {
                    owners.Add(child, owners[name]);
                    open.Enqueue(child);
                }
            }
        }

        return owners;
    }

    /// <summary>
    /// The components that list alternatives which are not composed of them: these, and not what is composed of them, are their cases.
    /// </summary>
    public HashSet<string> FindUnions(Dictionary<string, string> owners)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in _components.All)
        {
            if (component.Value is OpenApiSchema schema && owners.ContainsKey(component.Key)
                && (schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Any(one => !IsDescendant(one, component.Key)))
            {
                found.Add(component.Key);
            }
        }

        return found;
    }

    private bool IsDescendant(IOpenApiSchema alternative, string name) =>
        alternative is OpenApiSchemaReference reference && _components.GetName(reference) is { } one
        && one != name && GetAncestors(one).Contains(name);

    private void Add(string name, OpenApiSchema schema, int depth)
    {
        if (schema.Discriminator is { PropertyName.Length: > 0 } discriminator && !_own.ContainsKey(name))
        {
            _own.Add(name, discriminator);
        }

        foreach (var part in schema.AllOf ?? [])
        {
            if (part is OpenApiSchema inline && depth < DepthLimit)
            {
                Add(name, inline, depth + 1);
            }
            else if (part is OpenApiSchemaReference reference && _components.GetName(reference) is { } parent
                && parent != name && _edges.Add((name, parent)))
            {
                GetOrAddEntry(_children, parent).Add(name);
                GetOrAddEntry(_parents, name).Add(parent);
            }
        }
    }

    private static List<string> GetOrAddEntry(Dictionary<string, List<string>> map, string key)
    {
        if (!map.TryGetValue(key, out var list))
        {
            map.Add(key, list = []);
        }

        return list;
    }
}
