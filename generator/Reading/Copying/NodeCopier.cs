using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.ReaderWorkarounds;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;
using Specwright.Generator.Reading.Upgrading;

namespace Specwright.Generator.Reading.Copying;

/// <summary>
/// Copies what is reached from the sources into the bundled document, once, and turns its references into names of bundled components.
/// </summary>
internal sealed class NodeCopier : INodeCopier
{
    private readonly BundleContext _context;
    private readonly SchemaCopier _schemas;
    private readonly HierarchyKeeper _hierarchies;
    private readonly CollectionCopier _collections;
    private readonly ReferenceCopier _references;
    private readonly ReferencedTexts _texts;
    private readonly SwaggerNodes _swagger;

    public NodeCopier(BundleContext context, ComponentRegistry registry)
    {
        _context = context;
        _schemas = new SchemaCopier(context, registry, this);
        _hierarchies = new HierarchyKeeper(context, registry);
        _swagger = new SwaggerNodes(context, this);
        _collections = new CollectionCopier(context, this);
        _references = new ReferenceCopier(context, registry, this, _swagger);
        _texts = new ReferencedTexts(context);
    }

    /// <summary>How many objects were copied.</summary>
    public long Count { get; private set; }

    /// <summary>Copies an object of a kind; <see langword="null"/> when nothing usable stands there.</summary>
    public JsonNode? Copy(CopyCursor cursor, NodeKind kind, JsonElement element)
    {
        if ((++Count & 0xFF) == 0)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
        }

        if (kind == NodeKind.Schema)
        {
            return _schemas.Copy(cursor, element);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            ReportStructure(cursor, kind, element);
            return null;
        }

        return _context.ReadReference(cursor, element) is { } reference
            ? _references.Copy(cursor, kind, element, reference)
            : CopyInPlace(cursor, kind, element);
    }

    /// <summary>Copies an object that is no reference.</summary>
    public JsonObject CopyInPlace(CopyCursor cursor, NodeKind kind, JsonElement element)
    {
        if (cursor.Version.Major == 2 && _swagger.TryCopy(cursor, kind, element) is { } converted)
        {
            return converted;
        }

        var copy = CopyMembers(cursor, kind, element);
        if (kind == NodeKind.SecurityScheme)
        {
            SecuritySchemeCheck.ReportMissing(_context, cursor, copy);
            SecuritySchemeCheck.MendFlows(_context, cursor, element, copy);
        }

        return copy;
    }

    /// <summary>Copies some members of an object as a schema.</summary>
    public JsonObject CopySchemaMembers(CopyCursor cursor, JsonElement owner, IEnumerable<JsonProperty> members) =>
        _schemas.CopyMembersInPlace(cursor, owner, members);

    /// <summary>Copies what a reference reached into the components.</summary>
    public JsonNode? CopyComponent(Component component)
    {
        var pointer = $"/components/{NodeTables.FindSection(component.Kind)}/{JsonPointers.Escape(component.Name)}";
        var node = component.Node;
        _context.Locator.Add(pointer, node.Source, node.Pointer);
        var cursor = new CopyCursor(node.Source, node.Pointer, pointer, component.Version)
        {
            MediaTypes = node.Source.Root is { } root && component.Version.Major == 2
                ? SwaggerMediaTypes.Default.With(root)
                : SwaggerMediaTypes.Default,
        };
        if (component.Kind == NodeKind.Schema)
        {
            _hierarchies.Keep(component);
        }

        return Copy(cursor, component.Kind, node.Element);
    }

    /// <summary>Copies the members of an object, each by its kind.</summary>
    public JsonObject CopyMembers(CopyCursor cursor, NodeKind kind, JsonElement element)
    {
        var copy = new JsonObject();
        var table = NodeTables.Of(kind);
        foreach (var property in element.EnumerateObject())
        {
            var name = property.Name;
            if (_context.Keys.IsUnknown(kind, cursor, element, property, name))
            {
                continue;
            }

            if (!table.TryGetValue(name, out var member))
            {
                cursor.Push(name);
                copy[name] = CopyOpaque(cursor, name, property.Value);
                cursor.Pop();
            }
            else if (member.Kind != NodeKind.Dropped)
            {
                cursor.Push(name);
                if (CopyMember(cursor, member, name, property.Value) is { } value)
                {
                    copy[name] = value;
                }

                cursor.Pop();
            }
        }

        return copy;
    }

    /// <summary>
    /// Copies a member that holds no further objects of OpenAPI; what is no text where only a text has a meaning is reported and left out.
    /// </summary>
    public JsonNode? CopyOpaque(CopyCursor cursor, string name, JsonElement value)
    {
        if (CopyText(cursor.Source, name, value) is { } text)
        {
            return text;
        }

        if (name is "description" or "summary" or "title" or "operationId" or "format"
            && value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
        {
            ReportExpected(cursor, "A text", value);
            return null;
        }

        return name.StartsWith("x-", StringComparison.Ordinal)
            ? _context.Texts.CopyExtension(cursor.Source, name, value)
            : _context.Texts.Copy(cursor.Source, name, value);
    }

    public JsonNode? CopyMember(CopyCursor cursor, NodeMember member, string name, JsonElement value)
    {
        if (member.Rule is ValueRule.Names or ValueRule.Values)
        {
            return _collections.CopyValues(cursor, value, namesOnly: member.Rule == ValueRule.Names);
        }

        if (member.Rule != ValueRule.None)
        {
            return ValueRules.Apply(_context, cursor, member.Rule, name, value);
        }

        return member.Shape switch
        {
            NodeShape.List => _collections.CopyList(cursor, member.Kind, value),
            NodeShape.Map => _collections.CopyMap(cursor, member.Kind, value),
            _ => value.ValueKind == JsonValueKind.Null ? null : Copy(cursor, member.Kind, value),
        };
    }

    public JsonArray? CopyList(CopyCursor cursor, NodeKind kind, JsonElement list) => _collections.CopyList(cursor, kind, list);

    /// <summary>The words that a description takes from elsewhere by reference; <see langword="null"/> for everything else.</summary>
    public JsonNode? CopyText(SpecSource source, string name, JsonElement value) => _texts.Copy(source, name, value);

    public void ReportStructure(CopyCursor cursor, NodeKind kind, JsonElement found) =>
        ReportExpected(cursor, NodeTables.GetNoun(kind), found);

    /// <summary>Reports that something else stands where the cursor is than an object of OpenAPI has there.</summary>
    public void ReportExpected(CopyCursor cursor, string expected, JsonElement found) =>
        _context.ReportStructure(cursor.Source, cursor.SourcePointer, expected, found);
}
