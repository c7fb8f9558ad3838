using System.Text.Json;
using Microsoft.OpenApi;
using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>Finds which values of a discriminator name which case.</summary>
internal sealed class Discriminators(ModelingContext context, SchemaModeler schemas, Components components, Inheritance inheritance)
{
    public bool IsBase(SchemaSource source) => source.ComponentName is { } name && !source.IsBaseItself && inheritance.IsBase(name);

    public string BaseProperty(SchemaSource source) => inheritance.Discriminator(source.ComponentName!)!.PropertyName!;

    /// <summary>The cases of a base that its name stands for: its descendants, and itself when the mapping names it.</summary>
    public List<UnionCase> Children(SchemaSource source)
    {
        var name = source.ComponentName!;
        var discriminator = inheritance.Discriminator(name)!;
        var mapping = Mapping(discriminator);
        var cases = new List<UnionCase>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        if (mapping.ContainsKey(source.Id) || OwnValue(name) is not null)
        {
            names.Add(name);
        }

        names.AddRange(inheritance.Descendants(name));
        foreach (var child in names)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var component = components.Source(child);
            var self = IsBase(component) || child == name ? Itself(component) : component;
            var resolution = schemas.Resolve(self);
            var merged = schemas.Merger.Merge(resolution.Source);
            var values = Values(discriminator.PropertyName!, mapping, component.Id, child, resolution.Source, merged).FindAll(value => taken.Add(value));
            if (values.Count == 0 && taken.Add(child))
            {
                // Another child has its value already: its name is the one that OpenAPI gives it.
                values.Add(child);
            }

            if (values.Count > 0)
            {
                cases.Add(new UnionCase(resolution.Source, merged, JsonSchemaType.Object, IsUnion: false) { Resolution = resolution, Values = values.ToEquatableArray() });
            }
        }

        return cases;
    }

    /// <summary>The values of each case of a union with a discriminator; <see langword="null"/> when one case has none of its own, so that the discriminator cannot tell.</summary>
    public List<EquatableArray<string>>? Values(OpenApiDiscriminator discriminator, List<(SchemaSource Place, UnionCase Case)> cases)
    {
        var mapping = Mapping(discriminator);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var result = new List<EquatableArray<string>>(cases.Count);
        foreach (var (place, one) in cases)
        {
            var target = Component(place);
            var values = one.Values.IsEmpty
                ? Values(discriminator.PropertyName!, mapping, target?.Id ?? one.Source.Id, target?.ComponentName, one.Source, one.Merged)
                : [.. one.Values];
            EquatableArray<string> free = [.. values.Where(taken.Add)];
            if (free.IsEmpty)
            {
                return null;
            }

            result.Add(free);
        }

        return result;
    }

    /// <summary>The only value that a property may have; <see langword="null"/> when it may have several.</summary>
    public string? Constant(SchemaSource source, MergedSchema merged, string property)
    {
        if (!merged.PropertiesByName.TryGetValue(property, out var entry))
        {
            return null;
        }

        var resolution = schemas.Resolve(schemas.PropertySource(source, entry));
        return resolution.Source.Parts.IsEmpty ? null
            : schemas.Merger.Merge(resolution.Source).Enum is { Count: 1 } values && values[0].Kind == JsonValueKind.String ? values[0].Text : null;
    }

    private static SchemaSource Itself(SchemaSource component) => new()
    {
        Id = component.Id + "/discriminator",
        Parts = component.Parts,
        SuggestedName = component.ComponentName,
        IsBaseItself = true,
    };

    private List<string> Values(string property, Dictionary<string, List<string>> mapping, string id, string? name, SchemaSource source, MergedSchema merged)
    {
        if (mapping.TryGetValue(id, out var mapped) || mapping.TryGetValue(source.Id, out mapped))
        {
            return mapped;
        }

        return (name is null ? null : OwnValue(name)) is { } own ? [own]
            : Constant(source, merged, property) is { } constant ? [constant]
            : name is not null ? [name] : [];
    }

    private Dictionary<string, List<string>> Mapping(OpenApiDiscriminator discriminator)
    {
        var mapping = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var entry in discriminator.Mapping ?? new Dictionary<string, OpenApiSchemaReference>())
        {
            if (entry.Value is null || components.Target(entry.Value) is not { } target)
            {
                continue;
            }

            if (!mapping.TryGetValue(target.Id, out var values))
            {
                mapping.Add(target.Id, values = []);
            }

            values.Add(entry.Key);
        }

        return mapping;
    }

    private string? OwnValue(string component) => components.Source(component).Parts[0].Schema is OpenApiSchema schema
        ? Extensions.Text(schema.Extensions, "x-ms-discriminator-value")
        : null;

    private SchemaSource? Component(SchemaSource place) =>
        place.ComponentName is not null ? place
        : place.Parts.Count > 0 && place.Parts[place.Parts.Count - 1].Schema is OpenApiSchemaReference reference ? components.Target(reference)
        : null;
}
