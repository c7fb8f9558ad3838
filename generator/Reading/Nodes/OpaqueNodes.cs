using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading.Nodes;

/// <summary>Turns parts of a source into nodes without looking into them.</summary>
internal static class OpaqueNodes
{
    /// <summary>The part as a node; an object's node reads the source only when something asks for its members.</summary>
    public static JsonNode? Create(SpecSource source, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => source.HasDuplicateKeys ? Copy(source, element) : JsonObject.Create(element),
        JsonValueKind.Array => source.HasDuplicateKeys ? CopyItems(source, element) : JsonArray.Create(element),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(element),
    };

    private static JsonObject Copy(SpecSource source, JsonElement element)
    {
        var copy = new JsonObject();
        foreach (var property in element.EnumerateObject())
        {
            copy[property.Name] = Create(source, property.Value);
        }

        return copy;
    }

    private static JsonArray CopyItems(SpecSource source, JsonElement element)
    {
        var copy = new JsonArray();
        foreach (var item in element.EnumerateArray())
        {
            copy.Add(Create(source, item));
        }

        return copy;
    }
}
