using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Context;

/// <summary>Reads <c>x-…</c> members, as whatever they happen to hold.</summary>
internal static class Extensions
{
    public static JsonNode? FindNode(IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        extensions is not null && extensions.TryGetValue(name, out var extension) ? (extension as JsonNodeExtension)?.Node : null;

    public static string? ReadText(IDictionary<string, IOpenApiExtension>? extensions, string name) => ReadText(FindNode(extensions, name));

    public static string? ReadText(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 && !node.IsJsonNullSentinel() ? text : null;

    public static bool IsSet(IDictionary<string, IOpenApiExtension>? extensions, string name) => IsTrue(FindNode(extensions, name));

    public static bool IsTrue(JsonNode? node) =>
        node is JsonValue value
            && (value.TryGetValue<bool>(out var flag) ? flag : value.TryGetValue<string>(out var text) && text is "true" or "True");

    /// <summary>The texts of a list, or of a map's values: for extensions that hold either.</summary>
    public static IEnumerable<string> ReadTexts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(ReadTexts),
        JsonObject map => map.SelectMany(member => ReadTexts(member.Value)),
        _ => ReadText(node) is { } text ? [text] : [],
    };
}
