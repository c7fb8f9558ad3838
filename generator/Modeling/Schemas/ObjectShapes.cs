using Specwright.Generator.Diagnostics;
using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>Shapes of objects and maps.</summary>
internal sealed class ObjectShapes(ModelingContext context, SchemaModeler schemas)
{
    private readonly Dictionary<string, string> _mergedProperties = new(StringComparer.Ordinal);

    public SchemaShape Build(SchemaSource source, MergedSchema merged)
    {
        if (merged.Properties.Count == 0 && (!merged.IsClosed || merged.HasMap))
        {
            return new MapShape(Values(source, merged) ?? schemas.Use(source.Id + "/additionalProperties", new AnyShape(UntypedCause.Unspecified)))
            {
                MinProperties = merged.MinProperties,
                MaxProperties = merged.MaxProperties,
            };
        }

        if (merged.Lost is { Keyword: "if" or "dependentSchemas" } lost)
        {
            context.Find(ModelingDiagnosticIds.UnsupportedKeyword, lost.Pointer, lost.Keyword);
        }

        var properties = new List<PropertyModel>(merged.Properties.Count);
        foreach (var property in merged.Properties)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            properties.Add(Property(source, merged, property));
        }

        return new ObjectShape { Properties = properties.ToEquatableArray(), AdditionalProperties = AdditionalProperties(source, merged) };
    }

    /// <summary>What a property is made from: its schema, or all schemas that the parts of the object give it.</summary>
    public SchemaSource PropertySource(SchemaSource owner, MergedProperty property)
    {
        if (property.Parts.Count == 1)
        {
            return SchemaSource.Of(property.Parts[0].Schema, property.Parts[0].Pointer);
        }

        // The same schemas put together are the same schema, whichever object they are reached by.
        var key = string.Join("\n", property.Parts.Select(static part => part.Pointer));
        if (!_mergedProperties.TryGetValue(key, out var id))
        {
            _mergedProperties.Add(key, id = Pointers.Append(owner.Id, "properties", property.Name));
        }

        return new SchemaSource { Id = id, Parts = property.Parts.ToEquatableArray() };
    }

    private PropertyModel Property(SchemaSource source, MergedSchema merged, MergedProperty property)
    {
        var resolution = schemas.Resolve(PropertySource(source, property));
        var place = resolution.Place;
        return new PropertyModel
        {
            Name = property.Name,
            Schema = schemas.Use(resolution),
            Pointer = property.Parts[property.Parts.Count - 1].Pointer,
            NameOverride = place.NameOverride,
            Description = place.Description,
            Required = merged.Required.Contains(property.Name),
            ReadOnly = place.ReadOnly,
            WriteOnly = place.WriteOnly,
            Deprecated = place.Deprecated,
            Default = place.Default,
        };
    }

    private SchemaUse? AdditionalProperties(SchemaSource source, MergedSchema merged)
    {
        if (merged.AdditionalProperties.Count == 0 && merged.PatternProperties.Count > 0 && !merged.IsClosed)
        {
            context.Find(ModelingDiagnosticIds.UnsupportedKeyword, merged.PatternProperties[0].Pointer, "patternProperties");
            return null;
        }

        return Values(source, merged);
    }

    private SchemaUse? Values(SchemaSource source, MergedSchema merged)
    {
        if (merged.AdditionalProperties.Count > 0)
        {
            return schemas.Use(Together(source, "/additionalProperties", merged.AdditionalProperties));
        }

        var id = source.Id + "/patternProperties";
        return merged.PatternProperties.Count switch
        {
            0 => null,
            1 => schemas.Use(merged.PatternProperties[0].Schema, merged.PatternProperties[0].Pointer),
            _ => schemas.Use(new SchemaSource { Id = id, Alternatives = [.. merged.PatternProperties.Select(static part => SchemaSource.Of(part.Schema, part.Pointer))] }),
        };
    }

    private static SchemaSource Together(SchemaSource source, string suffix, List<SchemaPart> parts) => parts.Count == 1
        ? SchemaSource.Of(parts[0].Schema, parts[0].Pointer)
        : new SchemaSource { Id = source.Id + suffix, Parts = parts.ToEquatableArray() };
}
