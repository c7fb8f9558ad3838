using System.Text.Json;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.References;

/// <summary>
/// Finds definitions that refer to each other in a circle although other words stand beside their references: keywords that are ignored
/// there, so that none of them defines anything. Circles of bare references <see cref="ReferenceResolver"/> finds.
/// </summary>
internal sealed class ReferenceCircles(ReferenceResolver resolver)
{
    private readonly Dictionary<(SpecSource Source, string Pointer), SourceNode?> _schemas = [];
    private readonly Dictionary<(SpecSource Source, string Pointer), SourceNode?> _others = [];

    /// <summary>
    /// A definition of the circle that <paramref name="node"/> leads into; <see langword="null"/> when something is defined in the end.
    /// </summary>
    /// <param name="node">What a reference names.</param>
    /// <param name="kind">What it is to be.</param>
    /// <param name="version">The version of OpenAPI of a file that names none.</param>
    public SourceNode? Find(SourceNode node, NodeKind kind, SpecVersion version)
    {
        var isSchema = kind == NodeKind.Schema;
        var known = isSchema ? _schemas : _others;

        // Nearly everything is no reference.
        if (known.TryGetValue(node.Key, out var circle) || FindNext(node, isSchema, version) is not { } second)
        {
            return circle;
        }

        var trail = new HashSet<(SpecSource Source, string Pointer)> { node.Key };
        for (var current = second; ;)
        {
            if (known.TryGetValue(current.Key, out circle) || FindNext(current, isSchema, version) is not { } next)
            {
                break;
            }

            if (!trail.Add(current.Key))
            {
                circle = current;
                break;
            }

            current = next;
        }

        foreach (var key in trail)
        {
            known[key] = circle;
        }

        return circle;
    }

    private SourceNode? FindNext(SourceNode node, bool isSchema, SpecVersion version)
    {
        if (node.Element.ValueKind != JsonValueKind.Object
            || (isSchema && SchemaSiblings.Has(node.Source.Version.IsSupported ? node.Source.Version : version, node.Element)))
        {
            return null;
        }

        var text = Elements.ReadText(node.Element, "$ref") ?? (isSchema ? Elements.ReadText(node.Element, "$dynamicRef") : null);
        return text is null ? null : resolver.Resolve(node.Source, text).Node;
    }
}
