using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Components;

/// <summary>
/// Brings the schemas of the bundled components into the order of the documents: what is derived from a base is listed in that order, and
/// in which order schemas are reached depends on what is selected.
/// </summary>
internal sealed class ComponentOrder(SourceSet sources)
{
    private readonly Dictionary<string, SourceNode> _nodes = new(StringComparer.Ordinal);

    /// <summary>Notes where a schema component stands.</summary>
    public void Add(Component component) => _nodes[component.Name] = component.Node;

    /// <summary>Puts the documents' own components first, as they stand there; then what became one by being referred to.</summary>
    public void Apply(JsonObject schemas)
    {
        var positions = FindPositions();
        var ordered = new List<Placed>(schemas.Count);
        foreach (var schema in schemas)
        {
            var node = _nodes[schema.Key];
            ordered.Add(new(
                schema.Key,
                schema.Value,
                node,
                positions.TryGetValue(node.Key, out var position) ? position : int.MaxValue));
        }

        ordered.Sort(Compare);
        schemas.Clear();
        foreach (var schema in ordered)
        {
            schemas.Add(schema.Name, schema.Schema);
        }
    }

    private static int Compare(Placed one, Placed other) =>
        one.Position != other.Position ? one.Position.CompareTo(other.Position)
        : string.CompareOrdinal(one.Node.Source.File.Path, other.Node.Source.File.Path) is not 0 and var byFile ? byFile
        : string.CompareOrdinal(one.Node.Pointer, other.Node.Pointer) is not 0 and var byPointer ? byPointer
        : string.CompareOrdinal(one.Name, other.Name);

    private Dictionary<(SpecSource, string), int> FindPositions()
    {
        var positions = new Dictionary<(SpecSource, string), int>();
        foreach (var source in sources.Fragments)
        {
            var section = source.Version.Major == 2 ? "/definitions" : "/components/schemas";
            foreach (var schema in source.FindContainer(section) ?? [])
            {
                positions[(source, JsonPointers.Append(section, schema.Key))] = positions.Count;
            }
        }

        return positions;
    }

    private sealed record Placed(string Name, JsonNode? Schema, SourceNode Node, int Position);
}
