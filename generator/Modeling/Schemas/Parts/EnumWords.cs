using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Context;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>
/// Names and descriptions of an enum's values: <c>x-enum-varnames</c>, <c>x-enumNames</c>, <c>x-enum-descriptions</c>, <c>x-ms-enum</c>.
/// </summary>
internal sealed class EnumWords
{
    private readonly JsonNode? _names;
    private readonly JsonNode? _descriptions;
    private readonly Dictionary<string, JsonObject>? _microsoft;

    public EnumWords(IDictionary<string, IOpenApiExtension>? extensions)
    {
        if (extensions is not { Count: > 0 })
        {
            return;
        }

        _names = Extensions.FindNode(extensions, "x-enum-varnames")
            ?? Extensions.FindNode(extensions, "x-enumNames")
            ?? Extensions.FindNode(extensions, "x-enum-names");
        _descriptions = Extensions.FindNode(extensions, "x-enum-descriptions") ?? Extensions.FindNode(extensions, "x-enumDescriptions");
        if ((Extensions.FindNode(extensions, "x-ms-enum") as JsonObject)?["values"] is JsonArray values)
        {
            _microsoft = Index(values);
        }
    }

    public string? FindName(int index, string value) => At(_names, index, value) ?? FindMicrosoftText(value, "name");

    public string? FindDescription(int index, string value) => At(_descriptions, index, value) ?? FindMicrosoftText(value, "description");

    private static string? At(JsonNode? node, int index, string value) => node switch
    {
        JsonArray list when index < list.Count => Extensions.ReadText(list[index]),
        JsonObject map when map.TryGetPropertyValue(value, out var text) => Extensions.ReadText(text),
        _ => null,
    };

    /// <summary>The entries by their values, the first of each.</summary>
    private static Dictionary<string, JsonObject> Index(JsonArray values)
    {
        var index = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var entry in values)
        {
            if (entry is JsonObject map && map.TryGetPropertyValue("value", out var node) && node is JsonValue
                && (Extensions.ReadText(node) ?? node.ToJsonString()) is var value && !index.ContainsKey(value))
            {
                index.Add(value, map);
            }
        }

        return index;
    }

    private string? FindMicrosoftText(string value, string member) =>
        _microsoft is not null && _microsoft.TryGetValue(value, out var map) ? Extensions.ReadText(map[member]) : null;
}
