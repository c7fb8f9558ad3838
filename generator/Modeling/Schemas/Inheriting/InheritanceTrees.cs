using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Inheriting;

/// <summary>Finds which components can derive from one other each, as classes do, and which bases have children that cannot.</summary>
internal sealed class InheritanceTrees
{
    private const int ParentLimit = 16;

    // Compositions are cut at twice as many levels; a class that lacks what is beyond could not derive from the next one.
    private const int DepthLimit = 24;

    private readonly Components _components;
    private readonly InheritanceGraph _graph;
    private readonly Func<string, bool> _isDiscriminated;
    private readonly Dictionary<string, bool> _isPlain = new(StringComparer.Ordinal);

    public InheritanceTrees(Components components, InheritanceGraph graph, Func<string, bool> isDiscriminated)
    {
        _components = components;
        _graph = graph;
        _isDiscriminated = isDiscriminated;
        var odd = new Stack<string>();
        foreach (var name in graph.All)
        {
            var parents = graph.GetParents(name).FindAll(isDiscriminated.Invoke);
            var isOdd = (parents.Count > 0 || isDiscriminated(name)) && !IsPlain(name, 0);
            if (isOdd)
            {
                NotDerivable.Add(name);
            }

            if (parents.Count > 0 && FindOnly(parents) is { } parent && !isOdd)
            {
                Parents.Add(name, parent);
            }
            else if (parents.Count > 0 || isOdd)
            {
                odd.Push(name);
            }
        }

        foreach (var name in FindCircles().Concat(FindTooDeep()).ToList())
        {
            Parents.Remove(name);
            odd.Push(name);
            NotDerivable.Add(name);
        }

        // Nothing above an odd child can be the class that all below derive from.
        var seen = new HashSet<string>(odd, StringComparer.Ordinal);
        while (odd.Count > 0)
        {
            foreach (var parent in graph.GetParents(odd.Pop()))
            {
                if (isDiscriminated(parent))
                {
                    NotDerivable.Add(parent);
                }

                if (seen.Add(parent))
                {
                    odd.Push(parent);
                }
            }
        }
    }

    /// <summary>The only base of each component that has one.</summary>
    public Dictionary<string, string> Parents { get; } = new(StringComparer.Ordinal);

    /// <summary>The bases that something is composed of which cannot derive from them.</summary>
    public HashSet<string> NotDerivable { get; } = new(StringComparer.Ordinal);

    // Of a base and a base of that base, the nearer one is meant.
    private string? FindOnly(List<string> parents)
    {
        if (parents.Count == 1 || parents.Count > ParentLimit)
        {
            return parents.Count == 1 ? parents[0] : null;
        }

        var nearest = parents.FindAll(
            parent => parents.TrueForAll(other => other == parent || _graph.GetAncestors(parent).Contains(other)));
        return nearest.Count == 1 ? nearest[0] : null;
    }

    // Each component is looked at once, whichever of those below it comes first.
    private List<string> FindCircles()
    {
        var circles = new List<string>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in Parents.Keys)
        {
            var path = new List<string>();
            var onPath = new HashSet<string>(StringComparer.Ordinal);
            var name = start;
            while (name is not null && !done.Contains(name) && onPath.Add(name))
            {
                path.Add(name);
                name = Parents.TryGetValue(name, out var parent) ? parent : null;
            }

            if (name is not null && !done.Contains(name))
            {
                circles.AddRange(path.Skip(path.IndexOf(name)));
            }

            done.UnionWith(path);
        }

        return circles;
    }

    private IEnumerable<string> FindTooDeep() => Parents.Keys.Where(start =>
    {
        var depth = 0;
        for (var name = start; Parents.TryGetValue(name, out var parent) && depth <= DepthLimit; name = parent)
        {
            depth++;
        }

        return depth > DepthLimit;
    });

    // Whether the component is an object of one kind: a union of its own, or a text, derives from nothing.
    private bool IsPlain(string name, int depth)
    {
        if (_isPlain.TryGetValue(name, out var known))
        {
            return known;
        }

        // A circle is none of this one's business.
        _isPlain[name] = true;
        return _isPlain[name] = _components.GetSource(name).Parts[0].Schema is OpenApiSchema schema && IsPlain(name, schema, depth);
    }

    private bool IsPlain(string name, OpenApiSchema schema, int depth)
    {
        if (depth > InheritanceGraph.DepthLimit
            || SchemaKeywords.ReadDeclaredTypes(schema) is not (0 or JsonSchemaType.Object)
            || (schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Any(one => !Constrains(one, name)))
        {
            return false;
        }

        return (schema.AllOf ?? []).All(part => part switch
        {
            OpenApiSchema inline => IsPlain(name, inline, depth + 1),
            OpenApiSchemaReference reference when _components.GetName(reference) is { } other && other != name =>
                _isDiscriminated(other) || IsPlain(other, depth + 1),
            _ => true,
        });
    }

    // A base may list its children.
    private bool Constrains(IOpenApiSchema one, string name) =>
        (one is OpenApiSchema inline && (SchemaKeywords.IsNullCase(inline) || Constraints.ConstrainsOnly(inline, 0)))
        || (one is OpenApiSchemaReference reference && _components.GetName(reference) is { } child
            && child != name && _graph.GetAncestors(child).Contains(name));
}
