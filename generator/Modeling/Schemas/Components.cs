using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>Finds what references lead to: the document's components by name, however the name is escaped.</summary>
internal sealed class Components(ModelingContext context)
{
    private readonly IDictionary<string, IOpenApiSchema> _schemas = context.Document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
    private readonly Dictionary<string, SchemaSource> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<OpenApiSchemaReference, SchemaSource?> _targets = [];

    public IEnumerable<KeyValuePair<string, IOpenApiSchema>> All => _schemas;

    /// <summary>The component of that name.</summary>
    public SchemaSource Source(string name)
    {
        if (!_sources.TryGetValue(name, out var source))
        {
            var pointer = Pointers.Append(Pointers.Schemas, name);
            source = new SchemaSource { Id = pointer, Parts = [new(_schemas[name], pointer)], ComponentName = name };
            _sources.Add(name, source);
        }

        return source;
    }

    /// <summary>The component's name that a reference leads to; <see langword="null"/> when it leads elsewhere or nowhere.</summary>
    public string? Name(OpenApiSchemaReference reference)
    {
        if (reference.Reference.Id is not { Length: > 0 } id)
        {
            return null;
        }

        if (!_names.TryGetValue(id, out var name))
        {
            name = Find(id);
            _names.Add(id, name);
        }

        return name is not null && LeadsToComponent(reference, id) ? name : null;
    }

    /// <summary>What a reference leads to; <see langword="null"/> for nothing.</summary>
    public SchemaSource? Target(OpenApiSchemaReference reference)
    {
        if (!_targets.TryGetValue(reference, out var target))
        {
            _targets.Add(reference, target = FindTarget(reference));
        }

        return target;
    }

    private SchemaSource? FindTarget(OpenApiSchemaReference reference)
    {
        if (Name(reference) is { } name)
        {
            return Source(name);
        }

        var pointer = reference.Reference.ReferenceV3;
        return reference.Target is OpenApiSchema target && pointer is not null && pointer.StartsWith("#/", StringComparison.Ordinal)
            ? SchemaSource.Of(target, pointer.Substring(1))
            : null;
    }

    // In 3.1 a reference into a component has the last token of its pointer for an id.
    private static bool LeadsToComponent(OpenApiSchemaReference reference, string id) =>
        reference.Reference.ReferenceV3 is not { } pointer
        || !pointer.StartsWith("#/", StringComparison.Ordinal)
        || pointer.Length == "#/components/schemas/".Length + id.Length
        || pointer.IndexOf('/', 2) < 0;

    private string? Find(string id)
    {
        if (_schemas.ContainsKey(id))
        {
            return id;
        }

        var unescaped = Pointers.Unescape(id);
        if (_schemas.ContainsKey(unescaped))
        {
            return unescaped;
        }

        var decoded = Pointers.Unescape(Uri.UnescapeDataString(id));
        return _schemas.ContainsKey(decoded) ? decoded : null;
    }
}
