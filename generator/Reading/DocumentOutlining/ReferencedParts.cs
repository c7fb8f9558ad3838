using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>
/// Names and outlines what becomes a component by being referred to, within a document or in another file: of what is not selected, too, so
/// that no name and no direction depends on the selection.
/// </summary>
internal sealed class ReferencedParts(OutlineBuilder builder, ComponentRegistry registry, BundleContext context)
{
    // Referenced parts may stand in each other: this often the files may be scanned in all.
    private const int MaxPasses = 4;

    private readonly HashSet<(NodeKind, SpecSource, string)> _known = [];
    private readonly List<(SourceNode Part, int Node)> _schemas = [];
    private long _scanned;

    /// <summary>Adds the parts, those that they refer to, too, in the order of the references.</summary>
    public void Add()
    {
        var documents = new HashSet<SpecSource>(context.Sources.Fragments);
        for (var i = 0; i < builder.OddReferences.Count; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var reference = builder.OddReferences[i];
            if (context.Sources.Find(reference.File) is not { } source
                || context.Resolver.Resolve(source, reference.Text).Node is not { } part)
            {
                continue;
            }

            var node = builder.GetOrAddNode(SpecPaths.Normalize(part.Source.File.Path), part.Pointer);
            builder.Components.AddAlias(reference.Node, node);
            var isDocument = documents.Contains(part.Source);
            var isComponent = ComponentNames.FindDeclared(reference.Kind, part) is not null;
            if (!(isDocument && isComponent) && _known.Add((reference.Kind, part.Source, part.Pointer)))
            {
                Add(reference, part, node, isDocument);
            }
        }

        LinkEnclosing();
    }

    private void Add(in OddReference reference, SourceNode part, int node, bool isDocument)
    {
        var name = NodeTables.FindSection(reference.Kind) is null ? "" : registry.Prepare(reference.Kind, part);
        if (part.Element.ValueKind != JsonValueKind.Object || _scanned > MaxPasses * context.Sources.Size)
        {
            return;
        }

        if (reference.Kind == NodeKind.Schema && isDocument)
        {
            _schemas.Add((part, node));
            LinkDirection(part.Pointer, node);
        }

        _scanned += DocumentOutliner.OutlinePart(builder, part, isDocument, reference, name, context.CancellationToken);
    }

    /// <summary>A schema that stands in an operation is carried by that.</summary>
    private void LinkDirection(string pointer, int node)
    {
        if (pointer.Contains("/responses/") || pointer.Contains("/callbacks/"))
        {
            builder.AddEdge(OutlineBuilder.Responses, node);
        }
        else if (pointer.StartsWith("/paths/", StringComparison.Ordinal))
        {
            builder.AddEdge(OutlineBuilder.Requests, node);
        }
    }

    /// <summary>
    /// A schema that stands in a component, or in another such schema, is carried by that, unless it is only defined there.
    /// </summary>
    private void LinkEnclosing()
    {
        foreach (var (part, node) in _schemas)
        {
            var file = SpecPaths.Normalize(part.Source.File.Path);
            for (var outer = part.Pointer; outer.Length > 0;)
            {
                outer = JsonPointers.Split(outer).Parent;
                if (outer.EndsWith("/$defs", StringComparison.Ordinal) || outer.EndsWith("/definitions", StringComparison.Ordinal))
                {
                    break;
                }

                if (builder.FindNode(file, outer) is { } carrier)
                {
                    builder.AddEdge(builder.Components.FindContent(carrier) ?? carrier, node);
                }
            }
        }
    }
}
