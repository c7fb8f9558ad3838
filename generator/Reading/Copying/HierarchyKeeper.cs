using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Keeps the components of a hierarchy together, which refer to their base only.</summary>
internal sealed class HierarchyKeeper(BundleContext context, ComponentRegistry registry)
{
    private readonly DerivedSchemas _derived = new(context);

    /// <summary>
    /// Keeps the schemas that inherit from a component if it is the base of a hierarchy: only it names the discriminator. Keeps the union
    /// that it derives from, too.
    /// </summary>
    public void Keep(Component component)
    {
        // What a case derives from does not depend on whether something selected refers to the union.
        if (context.Claimants.TryGetValue(component.Name, out var claimant) && FindComponent(component.Node, claimant) is { } union)
        {
            registry.NameOf(NodeKind.Schema, union, component.Version);
        }

        if (HasDiscriminator(component.Node.Element))
        {
            foreach (var derived in _derived.Of(component.Node))
            {
                registry.NameOf(NodeKind.Schema, derived, component.Version);
            }
        }
    }

    /// <summary>The component of a name: beside another one, in a document, or in a place of its own.</summary>
    private SourceNode? FindComponent(SourceNode other, string name)
    {
        if (ComponentNames.FindDeclared(NodeKind.Schema, other) is not null)
        {
            var pointer = JsonPointers.Append(JsonPointers.Split(other.Pointer).Parent, name);
            foreach (var source in context.Sources.Fragments.Prepend(other.Source).Distinct())
            {
                if (source.TryFind(pointer, out var element))
                {
                    return new SourceNode(source, pointer, element);
                }
            }
        }

        return registry.FindPrepared(NodeKind.Schema, name);
    }

    private static bool HasDiscriminator(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object
        && (schema.TryGetProperty("discriminator", out _)
            || (schema.TryGetProperty("allOf", out var parts)
                && parts.ValueKind == JsonValueKind.Array
                && parts.EnumerateArray().Any(HasDiscriminator)));
}
