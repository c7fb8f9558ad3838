using System.Text.Json;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Outlines schemas that become components by being referred to where they stand: in paths, or in files of their own.</summary>
internal sealed class HoistedSchemas(OutlineBuilder builder)
{
    private readonly Dictionary<SpecSource, OutlineReferences> _references = [];
    private readonly HashSet<(SpecSource, string)> _known = [];
    private long _size;

    /// <summary>Notes a schema, and what it refers to.</summary>
    /// <param name="name">Its name as a component.</param>
    /// <param name="schema">Where it stands.</param>
    /// <param name="limit">How many nodes may be looked at in all: hoisted schemas may stand in each other.</param>
    public void Add(string name, SourceNode schema, long limit)
    {
        if (!_known.Add(schema.Key))
        {
            return;
        }

        if (!_references.TryGetValue(schema.Source, out var references))
        {
            _references.Add(schema.Source, references = new OutlineReferences(builder, SpecPaths.Normalize(schema.Source.File.Path)));
        }

        var node = references.GetOrAddNode(schema.Pointer);
        builder.AddHoisted(name, node, schema.Pointer);
        var open = new Stack<JsonElement>([schema.Element]);
        while (open.Count > 0 && _size++ < limit)
        {
            var element = open.Pop();
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    open.Push(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                AddMembers(element, node, references, open);
            }
        }
    }

    private void AddMembers(JsonElement element, int node, OutlineReferences references, Stack<JsonElement> open)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (member.NameEquals("$ref") && member.Value.ValueKind == JsonValueKind.String)
            {
                builder.AddEdge(node, references.Find(member.Value.GetString()!));
            }
            else if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                open.Push(member.Value);
            }
        }
    }
}
