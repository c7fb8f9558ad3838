using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Inheriting;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Resolving;

namespace Specwright.Generator.Modeling.Schemas.Shapes;

/// <summary>Shapes of objects and maps.</summary>
internal sealed class ObjectShapes(ModelingContext context, ISchemas schemas, Inheritance inheritance, IDiscriminatorLevels levels)
{
    /// <summary>Whether the schema derives from a base: then it is an object, whatever it says of itself.</summary>
    public bool IsDerived(SchemaSource source) =>
        source is { ComponentName: { } name, IsBaseItself: false } && inheritance.FindParent(name) is not null;

    public SchemaShape Build(SchemaSource source, MergedSchema merged)
    {
        if (!IsDerived(source)
            && merged.Properties.Count == 0
            && (!merged.IsClosed || merged.HasMap || !merged.ElementAlternatives.IsEmpty))
        {
            return new MapShape(
                ModelValues(source, merged) ?? schemas.Use(source.Id + "/additionalProperties", new AnyShape(UntypedCause.Unspecified)))
            {
                MinProperties = merged.MinProperties,
                MaxProperties = merged.MaxProperties,
            };
        }

        return ModelRecord(source, merged);
    }

    /// <summary>The object that a base is, apart from the cases that its name stands for.</summary>
    public ObjectShape ModelRecord(SchemaSource source) => ModelRecord(source, schemas.Merger.Merge(source));

    private ObjectShape ModelRecord(SchemaSource source, MergedSchema merged)
    {
        var properties = new List<PropertyModel>(merged.Properties.Count);
        foreach (var property in merged.Properties)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            properties.Add(ModelProperty(source, merged, property));
        }

        var name = source.IsBaseItself ? null : source.ComponentName;
        return new ObjectShape
        {
            Parent = name is null ? null : schemas.UseAsParent(inheritance.FindParent(name)),
            Discriminators = name is null || !inheritance.IsInvolved(name) ? EquatableArray<DiscriminatorModel>.Empty : levels.Of(name),
            Properties = properties.ToEquatableArray(),
            AdditionalProperties = ModelAdditionalProperties(source, merged),
            MinProperties = merged.MinProperties,
            MaxProperties = merged.MaxProperties,
            Dependencies = merged.Dependencies
                .Select(static one =>
                    new DependencyModel(one.Key, one.Value.OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray()))
                .OrderBy(static one => one.Name, StringComparer.Ordinal)
                .ToEquatableArray(),
        };
    }

    private PropertyModel ModelProperty(SchemaSource source, MergedSchema merged, MergedProperty property)
    {
        var resolution = schemas.Resolve(schemas.GetPropertySource(source, property));
        var annotations = resolution.Annotations;
        return new PropertyModel
        {
            Name = property.Name,
            Schema = schemas.Use(resolution),
            AdmitsNull = AdmitsNull(schemas.Merger.Merge(resolution.Source)),
            Pointer = property.Parts.Count > 0 ? property.Parts[property.Parts.Count - 1].Pointer : property.Alternatives[0].Id,
            NameOverride = annotations.NameOverride,
            Description = annotations.Description,
            Required = merged.Required.Contains(property.Name),
            ReadOnly = annotations.ReadOnly,
            WriteOnly = annotations.WriteOnly,
            Deprecated = annotations.Deprecated,
            Default = annotations.Default,
        };
    }

    // By JSON Schema, `properties` says nothing about values that are not objects, and `items` about values that are not lists.
    private static bool AdmitsNull(MergedSchema merged) =>
        merged is { HasType: false, IsUnresolved: false, Alternatives.Count: 0, Types: not 0 } && merged.Types != SchemaKeywords.AllTypes;

    private SchemaUse? ModelAdditionalProperties(SchemaSource source, MergedSchema merged)
    {
        if (merged.AdditionalProperties.Count == 0 && merged.PatternProperties.Count > 0 && !merged.IsClosed)
        {
            context.Report(ModelingDiagnosticIds.UnsupportedKeyword, merged.PatternProperties[0].Pointer, "patternProperties");
            return null;
        }

        return ModelValues(source, merged);
    }

    private SchemaUse? ModelValues(SchemaSource source, MergedSchema merged)
    {
        var values = ElementSources.MakeValueSources(source, merged);
        return values.Count switch
        {
            0 => null,
            1 => schemas.Use(values[0]),
            _ => schemas.Use(new SchemaSource { Id = source.Id + "/additionalProperties", Alternatives = values }),
        };
    }
}
