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

        _names = Extensions.Node(extensions, "x-enum-varnames")
            ?? Extensions.Node(extensions, "x-enumNames")
            ?? Extensions.Node(extensions, "x-enum-names");
        _descriptions = Extensions.Node(extensions, "x-enum-descriptions") ?? Extensions.Node(extensions, "x-enumDescriptions");
        if ((Extensions.Node(extensions, "x-ms-enum") as JsonObject)?["values"] is JsonArray values)
        {
            _microsoft = Index(values);
        }
    }

    public string? Name(int index, string value) => At(_names, index, value) ?? Microsoft(value, "name");

    public string? Description(int index, string value) => At(_descriptions, index, value) ?? Microsoft(value, "description");

    private static string? At(JsonNode? node, int index, string value) => node switch
    {
        JsonArray list when index < list.Count => Extensions.Text(list[index]),
        JsonObject map when map.TryGetPropertyValue(value, out var text) => Extensions.Text(text),
        _ => null,
    };

    /// <summary>The entries by their values, the first of each.</summary>
    private static Dictionary<string, JsonObject> Index(JsonArray values)
    {
        var index = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var entry in values)
        {
            if (entry is JsonObject map && map.TryGetPropertyValue("value", out var node) && node is JsonValue
                && (Extensions.Text(node) ?? node.ToJsonString()) is var value && !index.ContainsKey(value))
            {
                index.Add(value, map);
            }
        }

        return index;
    }

    private string? Microsoft(string value, string member) =>
        _microsoft is not null && _microsoft.TryGetValue(value, out var map) ? Extensions.Text(map[member]) : null;
}
