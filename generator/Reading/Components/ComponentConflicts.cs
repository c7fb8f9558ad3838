using System.Globalization;
using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Components;

/// <summary>
/// Holds the components of a client's fragments against each other: what is declared alike becomes one, what is not is an error.
/// </summary>
internal sealed class ComponentConflicts(BundleContext context, ComponentRegistry registry)
{
    private static readonly NodeKind[] s_kinds = [
        NodeKind.Schema, NodeKind.Response, NodeKind.Parameter, NodeKind.RequestBody, NodeKind.Header, NodeKind.SecurityScheme,
        NodeKind.MediaType,
    ];

    private static readonly KindMap<string> s_sections = FindSections();

    private readonly ComponentComparison _comparison = new(context);

    /// <summary>A source node in a message: the file's name and the line.</summary>
    public static string FormatName(SpecSource source, string pointer)
    {
        var path = source.File.Path.Replace('\\', '/');
        return $"{path.Substring(path.LastIndexOf('/') + 1)} (line "
            + $"{(source.Locate(pointer).StartLine + 1).ToString(CultureInfo.InvariantCulture)})";
    }

    /// <summary>Whether the node is a component that is held against those of its name in the other fragments.</summary>
    public static bool IsCompared(SourceNode node) =>
        node.Pointer.LastIndexOf('/') is >= 0 and var end
            && Array.Exists(s_kinds, kind => FindSection(kind, node.Source) is { } section
                && section.Length == end
                && node.Pointer.StartsWith(section, StringComparison.Ordinal));

    public void Check()
    {
        foreach (var kind in s_kinds)
        {
            var first = new Dictionary<string, SourceNode>(StringComparer.Ordinal);
            foreach (var source in context.Sources.Fragments)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (FindSection(kind, source) is { } section)
                {
                    Check(kind, source, section, first);
                }
            }
        }
    }

    private static KindMap<string> FindSections()
    {
        var sections = new KindMap<string>();
        foreach (var kind in s_kinds)
        {
            sections[kind] = "/components/" + NodeTables.FindSection(kind);
        }

        return sections;
    }

    private static string? FindSection(NodeKind kind, SpecSource source) => source.Version.Major == 2
        ? NodeTables.FindSwaggerSection(kind) is { } name ? "/" + name : null
        : s_sections[kind];

    private void Check(NodeKind kind, SpecSource source, string section, Dictionary<string, SourceNode> first)
    {
        foreach (var component in source.FindContainer(section) ?? [])
        {
            var node = new SourceNode(source, JsonPointers.Append(section, component.Key), component.Value);
            if (!first.TryGetValue(component.Key, out var other))
            {
                first.Add(component.Key, node);
                registry.Reserve(kind, component.Key, node);
            }
            else if (_comparison.AreAlike(other, node))
            {
                registry.MakeSame(kind, node, other);
            }
            else
            {
                context.Report(
                    ReadingDiagnosticIds.ConflictingComponent,
                    source,
                    node.Pointer,
                    component.Key,
                    FormatName(other.Source, other.Pointer));
            }
        }
    }
}
