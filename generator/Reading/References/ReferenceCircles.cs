using System.Text.Json;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.References;

/// <summary>
/// Finds definitions that refer to each other in a circle although other words stand beside their references: words that count for nothing
/// there, so that none of them defines anything. Circles of bare references <see cref="ReferenceResolver"/> finds.
/// </summary>
internal sealed class ReferenceCircles(ReferenceResolver resolver)
{
    private readonly Dictionary<(SpecSource Source, string Pointer, bool IsSchema), Place?> _known = [];

    /// <summary>
    /// A definition of the circle that <paramref name="place"/> leads into; <see langword="null"/> when something is defined in the end.
    /// </summary>
    /// <param name="place">What a reference names.</param>
    /// <param name="kind">What it is to be.</param>
    /// <param name="version">The version of OpenAPI of a file that names none.</param>
    public Place? Find(Place place, NodeKind kind, SpecVersion version)
    {
        var isSchema = kind == NodeKind.Schema;
        var trail = new HashSet<(SpecSource Source, string Pointer, bool IsSchema)>();
        Place? circle = null;
        for (var current = place; ;)
        {
            var key = (current.Source, current.Pointer, isSchema);
            if (_known.TryGetValue(key, out circle) || Next(current, isSchema, version) is not { } next)
            {
                break;
            }

            if (!trail.Add(key))
            {
                circle = current;
                break;
            }

            current = next;
        }

        foreach (var key in trail)
        {
            _known[key] = circle;
        }

        return circle;
    }

    private Place? Next(Place place, bool isSchema, SpecVersion version)
    {
        if (place.Element.ValueKind != JsonValueKind.Object
            || (isSchema && SchemaSiblings.Has(place.Source.Version.IsSupported ? place.Source.Version : version, place.Element)))
        {
            return null;
        }

        var text = Elements.Text(place.Element, "$ref") ?? (isSchema ? Elements.Text(place.Element, "$dynamicRef") : null);
        return text is null ? null : resolver.Resolve(place.Source, text).Place;
    }
}
