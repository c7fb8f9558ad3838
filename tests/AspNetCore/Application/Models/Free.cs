using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Models;

/// <summary>JSON of any shape.</summary>
public sealed record Free
{
    public JsonElement Element { get; init; }

    public object? Object { get; init; }

    public JsonNode? Node { get; init; }

    public Dictionary<string, object>? Bag { get; init; }
}
