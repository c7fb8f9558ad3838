using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.ReaderWorkarounds;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;
using Specwright.Generator.Reading.Upgrading;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Copies schemas of every version as schemas of OpenAPI 3.2.</summary>
internal sealed class SchemaCopier(BundleContext context, ComponentRegistry registry, NodeCopier copier)
{
    /// <summary>What stands before the name in a reference to a bundled schema.</summary>
    public const string Prefix = "#" + Components;

    private const string Components = "/components/schemas/";

    // Keywords of what becomes a type with a name.
    private static readonly string[] s_ofTypes = ["properties", "enum", "oneOf", "anyOf", "allOf"];

    private readonly DiscriminatorCopier _discriminators = new(context, registry);
    private readonly NullableCopies _nullableCopies = new();
    private readonly BareDiscriminators _bareDiscriminators = new();

    public JsonNode? Copy(CopyCursor cursor, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.True:
                return new JsonObject();
            case JsonValueKind.False:
                return new JsonObject { ["not"] = new JsonObject() };
            case JsonValueKind.Object:
                break;
            default:
                // An empty schema rather than nothing: the property that it describes exists.
                copier.ReportStructure(cursor, NodeKind.Schema, element);
                return new JsonObject();
        }

        if (!IsComponent(cursor) && _bareDiscriminators.ComponentOf(cursor.Source, element) is { } component)
        {
            return CreateReference(cursor, component);
        }

        if (context.ReadReference(cursor, element) is { } text)
        {
            return CopyReference(cursor, element, "$ref", text);
        }

        if (IsReferredTo(cursor, element))
        {
            return CreateReference(cursor, new SourceNode(cursor.Source, cursor.SourcePointer, element));
        }

        return element.TryGetProperty("$dynamicRef", out var reference) && reference.ValueKind == JsonValueKind.String
            ? CopyReference(cursor, element, "$dynamicRef", reference.GetString()!)
            : CopyMembersInPlace(cursor, element, element.EnumerateObject());
    }

    /// <summary>
    /// Whether a schema within a component becomes a type of its own because something refers to it there: then it is that type where it
    /// stands, too, rather than a second one like it.
    /// </summary>
    private bool IsReferredTo(CopyCursor cursor, JsonElement element)
    {
        return (cursor.IsWithin(Components) || cursor.IsWithin("/definitions/"))
            && !IsComponent(cursor)
            && BecomesType(element)
            && cursor.SourcePointer is var pointer
            && registry.IsPrepared(NodeKind.Schema, cursor.Source, pointer)
            && !JsonPointers.Split(pointer).Parent.EndsWith("/allOf", StringComparison.Ordinal);
    }

    private static bool BecomesType(JsonElement element)
    {
        foreach (var keyword in s_ofTypes)
        {
            if (element.TryGetProperty(keyword, out _))
            {
                return true;
            }
        }

        return false;
    }

    private JsonObject CopyReference(CopyCursor cursor, JsonElement element, string keyword, string text)
    {
        var resolution = context.Resolve(cursor, NodeKind.Schema, text);
        JsonObject reference;
        if (resolution.Node is { } node)
        {
            reference = _nullableCopies.OriginalOf(node) is { } original
                ? new JsonObject { ["anyOf"] = new JsonArray(CreateReference(cursor, original), new JsonObject { ["type"] = "null" }) }
                : CreateReference(cursor, node);
        }
        else
        {
            var pointer = cursor.SourcePointer;
            var isPart = pointer.Length > 0 && JsonPointers.Split(pointer).Parent.EndsWith("/allOf", StringComparison.Ordinal);
            var substitute = isPart ? "this part of the schema is left out" : null;
            context.ReportUnresolved(resolution, NodeKind.Schema, cursor.Source, pointer + "/" + keyword, text, substitute);
            reference = Substitutes.Create(cursor, NodeKind.Schema)!;
        }

        return SchemaSiblings.Has(cursor.Version, element) ? WithSiblings(cursor, element, reference) : reference;
    }

    private JsonObject CreateReference(CopyCursor cursor, SourceNode node) =>
        new() { ["$ref"] = Prefix + registry.NameOf(NodeKind.Schema, node, cursor.Version) };

    /// <summary>
    /// Before 3.1 whatever stands beside a <c>$ref</c> is ignored by the specification, but authors mean their words and <c>nullable</c>,
    /// so those are kept; from 3.1 on everything beside it counts. Either way it becomes <c>allOf</c>, which says the same in every
    /// version.
    /// </summary>
    private JsonObject WithSiblings(CopyCursor cursor, JsonElement element, JsonObject reference)
    {
        var bundled = cursor.BundledPointer;
        var outer = new JsonObject { ["allOf"] = new JsonArray(reference) };
        context.Locator.Add(bundled + "/allOf/0", cursor.Source, cursor.SourcePointer);
        var inner = CopyMembers(cursor.To(bundled + "/allOf/1"), element, SchemaSiblings.ReadConstraints(cursor.Version, element));
        foreach (var name in KeywordSets.Annotations)
        {
            if (element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null)
            {
                cursor.Push(name);
                outer[name] = CopyAnnotation(cursor, name, value);
                cursor.Pop();
            }
        }

        foreach (var property in element.EnumerateObject().Where(property => property.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            outer[property.Name] = context.Texts.CopyExtension(cursor.Source, property.Name, property.Value);
        }

        SchemaRules.FinishReference(outer);
        if (inner.Count > 0)
        {
            context.Locator.Add(bundled + "/allOf/1", cursor.Source, cursor.SourcePointer);
            SchemaRules.Finish(inner);
            ((JsonArray)outer["allOf"]!).Add((JsonNode)inner);
        }

        return outer;
    }

    private JsonNode? CopyAnnotation(CopyCursor cursor, string name, JsonElement value) =>
        NodeTables.Of(NodeKind.Schema).TryGetValue(name, out var member) && member.Rule != ValueRule.None
            ? ValueRules.Apply(context, cursor, member.Rule, name, value)
            : context.Texts.Copy(cursor.Source, name, value);

    /// <summary>Copies members of an object as a schema of their own.</summary>
    public JsonObject CopyMembersInPlace(CopyCursor cursor, JsonElement owner, IEnumerable<JsonProperty> members)
    {
        var copy = CopyMembers(cursor, owner, members);
        SchemaRules.Finish(copy);
        if (!IsComponent(cursor))
        {
            SchemaRules.FinishInline(copy);
        }

        return copy;
    }

    private static bool IsComponent(CopyCursor cursor) =>
        cursor is { IsAtBase: true, BundledPointer: var pointer }
            && pointer.StartsWith(Components, StringComparison.Ordinal)
            && pointer.IndexOf('/', Components.Length) < 0;

    private JsonObject CopyMembers(CopyCursor cursor, JsonElement owner, IEnumerable<JsonProperty> properties)
    {
        var copy = new JsonObject();
        var table = NodeTables.Of(NodeKind.Schema);
        foreach (var property in properties)
        {
            var name = property.Name;
            var value = property.Value;
            if (!table.TryGetValue(name, out var member))
            {
                context.Keys.CheckKeyword(cursor, owner, property, name);
                member = NodeMember.Unlisted;
            }

            if (ConditionalMembers.Has(name, value))
            {
                context.Report(ModelingDiagnosticIds.UnsupportedKeyword, cursor.Source, cursor.SourcePointer + "/" + name, name);
            }

            if (member.Kind == NodeKind.Dropped || (value.ValueKind == JsonValueKind.Null
                && name is not ("default" or "const")
                && !name.StartsWith("x-", StringComparison.Ordinal)))
            {
                continue;
            }

            cursor.Push(name);
            var node = CopyMember(cursor, member, name, value);
            cursor.Pop();
            if (node is not null || value.ValueKind == JsonValueKind.Null)
            {
                copy[name] = node;
            }
        }

        return copy;
    }

    private JsonNode? CopyMember(CopyCursor cursor, NodeMember member, string name, JsonElement value)
    {
        switch (name)
        {
            case "additionalProperties" or "unevaluatedProperties" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                return JsonValue.Create(value.GetBoolean());
            case "additionalProperties" or "unevaluatedProperties" when value.ValueKind == JsonValueKind.String
                && bool.TryParse(value.GetString(), out var allowed):
                return JsonValue.Create(allowed);
            case "items" when value.ValueKind == JsonValueKind.Array:
                // Before 2020-12 a tuple's items stood here; their positions mean nothing to a list.
                return new JsonObject();
            case "discriminator":
                return _discriminators.Copy(cursor, value);
            case "required" when MisplacedRequired.Is(value):
                MisplacedRequired.Report(context, cursor, value);
                return null;
            case "pattern" when value.ValueKind == JsonValueKind.String
                && context.IsTooLong(value.GetString()!, cursor, SpecLimits.MaxPattern):
                return null;
        }

        return member.Kind == NodeKind.Opaque && member.Rule == ValueRule.None
            ? copier.CopyOpaque(cursor, name, value)
            : copier.CopyMember(cursor, member, name, value);
    }
}
