using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Upgrading;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Copies references: they become those of bundled components, or what they name is copied in their place.</summary>
internal sealed class ReferenceCopier(BundleContext context, ComponentRegistry registry, NodeCopier copier, SwaggerNodes swagger)
{
    // What is copied in its place lies deeper in the document than where it stands.
    private const int MaxInlined = 16;

    private readonly HashSet<(NodeKind Kind, SpecSource Source, string Pointer)> _inlining = [];

    /// <param name="cursor">Where the reference stands.</param>
    /// <param name="kind">What it must refer to.</param>
    /// <param name="element">The object that it stands in.</param>
    /// <param name="text">The reference.</param>
    public JsonNode? Copy(CopyCursor cursor, NodeKind kind, JsonElement element, string text)
    {
        var resolution = context.Resolve(cursor, kind, text);
        if (resolution.Node is not { } node)
        {
            context.ReportUnresolved(resolution, kind, cursor.Source, cursor.SourcePointer + "/$ref", text);
            return Substitutes.Create(cursor, kind);
        }

        if (NodeTables.FindSection(kind) is not { } section
            || (kind == NodeKind.Response && cursor.Version.Major == 2 && swagger.ProducesElsewise(cursor, node)))
        {
            return CopyTarget(cursor, kind, node, text);
        }

        var reference = new JsonObject { ["$ref"] = $"#/components/{section}/{registry.NameOf(kind, node, cursor.Version)}" };
        foreach (var name in (string[])["summary", "description"])
        {
            if (cursor.Version.IsJsonSchema && element.TryGetProperty(name, out var words) && words.ValueKind == JsonValueKind.String)
            {
                reference[name] = context.Texts.Replace(words.GetString()!);
            }
        }

        return reference;
    }

    /// <summary>Copies a reference's target in its place, where it cannot be a component.</summary>
    private JsonObject? CopyTarget(CopyCursor cursor, NodeKind kind, SourceNode node, string text)
    {
        // Each of the targets within a target may be there twice.
        if (_inlining.Count >= MaxInlined || !context.TrySpend(1, cursor.Source, cursor.SourcePointer))
        {
            return Substitutes.Create(cursor, kind);
        }

        if (!_inlining.Add((kind, node.Source, node.Pointer)))
        {
            context.ReportUnresolved(
                Resolution.Failed(ResolutionFailure.Circular),
                kind,
                cursor.Source,
                cursor.SourcePointer + "/$ref",
                text);
            return Substitutes.Create(cursor, kind);
        }

        var version = node.Source.Version.IsSupported ? node.Source.Version : cursor.Version;
        var target = new CopyCursor(node.Source, node.Pointer, cursor.BundledPointer, version) { MediaTypes = cursor.MediaTypes };
        context.Locator.Add(target.BundledPointer, node.Source, node.Pointer);
        var countBefore = copier.Count;
        var copy = copier.CopyInPlace(target, kind, node.Element);
        context.TrySpend(copier.Count - countBefore, cursor.Source, cursor.SourcePointer);
        _inlining.Remove((kind, node.Source, node.Pointer));
        return copy;
    }
}
