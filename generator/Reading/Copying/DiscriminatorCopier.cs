using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Copying;

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

        if (value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("propertyName", out var property)
            || property.ValueKind != JsonValueKind.String)
        {
            context.ReportStructure(walk.Source, walk.SourcePointer, "An object with 'propertyName'", value);
            return null;
        }

        if (context.IsTooLong(property.GetString()!, walk))
        {
            return null;
        }

        var copy = new JsonObject { ["propertyName"] = property.GetString() };
        if (value.TryGetProperty("mapping", out var mapping) && mapping.ValueKind == JsonValueKind.Object)
        {
            CopyMapping(walk, mapping, copy);
        }

        if (value.TryGetProperty("defaultMapping", out var other) && other.ValueKind == JsonValueKind.String)
        {
            walk.Push("defaultMapping");
            if (Find(walk, other.GetString()!) is { } place)
            {
                copy["defaultMapping"] = Reference(walk, place);
            }

            walk.Pop();
        }

        return copy;
    }

    private void CopyMapping(Walk walk, JsonElement mapping, JsonObject copy)
    {
        var schema = walk.SourcePointer.Substring(0, walk.SourcePointer.LastIndexOf('/'));
        var targets = new JsonObject();
        var inline = new JsonObject();
        walk.Push("mapping");
        foreach (var entry in mapping.EnumerateObject())
        {
            walk.Push(entry.Name);
            if (!context.IsTooLong(entry.Name, walk)
                && entry.Value.ValueKind == JsonValueKind.String
                && Find(walk, entry.Value.GetString()!) is { } place)
            {
                // An alternative that stands in the schema itself is no component, and gets no name by being mapped.
                if (place.Source == walk.Source && Alternative(schema, place.Pointer) is { } alternative)
                {
                    inline[entry.Name] = alternative;
                }
                else
                {
                    targets[entry.Name] = Reference(walk, place);
                }
            }

            walk.Pop();
        }

        walk.Pop();
        copy["mapping"] = targets;
        if (inline.Count > 0)
        {
            copy[ExtensionNames.InlineMapping] = inline;
        }
    }

    private static string? Alternative(string schema, string pointer)
    {
        var place = pointer.StartsWith(schema + "/", StringComparison.Ordinal) ? pointer.Substring(schema.Length) : "";
        var isListed = place.StartsWith("/oneOf/", StringComparison.Ordinal) || place.StartsWith("/anyOf/", StringComparison.Ordinal);
        return isListed && place.IndexOf('/', "/oneOf/".Length) < 0 ? place : null;
    }

    private string Reference(Walk walk, Place place) => SchemaCopier.Prefix + registry.NameOf(NodeKind.Schema, place, walk.Version);

    /// <summary>A mapping names a schema by its bare name or by reference; the bare name wins, as the specification recommends.</summary>
    private Place? Find(Walk walk, string text)
    {
        var resolution = Resolution.Failed(ResolutionFailure.Missing);
        if (text.IndexOf('/') < 0 && text.IndexOf('#') < 0)
        {
            resolution = context.Resolver.Resolve(
                walk.Source,
                (walk.Version.Major == 2 ? "#/definitions/" : SchemaCopier.Prefix) + JsonPointers.Escape(text));
        }

        if (resolution.Place is null)
        {
            resolution = context.Resolver.Resolve(walk.Source, text);
        }

        if (resolution.Place is null)
        {
            context.ReportUnresolved(resolution, NodeKind.Schema, walk.Source, walk.SourcePointer, text, "the mapping goes without it");
        }

        return resolution.Place;
    }
}
