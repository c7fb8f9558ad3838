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
        var ordered = schemas
            .Select(schema => (schema.Key, schema.Value, Node: _nodes[schema.Key]))
            .OrderBy(schema => positions.TryGetValue(schema.Node.Key, out var position) ? position : int.MaxValue)
            .ThenBy(static schema => schema.Node.Source.File.Path, StringComparer.Ordinal)
            .ThenBy(static schema => schema.Node.Pointer, StringComparer.Ordinal)
            .ToList();
        schemas.Clear();
        foreach (var (name, schema, _) in ordered)
        {
            schemas.Add(name, schema);
        }
    }

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
}
