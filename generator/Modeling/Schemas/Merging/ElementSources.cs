using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>Tells what the members and values of a merged object are made from.</summary>
internal sealed class ElementSources
{
    private readonly Dictionary<string, string> _mergedProperties = new(StringComparer.Ordinal);

    /// <summary>What a property is made from: its schema, or all schemas that the parts of the object give it.</summary>
    public SchemaSource Property(SchemaSource owner, MergedProperty property)
    {
        if (property.Alternatives.Count == 1)
        {
            return property.Alternatives[0];
        }

        if (property.Alternatives.Count > 1)
        {
            return new SchemaSource
            {
                Id = Pointers.Append(owner.Id, "properties", property.Name),
                Alternatives = property.Alternatives.ToEquatableArray(),
            };
        }

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

    /// <summary>
    /// What the values of an object's members without a name of their own are made from: none, one or (of <c>patternProperties</c>) several
    /// of which one holds.
    /// </summary>
    public static EquatableArray<SchemaSource> Values(SchemaSource owner, MergedSchema merged)
    {
        if (!merged.ElementAlternatives.IsEmpty)
        {
            return merged.ElementAlternatives;
        }

        return merged.AdditionalProperties.Count switch
        {
            0 => merged.PatternProperties.Select(static part => SchemaSource.Of(part.Schema, part.Pointer)).ToEquatableArray(),
            1 => [SchemaSource.Of(merged.AdditionalProperties[0].Schema, merged.AdditionalProperties[0].Pointer)],
            _ => [new SchemaSource { Id = owner.Id + "/additionalProperties", Parts = merged.AdditionalProperties.ToEquatableArray() }],
        };
    }
}
