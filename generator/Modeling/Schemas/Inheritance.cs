using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>Knows which components are composed of a base with a discriminator: OpenAPI's way to write inheritance.</summary>
internal sealed class Inheritance
{
    private readonly Dictionary<string, List<string>> _children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenApiDiscriminator> _own = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unions = new(StringComparer.Ordinal);

    public Inheritance(Components components)
    {
        foreach (var component in components.All)
        {
            if (component.Value is not OpenApiSchema schema)
            {
                continue;
            }

            if (schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 })
            {
                _unions.Add(component.Key);
            }

            if ((schema.Discriminator ?? schema.AllOf?.OfType<OpenApiSchema>().Select(static part => part.Discriminator).FirstOrDefault(static d => d is not null)) is { PropertyName.Length: > 0 } discriminator)
            {
                _own[component.Key] = discriminator;
            }

            foreach (var part in schema.AllOf?.OfType<OpenApiSchemaReference>() ?? [])
            {
                if (components.Name(part) is { } parent)
                {
                    Entry(_children, parent).Add(component.Key);
                    Entry(_parents, component.Key).Add(parent);
                }
            }
        }
    }

    /// <summary>Whether the component's name stands for any of its children, told apart by a discriminator.</summary>
    public bool IsBase(string name) => _children.ContainsKey(name) && !_unions.Contains(name) && Discriminator(name) is not null;

    /// <summary>Whether the component is a child of such a base.</summary>
    public bool IsChild(string name) => _parents.TryGetValue(name, out var parents) && parents.Any(parent => Discriminator(parent) is not null);

    /// <summary>The discriminator that the component declares, or the nearest one that it inherits.</summary>
    public OpenApiDiscriminator? Discriminator(string name)
    {
        foreach (var ancestor in Walk(name, _parents))
        {
            if (_own.TryGetValue(ancestor, out var discriminator))
            {
                return discriminator;
            }
        }

        return null;
    }

    /// <summary>The components below a base, each once, parents before children.</summary>
    public IEnumerable<string> Descendants(string name) => Walk(name, _children).Skip(1);

    private static IEnumerable<string> Walk(string start, Dictionary<string, List<string>> edges)
    {
        if (!edges.ContainsKey(start))
        {
            yield return start;
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var open = new Queue<string>();
        open.Enqueue(start);
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            yield return name;
            foreach (var next in edges.TryGetValue(name, out var nexts) ? nexts : [])
            {
                if (seen.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }
    }

    private static List<string> Entry(Dictionary<string, List<string>> map, string key)
    {
        if (!map.TryGetValue(key, out var list))
        {
            map.Add(key, list = []);
        }

        return list;
    }
}
