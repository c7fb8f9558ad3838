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
    private readonly Dictionary<SpecSource, Dictionary<(SpecSource, string), List<SourceNode>>> _bySource = [];

    /// <summary>The schemas that inherit from <paramref name="node"/>, directly or through others.</summary>
    public List<SourceNode> Of(SourceNode node)
    {
        var found = new List<SourceNode>();
        var seen = new HashSet<(SpecSource, string)> { node.Key };
        var pending = new Queue<SourceNode>([node]);
        while (pending.Count > 0)
        {
            var parent = pending.Dequeue();
            foreach (var source in context.Sources.Fragments.Append(node.Source).Distinct())
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

    private Dictionary<(SpecSource, string), List<SourceNode>> Index(SpecSource source)
    {
        if (_bySource.TryGetValue(source, out var index))
        {
            return index;
        }

        index = [];
        var section = source.Version.Major == 2 ? "/definitions" : "/components/schemas";
        foreach (var schema in source.FindContainer(section) ?? [])
        {
            if (schema.Value.ValueKind == JsonValueKind.Object
                && schema.Value.TryGetProperty("allOf", out var parts)
                && parts.ValueKind == JsonValueKind.Array)
            {
                AddParents(index, new SourceNode(source, JsonPointers.Append(section, schema.Key), schema.Value), parts);
            }
        }

        _bySource.Add(source, index);
        return index;
    }

    private void AddParents(Dictionary<(SpecSource, string), List<SourceNode>> index, SourceNode derived, JsonElement parts)
    {
        foreach (var part in parts.EnumerateArray())
        {
            if (part.ValueKind != JsonValueKind.Object
                || !part.TryGetProperty("$ref", out var reference)
                || reference.ValueKind != JsonValueKind.String
                || context.Resolver.Resolve(derived.Source, reference.GetString()!).Node is not { } parent)
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
