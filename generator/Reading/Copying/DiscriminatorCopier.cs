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
    public JsonObject? Copy(CopyCursor cursor, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return new JsonObject { ["propertyName"] = value.GetString() };
        }

        if (value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("propertyName", out var property)
            || property.ValueKind != JsonValueKind.String)
        {
            context.ReportStructure(cursor.Source, cursor.SourcePointer, "An object with 'propertyName'", value);
            return null;
        }

        if (context.IsTooLong(property.GetString()!, cursor))
        {
            return null;
        }

        var copy = new JsonObject { ["propertyName"] = property.GetString() };
        if (value.TryGetProperty("mapping", out var mapping) && mapping.ValueKind == JsonValueKind.Object)
        {
            CopyMapping(cursor, mapping, copy);
        }

        if (value.TryGetProperty("defaultMapping", out var other) && other.ValueKind == JsonValueKind.String)
        {
            cursor.Push("defaultMapping");
            if (Find(cursor, other.GetString()!) is { } node)
            {
                copy["defaultMapping"] = AddReference(cursor, node);
            }

            cursor.Pop();
        }

        return copy;
    }

    private void CopyMapping(CopyCursor cursor, JsonElement mapping, JsonObject copy)
    {
        var schema = cursor.SourcePointer.Substring(0, cursor.SourcePointer.LastIndexOf('/'));
        var targets = new JsonObject();
        var inline = new JsonObject();
        cursor.Push("mapping");
        foreach (var entry in mapping.EnumerateObject())
        {
            cursor.Push(entry.Name);
            if (!context.IsTooLong(entry.Name, cursor)
                && entry.Value.ValueKind == JsonValueKind.String
                && Find(cursor, entry.Value.GetString()!) is { } node)
            {
                // An alternative that stands in the schema itself is no component, and gets no name by being mapped.
                if (node.Source == cursor.Source && FindAlternative(schema, node.Pointer) is { } alternative)
                {
                    inline[entry.Name] = alternative;
                }
                else
                {
                    targets[entry.Name] = AddReference(cursor, node);
                }
            }

            cursor.Pop();
        }

        cursor.Pop();
        copy["mapping"] = targets;
        if (inline.Count > 0)
        {
            copy[ExtensionNames.InlineMapping] = inline;
        }
    }

    private static string? FindAlternative(string schema, string pointer)
    {
        var below = pointer.StartsWith(schema + "/", StringComparison.Ordinal) ? pointer.Substring(schema.Length) : "";
        var isListed = below.StartsWith("/oneOf/", StringComparison.Ordinal) || below.StartsWith("/anyOf/", StringComparison.Ordinal);
        return isListed && below.IndexOf('/', "/oneOf/".Length) < 0 ? below : null;
    }

    private string AddReference(CopyCursor cursor, SourceNode node) =>
        SchemaCopier.Prefix + registry.NameOf(NodeKind.Schema, node, cursor.Version);

    /// <summary>A mapping names a schema by its bare name or by reference; the bare name wins, as the specification recommends.</summary>
    private SourceNode? Find(CopyCursor cursor, string text)
    {
        var resolution = Resolution.Failed(ResolutionFailure.Missing);
        if (text.IndexOf('/') < 0 && text.IndexOf('#') < 0)
        {
            resolution = context.Resolver.Resolve(
                cursor.Source,
                (cursor.Version.Major == 2 ? "#/definitions/" : SchemaCopier.Prefix) + JsonPointers.Escape(text));
        }

        if (resolution.Node is null)
        {
            resolution = context.Resolver.Resolve(cursor.Source, text);
        }

        if (resolution.Node is null)
        {
            context.ReportUnresolved(resolution, NodeKind.Schema, cursor.Source, cursor.SourcePointer, text, "the mapping goes without it");
        }

        return resolution.Node;
    }
}
