using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Copying;

/// <summary>
/// Knows which component schemas inherit from another one by <c>allOf</c>; made only when a base with a discriminator is reached.
/// </summary>
internal sealed class DerivedSchemas(BundleContext context)
{
    private readonly Dictionary<SpecSource, Dictionary<(SpecSource, string), List<Place>>> _bySource = [];

    /// <summary>The schemas that inherit from <paramref name="place"/>, directly or through others.</summary>
    public List<Place> Of(Place place)
    {
        var found = new List<Place>();
        var seen = new HashSet<(SpecSource, string)> { place.Key };
        var pending = new Queue<Place>([place]);
        while (pending.Count > 0)
        {
            var parent = pending.Dequeue();
            foreach (var source in context.Sources.Fragments.Append(place.Source).Distinct())
            {
                foreach (var derived in Index(source).TryGetValue(parent.Key, out var list) ? list : [])
                {
                    if (seen.Add(derived.Key))
                    {
                        found.Add(derived);
                        pending.Enqueue(derived);
                    }
                }
            }
        }

        return found;
    }

    private Dictionary<(SpecSource, string), List<Place>> Index(SpecSource source)
    {
        if (_bySource.TryGetValue(source, out var index))
        {
            return index;
        }

        index = [];
        var section = source.Version.Major == 2 ? "/definitions" : "/components/schemas";
        foreach (var schema in source.Container(section) ?? [])
        {
            if (schema.Value.ValueKind == JsonValueKind.Object
                && schema.Value.TryGetProperty("allOf", out var parts)
                && parts.ValueKind == JsonValueKind.Array)
            {
                AddParents(index, new Place(source, JsonPointers.Append(section, schema.Key), schema.Value), parts);
            }
        }

        _bySource.Add(source, index);
        return index;
    }

    private void AddParents(Dictionary<(SpecSource, string), List<Place>> index, Place derived, JsonElement parts)
    {
        foreach (var part in parts.EnumerateArray())
        {
            if (part.ValueKind != JsonValueKind.Object
                || !part.TryGetProperty("$ref", out var reference)
                || reference.ValueKind != JsonValueKind.String
                || context.Resolver.Resolve(derived.Source, reference.GetString()!).Place is not { } parent)
            {
                continue;
            }

            if (!index.TryGetValue(parent.Key, out var list))
            {
                index.Add(parent.Key, list = []);
            }

            list.Add(derived);
        }
    }
}
