using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Inheriting;

/// <summary>Reads which values the mappings of discriminators, and the extensions of schemas, give to which schemas.</summary>
internal sealed class DiscriminatorMappings(Components components, Inheritance inheritance)
{
    private static readonly List<string> s_none = [];

    private readonly Dictionary<OpenApiDiscriminator, Dictionary<string, List<string>>> _known = [];

    /// <summary>The values by the id of the schema that they name, in the document's order.</summary>
    public Dictionary<string, List<string>> Of(OpenApiDiscriminator discriminator)
    {
        if (_known.TryGetValue(discriminator, out var mapping))
        {
            return mapping;
        }

        _known.Add(discriminator, mapping = new Dictionary<string, List<string>>(StringComparer.Ordinal));
        foreach (var entry in discriminator.Mapping ?? new Dictionary<string, OpenApiSchemaReference>())
        {
            if (entry.Value is not null && components.FindTarget(entry.Value) is { } target)
            {
                Add(mapping, target.Id, entry.Key);
            }
        }

        return mapping;
    }

    /// <summary>
    /// The values that a discriminator's mapping gives to its own inline alternatives, by their pointer below the schema (<c>/oneOf/0</c>).
    /// </summary>
    public static Dictionary<string, List<string>> OfInline(OpenApiDiscriminator discriminator)
    {
        var mapping = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        if (Extensions.FindNode(discriminator.Extensions, ExtensionNames.InlineMapping) is System.Text.Json.Nodes.JsonObject entries)
        {
            foreach (var entry in entries)
            {
                if (Extensions.ReadText(entry.Value) is { } pointer)
                {
                    Add(mapping, pointer, entry.Key);
                }
            }
        }

        return mapping;
    }

    /// <summary>Whether a discriminator says itself which values there are.</summary>
    public bool IsExplicit(OpenApiDiscriminator discriminator) => Of(discriminator).Count > 0 || OfInline(discriminator).Count > 0;

    /// <summary>
    /// The values that the mappings of a component's bases, or its own, give it in one property: the nearest base's first.
    /// </summary>
    public List<string> GetExplicit(string name, string property)
    {
        List<string>? values = null;
        foreach (var ancestor in inheritance.GetAncestors(name))
        {
            if (inheritance.FindOwn(ancestor) is { } own && own.PropertyName == property
                && Of(own).TryGetValue(components.GetSource(name).Id, out var mapped))
            {
                values ??= [];
                values.AddRange(mapped.Except(values, StringComparer.Ordinal).ToList());
            }
        }

        return values ?? s_none;
    }

    /// <summary><c>x-ms-discriminator-value</c> of a component.</summary>
    public string? FindOwn(string name) => components.GetSource(name).Parts[0].Schema is OpenApiSchema schema
        ? Extensions.ReadText(schema.Extensions, "x-ms-discriminator-value")
        : null;

    private static void Add(Dictionary<string, List<string>> mapping, string target, string value)
    {
        if (!mapping.TryGetValue(target, out var values))
        {
            mapping.Add(target, values = []);
        }

        values.Add(value);
    }
}
