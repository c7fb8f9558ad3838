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
    public JsonNode? Copy(Walk walk, NodeKind kind, JsonElement element)
    {
        if ((++Count & 0xFF) == 0)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
        }

        if (kind == NodeKind.Schema)
        {
            return _schemas.Copy(walk, element);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            ReportStructure(walk, kind, element);
            return null;
        }

        return _context.Reference(walk, element) is { } reference
            ? CopyReference(walk, kind, element, reference)
            : CopyInPlace(walk, kind, element);
    }

    /// <summary>Copies an object that is no reference.</summary>
    public JsonObject CopyInPlace(Walk walk, NodeKind kind, JsonElement element)
    {
        if (walk.Version.Major == 2 && _swagger.TryCopy(walk, kind, element) is { } converted)
        {
            return converted;
        }

        var copy = CopyMembers(walk, kind, element);
        if (kind == NodeKind.SecurityScheme)
        {
            SecuritySchemes.ReportMissing(_context, walk, copy);
            SecuritySchemes.MendFlows(_context, walk, element, copy);
        }

        return copy;
    }

    /// <summary>Copies some members of an object as a schema.</summary>
    public JsonObject CopySchemaMembers(Walk walk, JsonElement owner, IEnumerable<JsonProperty> members) =>
        _schemas.CopyMembersInPlace(walk, owner, members);

    /// <summary>Copies what a reference reached into the components.</summary>
    public JsonNode? CopyComponent(Component component)
    {
        var pointer = $"/components/{NodeTables.Section(component.Kind)}/{JsonPointers.Escape(component.Name)}";
        var place = component.Place;
        _context.Locator.Add(pointer, place.Source, place.Pointer);
        var walk = new Walk(place.Source, place.Pointer, pointer, component.Version)
        {
            MediaTypes = place.Source.Root is { } root && component.Version.Major == 2
                ? SwaggerMediaTypes.Default.With(root)
                : SwaggerMediaTypes.Default,
        };
        if (component.Kind == NodeKind.Schema)
        {
            _schemas.KeepDerived(component);
        }

        return Copy(walk, component.Kind, place.Element);
    }

    /// <summary>Copies the members of an object, each by its kind.</summary>
    public JsonObject CopyMembers(Walk walk, NodeKind kind, JsonElement element)
    {
        var copy = new JsonObject();
        var table = NodeTables.Of(kind);
        foreach (var property in element.EnumerateObject())
        {
            var name = property.Name;
            if (_context.Keys.IsUnknown(kind, walk, element, property))
            {
                continue;
            }

            if (!table.TryGetValue(name, out var member))
            {
                walk.Push(name);
                copy[name] = CopyOpaque(walk, name, property.Value);
                walk.Pop();
            }
            else if (member.Kind != NodeKind.Dropped)
            {
                walk.Push(name);
                if (CopyMember(walk, member, name, property.Value) is { } value)
                {
                    copy[name] = value;
                }

                walk.Pop();
            }
        }

        return copy;
    }

    /// <summary>
    /// The words that a description takes from elsewhere by reference (not in the specification, but in use); <see langword="null"/> for
    /// everything else.
    /// </summary>
    public JsonNode? CopyText(SpecSource source, string name, JsonElement value) =>
        name is "description" or "summary" or "title" && Elements.Text(value, "$ref") is { } reference
            && _context.Resolver.Resolve(source, reference).Place is { Element.ValueKind: JsonValueKind.String } place
            ? JsonValue.Create(Text(place))
            : null;

    /// <summary>
    /// Copies a member that holds no further objects of OpenAPI; what is no text where only a text has a meaning is reported and left out.
    /// </summary>
    public JsonNode? CopyOpaque(Walk walk, string name, JsonElement value)
    {
        if (CopyText(walk.Source, name, value) is { } text)
        {
            return text;
        }

        if (name is "description" or "summary" or "title" or "operationId" or "format"
            && value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
        {
            ReportExpected(walk, "A text", value);
            return null;
        }

        return OpaqueNodes.Create(walk.Source, value);
    }

    // Any number of descriptions may take the same words.
    private string Text(Place place)
    {
        if (!_texts.TryGetValue(place.Key, out var text))
        {
            text = place.Element.GetString()!;
            text = text.Length > MaxText ? text.Substring(0, MaxText) : text;
            _texts.Add(place.Key, text);
        }

        return _context.TrySpend(1 + (text.Length / 50), place.Source, place.Pointer) ? text : "";
    }

    public JsonNode? CopyMember(Walk walk, NodeMember member, string name, JsonElement value)
    {
        if (member.Rule is ValueRule.Names or ValueRule.Values)
        {
            return CopyValues(walk, value, namesOnly: member.Rule == ValueRule.Names);
        }

        if (member.Rule != ValueRule.None)
        {
            return ValueRules.Apply(_context, walk, member.Rule, name, value);
        }

        return member.Shape switch
        {
            NodeShape.List => CopyList(walk, member.Kind, value),
            NodeShape.Map => CopyMap(walk, member.Kind, value),
            _ => value.ValueKind == JsonValueKind.Null ? null : Copy(walk, member.Kind, value),
        };
    }

    private JsonArray? CopyValues(Walk walk, JsonElement list, bool namesOnly)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            if (list.ValueKind != JsonValueKind.Null)
            {
                ReportExpected(walk, "A list", list);
            }

            return null;
        }

        if (namesOnly && list.EnumerateArray().FirstOrDefault(static item => item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            is { ValueKind: not JsonValueKind.Undefined } item)
        {
            ReportExpected(walk, "A list of texts", item);
            return null;
        }

        return (JsonArray?)OpaqueNodes.Create(walk.Source, list);
    }

    public JsonArray? CopyList(Walk walk, NodeKind kind, JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            ReportExpected(walk, "A list", list);
            return null;
        }

        var copy = new JsonArray();
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            walk.Push(index.ToString(CultureInfo.InvariantCulture));
            if (Copy(walk, kind, item) is { } node)
            {
                if (copy.Count != index)
                {
                    var (parent, _) = JsonPointers.Split(walk.BundledPointer);
                    _context.Locator.Add(
                        JsonPointers.Append(parent, copy.Count.ToString(CultureInfo.InvariantCulture)),
                        walk.Source,
                        walk.SourcePointer);
                }

                copy.Add(node);
            }

            walk.Pop();
            index++;
        }

        return copy;
    }

    public void ReportStructure(Walk walk, NodeKind kind, JsonElement found) => ReportExpected(walk, NodeTables.Noun(kind), found);

    private JsonObject? CopyMap(Walk walk, NodeKind kind, JsonElement map)
    {
        if (map.ValueKind != JsonValueKind.Object)
        {
            if (map.ValueKind != JsonValueKind.Null)
            {
                ReportExpected(walk, "An object", map);
            }

            return null;
        }

        var copy = new JsonObject();
        foreach (var property in map.EnumerateObject())
        {
            walk.Push(property.Name);
            if (_context.IsTooLong(property.Name, walk)
                || (kind == NodeKind.MediaType && IsMisplacedSchema(walk, property))
                || (kind == NodeKind.Response && _context.Keys.IsNoStatus(walk, property.Name)))
            {
                walk.Pop();
                continue;
            }

            var node = kind == NodeKind.Response && property.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase)
                ? OpaqueNodes.Create(walk.Source, property.Value)
                : Copy(walk, kind, property.Value);
            if (node is not null)
            {
                copy[property.Name] = node;
            }

            walk.Pop();
        }

        return copy;
    }

    /// <summary>Whether a body's <c>content</c> has the schema itself, without a media type between; that is reported.</summary>
    private bool IsMisplacedSchema(Walk walk, JsonProperty property)
    {
        if (property.Name is not ("schema" or "$ref" or "example" or "examples"))
        {
            return false;
        }

        _context.Report(ReadingDiagnosticIds.MissingMediaType, walk.Source, walk.SourcePointer, property.Name);
        return true;
    }

    private JsonNode? CopyReference(Walk walk, NodeKind kind, JsonElement element, string text)
    {
        var resolution = _context.Resolve(walk, kind, text);
        if (resolution.Place is not { } place)
        {
            _context.ReportUnresolved(resolution, kind, walk.Source, walk.SourcePointer + "/$ref", text);
            return Substitutes.Create(walk, kind);
        }

        if (NodeTables.Section(kind) is not { } section
            || (kind == NodeKind.Response && walk.Version.Major == 2 && _swagger.ProducesElsewise(walk, place)))
        {
            return CopyTarget(walk, kind, place, text);
        }

        var reference = new JsonObject { ["$ref"] = $"#/components/{section}/{_registry.NameOf(kind, place, walk.Version)}" };
        foreach (var name in (string[])["summary", "description"])
        {
            if (walk.Version.IsJsonSchema && element.TryGetProperty(name, out var words) && words.ValueKind == JsonValueKind.String)
            {
                reference[name] = words.GetString();
            }
        }

        return reference;
    }

    /// <summary>Copies a reference's target in its place, where it cannot be a component.</summary>
    private JsonObject? CopyTarget(Walk walk, NodeKind kind, Place place, string text)
    {
        // Each of the targets within a target may be there twice.
        if (_inlining.Count >= MaxInlined || !_context.TrySpend(1, walk.Source, walk.SourcePointer))
        {
            return Substitutes.Create(walk, kind);
        }

        if (!_inlining.Add((kind, place.Source, place.Pointer)))
        {
            _context.ReportUnresolved(Resolution.Failed(ResolutionFailure.Circular), kind, walk.Source, walk.SourcePointer + "/$ref", text);
            return Substitutes.Create(walk, kind);
        }

        var version = place.Source.Version.IsSupported ? place.Source.Version : walk.Version;
        var target = new Walk(place.Source, place.Pointer, walk.BundledPointer, version) { MediaTypes = walk.MediaTypes };
        _context.Locator.Add(target.BundledPointer, place.Source, place.Pointer);
        var nodes = Count;
        var copy = CopyInPlace(target, kind, place.Element);
        _context.TrySpend(Count - nodes, walk.Source, walk.SourcePointer);
        _inlining.Remove((kind, place.Source, place.Pointer));
        return copy;
    }

    private void ReportExpected(Walk walk, string expected, JsonElement found) =>
        _context.ReportStructure(walk.Source, walk.SourcePointer, expected, found);
}
