using System.Text.Json;
using Specwright.Generator.Common;

namespace Specwright.Generator.Reading.Sources;

/// <summary>Where a file's schemas declare <c>$anchor</c>, <c>$dynamicAnchor</c> and <c>$id</c>.</summary>
internal sealed class AnchorIndex
{
    private readonly Dictionary<string, string> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);

    public static AnchorIndex Build(JsonElement? root)
    {
        var index = new AnchorIndex();
        if (root is { } element)
        {
            index.Visit(element, "");
        }

        return index;
    }

    /// <summary>The pointer of the schema with that anchor; <see langword="null"/> when there is none, or more than one.</summary>
    public string? FindAnchor(string name) => !_ambiguous.Contains(name) && _anchors.TryGetValue(name, out var pointer) ? pointer : null;

    /// <summary>The pointer of the schema whose <c>$id</c> is exactly that text.</summary>
    public string? FindId(string id) => _ids.TryGetValue(id, out var pointer) ? pointer : null;

    private void Visit(JsonElement element, string pointer)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                Visit(item, pointer + "/" + index.ToString(System.Globalization.CultureInfo.InvariantCulture));
                index++;
            }

            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String)
            {
                Visit(property.Value, JsonPointers.Append(pointer, property.Name));
            }
            else if (property.NameEquals("$anchor") || property.NameEquals("$dynamicAnchor"))
            {
                AddAnchor(property.Value.GetString()!, pointer);
            }
            else if (property.NameEquals("$id") && !_ids.ContainsKey(property.Value.GetString()!))
            {
                _ids.Add(property.Value.GetString()!, pointer);
            }
        }
    }

    private void AddAnchor(string name, string pointer)
    {
        if (!_anchors.ContainsKey(name))
        {
            _anchors.Add(name, pointer);
        }
        else if (_anchors[name] != pointer)
        {
            _ambiguous.Add(name);
        }
    }
}
