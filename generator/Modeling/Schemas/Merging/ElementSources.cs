using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>Tells what the members and values of a merged object are made from.</summary>
internal sealed class ElementSources
{
    /// <summary>What a property is made from: its schema, or all schemas that the parts of the object give it.</summary>
    public SchemaSource MakePropertySource(SchemaSource owner, MergedProperty property)
    {
        if (property.Alternatives.Count == 1)
        {
            return property.Alternatives[0];
        }

        if (property.Alternatives.Count > 1)
        {
            return new SchemaSource
            {
                Id = BoundedPointer.Append(owner.Id, "properties", property.Name),
                Alternatives = property.Alternatives.ToEquatableArray(),
            };
        }

        if (property.Parts.Count == 1)
        {
            return property.Only;
        }

        // The same schemas put together are the same schema, whichever object they are reached by, where all stand in one component: it is
        // the component's.
        var id = BoundedPointer.Append(FindCommonPlace(property.Parts) ?? owner.Id, "properties", property.Name);
        return new SchemaSource { Id = id, Parts = property.Parts };
    }

    /// <summary>The innermost schema that all parts stand in; <see langword="null"/> when they do not stand in one component.</summary>
    private static string? FindCommonPlace(EquatableArray<SchemaPart> parts)
    {
        var common = parts[0].Pointer;
        foreach (var part in parts)
        {
            var length = 0;
            while (length < common.Length && length < part.Pointer.Length && common[length] == part.Pointer[length])
            {
                length++;
            }

            // Whole names only.
            var isWhole = (length == common.Length || common[length] == '/')
                && (length == part.Pointer.Length || part.Pointer[length] == '/');
            common = isWhole
                ? common.Substring(0, length)
                : common.Substring(0, common.LastIndexOf('/', Math.Max(0, length - 1)) is > 0 and var end ? end : 0);
        }

        common = common.EndsWith("/allOf", StringComparison.Ordinal) ? common.Substring(0, common.Length - "/allOf".Length) : common;
        return common.StartsWith(BoundedPointer.Schemas + "/", StringComparison.Ordinal) ? common : null;
    }

    /// <summary>
    /// What the values of an object's members without a name of their own are made from: none, one or (of <c>patternProperties</c>) several
    /// of which one holds.
    /// </summary>
    public static EquatableArray<SchemaSource> MakeValueSources(SchemaSource owner, MergedSchema merged)
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
