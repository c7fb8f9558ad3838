using Specwright.Generator.Common;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.References;

namespace Specwright.Generator.Reading.Bundling;

/// <summary>
/// Takes the schema components that the project's code names into the bundle: behind everything that operations reach, so that it changes
/// nothing where these reach them anyway.
/// </summary>
internal static class UsedSchemas
{
    /// <summary>Queues the components that no operation has reached.</summary>
    /// <returns>The names of all that are named, in the bundle; ordinal.</returns>
    public static EquatableArray<string> Register(BundleContext context, ComponentRegistry registry)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var version = context.Sources.Fragments.FirstOrDefault(static source => source.Version.IsSupported)?.Version ?? default;
        foreach (var place in context.Sources.Used.Schemas)
        {
            if (context.Sources.Find(place.File) is { } source
                && context.Resolver.ResolveObject(source, "#" + place.Pointer).Node is { } found)
            {
                names.Add(registry.NameOf(NodeKind.Schema, found, version));
            }
        }

        return names.ToEquatableArray();
    }
}
