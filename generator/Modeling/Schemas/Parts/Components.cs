using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>The document's component schemas by name: reading has led every reference to one of them.</summary>
internal sealed class Components(ModelingContext context)
{
    private readonly IDictionary<string, IOpenApiSchema> _schemas = context.Document.Components?.Schemas
        ?? new Dictionary<string, IOpenApiSchema>();
    private readonly Dictionary<string, SchemaSource> _sources = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, IOpenApiSchema>> All => _schemas;

    public bool Contains(string name) => _schemas.ContainsKey(name);

    /// <summary>The component of that name.</summary>
    public SchemaSource GetSource(string name)
    {
        if (!_sources.TryGetValue(name, out var source))
        {
            var pointer = BoundedPointer.Append(BoundedPointer.Schemas, name);
            source = new SchemaSource { Id = pointer, Parts = [new(_schemas[name], pointer)], ComponentName = name };
            _sources.Add(name, source);
        }

        return source;
    }

    /// <summary>The component's name that a reference leads to; <see langword="null"/> when it cannot be resolved.</summary>
    public string? GetName(OpenApiSchemaReference reference)
    {
        if (reference.Reference.Id is not { Length: > 0 } id)
        {
            return null;
        }

        return _schemas.ContainsKey(id) ? id : JsonPointers.Unescape(id) is var name && _schemas.ContainsKey(name) ? name : null;
    }

    /// <summary>What a reference leads to; <see langword="null"/> for nothing.</summary>
    public SchemaSource? FindTarget(OpenApiSchemaReference reference) => GetName(reference) is { } name ? GetSource(name) : null;
}
