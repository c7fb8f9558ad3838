using System.Text.Json;

namespace Specwright.Generator.Reading.Sources;

/// <summary>The version of OpenAPI that a file names.</summary>
/// <param name="Text">The version as it stands in the file; <see langword="null"/> when the file names none.</param>
/// <param name="Major">2 or 3; 0 when there is none or it is not supported.</param>
/// <param name="Minor">0, 1 or 2.</param>
internal readonly record struct SpecVersion(string? Text, int Major, int Minor)
{
    public bool IsSupported => Major != 0;

    /// <summary>
    /// Whether it is a later minor version of OpenAPI 3 than the newest known one, and read as that: minor versions stay compatible
    /// (OpenAPI 3.2, section "Versions and Deprecation").
    /// </summary>
    public bool IsNewer { get; private init; }

    /// <summary>Whether schemas are JSON Schema 2020-12 (3.1 and later).</summary>
    public bool IsJsonSchema => Major == 3 && Minor >= 1;

    public static SpecVersion Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return default;
        }

        if (!root.TryGetProperty("openapi", out var value) && !root.TryGetProperty("swagger", out value))
        {
            return default;
        }

        // YAML writes 3.0 or 2.0 as a number as often as not; the number's own text counts.
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        var parts = text.Trim().Split('.');
        return (parts[0], parts.Length > 1 ? parts[1] : "0") switch
        {
            ("2", "0") => new SpecVersion(text, 2, 0),
            ("3", "0") => new SpecVersion(text, 3, 0),
            ("3", "1") => new SpecVersion(text, 3, 1),
            ("3", "2") => new SpecVersion(text, 3, 2),
            ("3", var minor) when minor.Length > 0 && minor.All(static character => character is >= '0' and <= '9') =>
                new SpecVersion(text, 3, 2) { IsNewer = true },
            _ => new SpecVersion(text, 0, 0),
        };
    }
}
