using System.Text.Json;

namespace Specwright.Generator.Reading.Nodes;

/// <summary>Reads members of JSON values that may be anything.</summary>
internal static class Elements
{
    /// <summary>The text of a member; <see langword="null"/> where there is none.</summary>
    public static string? ReadText(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
