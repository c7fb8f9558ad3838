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
    // What is copied in its place lies deeper in the document than where it stands.
    private const int MaxInlined = 16;

    // Longer words are cut where they become documentation.
    private const int MaxText = 8_000;

    private readonly BundleContext _context;
    private readonly ComponentRegistry _registry;
    private readonly SchemaCopier _schemas;
    private readonly HashSet<(NodeKind Kind, SpecSource Source, string Pointer)> _inlining = [];
    private readonly Dictionary<(SpecSource Source, string Pointer), string> _texts = [];
    private readonly SwaggerNodes _swagger;

    public NodeCopier(BundleContext context, ComponentRegistry registry)
    {
        _context = context;
        _registry = registry;
        _schemas = new SchemaCopier(context, registry, this);
        _swagger = new SwaggerNodes(context, this);
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
            ? CopyReference(cursor, kind, element, reference)
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
            SecuritySchemes.ReportMissing(_context, cursor, copy);
            SecuritySchemes.MendFlows(_context, cursor, element, copy);
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
            _schemas.KeepDerived(component);
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
            if (_context.Keys.IsUnknown(kind, cursor, element, property))
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
    /// The words that a description takes from elsewhere by reference (not in the specification, but in use); <see langword="null"/> for
    /// everything else.
    /// </summary>
    public JsonNode? CopyText(SpecSource source, string name, JsonElement value) =>
        name is "description" or "summary" or "title" && Elements.ReadText(value, "$ref") is { } reference
            && _context.Resolver.Resolve(source, reference).Node is { Element.ValueKind: JsonValueKind.String } node
            ? JsonValue.Create(GetKey(node))
            : null;

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

        return OpaqueNodes.Create(cursor.Source, value);
    }

    // Any number of descriptions may take the same words.
    private string GetKey(SourceNode node)
    {
        if (!_texts.TryGetValue(node.Key, out var text))
        {
            text = node.Element.GetString()!;
            text = text.Length > MaxText ? text.Substring(0, MaxText) : text;
            _texts.Add(node.Key, text);
        }

        return _context.TrySpend(1 + (text.Length / 50), node.Source, node.Pointer) ? text : "";
    }

    public JsonNode? CopyMember(CopyCursor cursor, NodeMember member, string name, JsonElement value)
    {
        if (member.Rule is ValueRule.Names or ValueRule.Values)
        {
            return CopyValues(cursor, value, namesOnly: member.Rule == ValueRule.Names);
        }

        if (member.Rule != ValueRule.None)
        {
            return ValueRules.Apply(_context, cursor, member.Rule, name, value);
        }

        return member.Shape switch
        {
            NodeShape.List => CopyList(cursor, member.Kind, value),
            NodeShape.Map => CopyMap(cursor, member.Kind, value),
            _ => value.ValueKind == JsonValueKind.Null ? null : Copy(cursor, member.Kind, value),
        };
    }

    private JsonArray? CopyValues(CopyCursor cursor, JsonElement list, bool namesOnly)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            if (list.ValueKind != JsonValueKind.Null)
            {
                ReportExpected(cursor, "A list", list);
            }

            return null;
        }

        if (namesOnly && list.EnumerateArray().FirstOrDefault(static item => item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            is { ValueKind: not JsonValueKind.Undefined } item)
        {
            ReportExpected(cursor, "A list of texts", item);
            return null;
        }

        return (JsonArray?)OpaqueNodes.Create(cursor.Source, list);
    }

    public JsonArray? CopyList(CopyCursor cursor, NodeKind kind, JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            ReportExpected(cursor, "A list", list);
            return null;
        }

        var copy = new JsonArray();
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            cursor.Push(index.ToString(CultureInfo.InvariantCulture));
            if (Copy(cursor, kind, item) is { } node)
            {
                if (copy.Count != index)
                {
                    var (parent, _) = JsonPointers.Split(cursor.BundledPointer);
                    _context.Locator.Add(
                        JsonPointers.Append(parent, copy.Count.ToString(CultureInfo.InvariantCulture)),
                        cursor.Source,
                        cursor.SourcePointer);
                }

                copy.Add(node);
            }

            cursor.Pop();
            index++;
        }

        return copy;
    }

    public void ReportStructure(CopyCursor cursor, NodeKind kind, JsonElement found) =>
        ReportExpected(cursor, NodeTables.GetNoun(kind), found);

    private JsonObject? CopyMap(CopyCursor cursor, NodeKind kind, JsonElement map)
    {
        if (map.ValueKind != JsonValueKind.Object)
        {
            if (map.ValueKind != JsonValueKind.Null)
            {
                ReportExpected(cursor, "An object", map);
            }

            return null;
        }

        var copy = new JsonObject();
        foreach (var property in map.EnumerateObject())
        {
            cursor.Push(property.Name);
            if (_context.IsTooLong(property.Name, cursor)
                || (kind == NodeKind.MediaType && IsMisplacedSchema(cursor, property))
                || (kind == NodeKind.Response && _context.Keys.IsNoStatus(cursor, property.Name)))
            {
                cursor.Pop();
                continue;
            }

            var node = kind == NodeKind.Response && property.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase)
                ? OpaqueNodes.Create(cursor.Source, property.Value)
                : Copy(cursor, kind, property.Value);
            if (node is not null)
            {
                copy[property.Name] = node;
            }

            cursor.Pop();
        }

        return copy;
    }

    /// <summary>Whether a body's <c>content</c> has the schema itself, without a media type between; that is reported.</summary>
    private bool IsMisplacedSchema(CopyCursor cursor, JsonProperty property)
    {
        if (property.Name is not ("schema" or "$ref" or "example" or "examples"))
        {
            return false;
        }

        _context.Report(ReadingDiagnosticIds.MissingMediaType, cursor.Source, cursor.SourcePointer, property.Name);
        return true;
    }

    private JsonNode? CopyReference(CopyCursor cursor, NodeKind kind, JsonElement element, string text)
    {
        var resolution = _context.Resolve(cursor, kind, text);
        if (resolution.Node is not { } node)
        {
            _context.ReportUnresolved(resolution, kind, cursor.Source, cursor.SourcePointer + "/$ref", text);
            return Substitutes.Create(cursor, kind);
        }

        if (NodeTables.FindSection(kind) is not { } section
            || (kind == NodeKind.Response && cursor.Version.Major == 2 && _swagger.ProducesElsewise(cursor, node)))
        {
            return CopyTarget(cursor, kind, node, text);
        }

        var reference = new JsonObject { ["$ref"] = $"#/components/{section}/{_registry.NameOf(kind, node, cursor.Version)}" };
        foreach (var name in (string[])["summary", "description"])
        {
            if (cursor.Version.IsJsonSchema && element.TryGetProperty(name, out var words) && words.ValueKind == JsonValueKind.String)
            {
                reference[name] = words.GetString();
            }
        }

        return reference;
    }

    /// <summary>Copies a reference's target in its place, where it cannot be a component.</summary>
    private JsonObject? CopyTarget(CopyCursor cursor, NodeKind kind, SourceNode node, string text)
    {
        // Each of the targets within a target may be there twice.
        if (_inlining.Count >= MaxInlined || !_context.TrySpend(1, cursor.Source, cursor.SourcePointer))
        {
            return Substitutes.Create(cursor, kind);
        }

        if (!_inlining.Add((kind, node.Source, node.Pointer)))
        {
            _context.ReportUnresolved(
                Resolution.Failed(ResolutionFailure.Circular),
                kind,
                cursor.Source,
                cursor.SourcePointer + "/$ref",
                text);
            return Substitutes.Create(cursor, kind);
        }

        var version = node.Source.Version.IsSupported ? node.Source.Version : cursor.Version;
        var target = new CopyCursor(node.Source, node.Pointer, cursor.BundledPointer, version) { MediaTypes = cursor.MediaTypes };
        _context.Locator.Add(target.BundledPointer, node.Source, node.Pointer);
        var nodes = Count;
        var copy = CopyInPlace(target, kind, node.Element);
        _context.TrySpend(Count - nodes, cursor.Source, cursor.SourcePointer);
        _inlining.Remove((kind, node.Source, node.Pointer));
        return copy;
    }

    private void ReportExpected(CopyCursor cursor, string expected, JsonElement found) =>
        _context.ReportStructure(cursor.Source, cursor.SourcePointer, expected, found);
}
