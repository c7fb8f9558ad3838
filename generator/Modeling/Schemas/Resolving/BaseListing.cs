using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Schemas.Inheriting;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Resolving;

/// <summary>
/// Finds the base that a list of alternatives means: <c>oneOf: [Circle, Square]</c>, both composed of <c>Shape</c>, whose discriminator
/// tells them apart.
/// </summary>
/// <remarks>
/// Also a list of some of the base's cases is the base. A type of its own would tell in advance which of them can come, but it would change
/// into another one with the day on which the list is completed, or the base gets one more case.
/// </remarks>
internal sealed class BaseListing(Components components, Inheritance inheritance, DiscriminatorMappings mappings)
{
    /// <summary>The base; <see langword="null"/> when the schema is anything but such a list.</summary>
    /// <param name="schema">The schema that lists the alternatives.</param>
    /// <param name="scope">What of it counts.</param>
    /// <param name="resolve">Gives what an alternative comes to; <see langword="null"/> while that is being found out.</param>
    public SchemaSource? Find(OpenApiSchema schema, PartScope scope, Func<IOpenApiSchema, Resolution?> resolve)
    {
        var list = schema.OneOf is { Count: > 0 } ? schema.OneOf : schema.AnyOf;
        if (!inheritance.IsUsed || list is not { Count: > 1 } || (schema.OneOf is { Count: > 0 } && schema.AnyOf is { Count: > 0 })
            || (scope & PartScope.WithoutAlternatives) != 0 || SchemaKeywords.HasContentBesideDiscriminator(schema)
            || SchemaKeywords.ReadDeclaredTypes(schema) is not (0 or JsonSchemaType.Object))
        {
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in list)
        {
            if (one is OpenApiSchema inline && SchemaKeywords.IsNullCase(inline))
            {
                continue;
            }

            if (resolve(one) is not { } resolution)
            {
                return null;
            }

            if (resolution.NullOnly)
            {
                continue;
            }

            if (resolution.Source.ComponentName is not { } name || !inheritance.IsInvolved(name))
            {
                return null;
            }

            names.Add(name);
        }

        if (inheritance.FindCommonBase(names) is not { } common
            || !inheritance.IsDerivable(common)
            || !AreTold(schema.Discriminator, common, names))
        {
            return null;
        }

        if (names.Contains(common))
        {
            inheritance.NoteListed(common);
        }

        return components.GetSource(common);
    }

    // A discriminator that stands beside the list must say what that of the base does.
    private bool AreTold(OpenApiDiscriminator? own, string common, HashSet<string> names)
    {
        if (own?.PropertyName is not { Length: > 0 } property)
        {
            return true;
        }

        return inheritance.FindDiscriminator(common)!.PropertyName == property && names.All(IsTold);

        bool IsTold(string name) =>
            !mappings.Of(own).TryGetValue(components.GetSource(name).Id, out var values)
            || values.TrueForAll(value => IsValue(name, property, value));
    }

    private bool IsValue(string name, string property, string value) =>
        mappings.GetExplicit(name, property) is { Count: > 0 } values ? values.Contains(value)
        : mappings.FindOwn(name) is { } given ? given == value
        : value == name;
}
