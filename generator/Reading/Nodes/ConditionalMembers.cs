using System.Text.Json;

namespace Specwright.Generator.Reading.Nodes;

/// <summary>
/// Finds members that only a condition brings (<c>then</c>, <c>else</c>, <c>dependentSchemas</c>): nothing else in the schema describes
/// them. Conditions that only validate say nothing of a type.
/// </summary>
internal static class ConditionalMembers
{
    /// <summary>Whether a keyword that is not copied describes members.</summary>
    public static bool Has(string keyword, JsonElement value) => keyword switch
    {
        "then" or "else" => Describes(value),
        "dependentSchemas" => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any(static one => Describes(one.Value)),
        _ => false,
    };

    private static bool Describes(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object
        && schema.TryGetProperty("properties", out var properties)
        && properties.ValueKind == JsonValueKind.Object
        && properties.EnumerateObject().Any();
}
