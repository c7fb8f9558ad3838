using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading.Bundling;

/// <summary>Copies discriminators, and makes references to bundled schemas of what their mappings name.</summary>
internal sealed class DiscriminatorCopier(BundleContext context, ComponentRegistry registry)
{
    /// <summary>Copies a discriminator: an object, or in OpenAPI 2.0 the bare name of the property.</summary>
    public JsonObject? Copy(Walk walk, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return new JsonObject { ["propertyName"] = value.GetString() };
        }

        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("propertyName", out var property) || property.ValueKind != JsonValueKind.String)
        {
            context.Report(ReadingDiagnosticIds.UnexpectedStructure, walk.Source, walk.SourcePointer, "An object with 'propertyName'", "something else");
            return null;
        }

        var copy = new JsonObject { ["propertyName"] = property.GetString() };
        if (value.TryGetProperty("mapping", out var mapping) && mapping.ValueKind == JsonValueKind.Object)
        {
            var targets = new JsonObject();
            walk.Push("mapping");
            foreach (var entry in mapping.EnumerateObject())
            {
                walk.Push(entry.Name);
                if (entry.Value.ValueKind == JsonValueKind.String && MappingTarget(walk, entry.Value.GetString()!) is { } target)
                {
                    targets[entry.Name] = target;
                }

                walk.Pop();
            }

            walk.Pop();
            copy["mapping"] = targets;
        }

        return copy;
    }

    /// <summary>A mapping names a schema by its bare name or by reference; the bare name wins, as the specification recommends.</summary>
    private string? MappingTarget(Walk walk, string text)
    {
        var resolution = Resolution.Failed(ResolutionFailure.Missing);
        if (text.IndexOf('/') < 0 && text.IndexOf('#') < 0)
        {
            resolution = context.Resolver.Resolve(walk.Source, (walk.Version.Major == 2 ? "#/definitions/" : SchemaCopier.Prefix) + Pointers.Escape(text));
        }

        if (resolution.Place is null)
        {
            resolution = context.Resolver.Resolve(walk.Source, text);
        }

        if (resolution.Place is { } place)
        {
            return SchemaCopier.Prefix + registry.NameOf(NodeKind.Schema, place, walk.Version);
        }

        context.ReportUnresolved(resolution, NodeKind.Schema, walk.Source, walk.SourcePointer, text, "the mapping goes without it");
        return null;
    }
}
