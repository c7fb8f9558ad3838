using System.Text.Json;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading.References;

/// <summary>A node of a spec file, and where it stands.</summary>
internal sealed record SourceNode(SpecSource Source, string Pointer, JsonElement Element)
{
    /// <summary>What tells source nodes apart.</summary>
    public (SpecSource Source, string Pointer) Key => (Source, Pointer);
}
