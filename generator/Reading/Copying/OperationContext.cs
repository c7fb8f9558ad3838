using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading.Copying;

/// <summary>
/// What a fragment's operations get from its root when they say nothing themselves and the bundled root says something else.
/// </summary>
internal sealed class OperationContext
{
    public required SpecSource Source { get; init; }

    /// <summary>The media types of bodies, for a fragment of OpenAPI 2.0.</summary>
    public required SwaggerMediaTypes MediaTypes { get; init; }

    /// <summary>The fragment's own <c>security</c>; <see langword="null"/> when the bundled root's is right.</summary>
    public JsonElement? Security { get; init; }

    /// <summary>What holds for operations without <c>security</c> of their own, and the file that says it.</summary>
    public required (SpecSource Source, JsonElement? Requirements) EffectiveSecurity { get; init; }

    /// <summary>The fragment's own servers; <see langword="null"/> when the bundled root's are right.</summary>
    public JsonArray? Servers { get; init; }

    /// <summary>How much of it each operation gets.</summary>
    public int SharedNodes => (Security is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() : 0) + (Servers?.Count ?? 0);
}
