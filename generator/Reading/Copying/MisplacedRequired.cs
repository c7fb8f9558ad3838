using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.References;

namespace Specwright.Generator.Reading.Copying;

/// <summary><c>required: true</c> within a schema: as before JSON Schema's draft 4, and as parameters have it.</summary>
internal static class MisplacedRequired
{
    /// <summary>Whether the value of <c>required</c> is no list, but says yes or no.</summary>
    public static bool Is(JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False
            || (value.ValueKind == JsonValueKind.String && bool.TryParse(value.GetString(), out _));

    /// <summary>Reports it, and says where the author's words belong.</summary>
    public static void Report(BundleContext context, CopyCursor cursor, JsonElement value)
    {
        // …, "properties", name, "required"
        var segments = JsonPointers.GetSegments(cursor.SourcePointer);
        var (owner, container) = (segments.ElementAtOrDefault(segments.Length - 2), segments.ElementAtOrDefault(segments.Length - 3));
        var advice = owner == "schema" && segments.ElementAtOrDefault(segments.Length - 4) == "parameters"
            ? "Write it beside the parameter's 'in'"
            : $"List the names of the required properties in the object that has them: 'required: [ "
                + $"{(container == "properties" ? owner : "name")} ]'";
        context.Report(
            ReadingDiagnosticIds.MisplacedRequired,
            cursor.Source,
            cursor.SourcePointer,
            value.ToString().ToLowerInvariant(),
            advice);
    }
}
