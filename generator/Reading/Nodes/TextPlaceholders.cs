using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading.Nodes;

/// <summary>
/// Puts placeholders (see <see cref="DocText"/>) where a text only documents something, and keeps the texts. Each text that is copied gets
/// the next number, equal ones too: so an edit of one leaves the placeholders of all others.
/// </summary>
internal sealed class TextPlaceholders
{
    private readonly List<string> _texts = [];

    /// <summary>The texts, by their number.</summary>
    public EquatableArray<string> Texts => _texts.ToEquatableArray();

    /// <summary>Whether a member of an object of OpenAPI only documents it.</summary>
    public static bool IsDocumentation(string name) => name is "description" or "summary";

    /// <summary>The placeholder of a text; an empty one needs none.</summary>
    public string Replace(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        _texts.Add(text);
        return DocText.MakePlaceholder(_texts.Count - 1, text);
    }

    /// <summary>Copies a member of an object of OpenAPI that holds no further ones.</summary>
    public JsonNode? Copy(SpecSource source, string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && IsDocumentation(name)
            ? JsonValue.Create(Replace(value.GetString()!))
            : OpaqueNodes.Create(source, value);

    /// <summary>Copies an extension of a schema: some describe the values of enums.</summary>
    public JsonNode? CopyExtension(SpecSource source, string name, JsonElement value)
    {
        var copy = OpaqueNodes.Create(source, value);
        switch (name)
        {
            case "x-enum-descriptions" or "x-enumDescriptions":
                ReplaceAll(copy);
                break;
            case "x-ms-enum" when copy is JsonObject map && map.TryGetPropertyValue("values", out var values):
                foreach (var entry in (values as JsonArray)?.OfType<JsonObject>() ?? [])
                {
                    ReplaceMember(entry, "description");
                }

                break;
        }

        return copy;
    }

    /// <summary>Puts placeholders in the place of what documents an object that has been copied.</summary>
    public void ReplaceDocumentation(JsonObject copy)
    {
        ReplaceMember(copy, "summary");
        ReplaceMember(copy, "description");
    }

    private void ReplaceAll(JsonNode? copy)
    {
        if (copy is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (ReadText(list[i]) is { } text)
                {
                    list[i] = Replace(text);
                }
            }
        }
        else if (copy is JsonObject map)
        {
            foreach (var name in map.Select(static member => member.Key).ToList())
            {
                ReplaceMember(map, name);
            }
        }
    }

    private void ReplaceMember(JsonObject copy, string name)
    {
        if (copy.TryGetPropertyValue(name, out var member) && ReadText(member) is { } text)
        {
            copy[name] = Replace(text);
        }
    }

    private static string? ReadText(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
