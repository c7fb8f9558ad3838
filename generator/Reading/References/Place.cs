using System.Text.Json;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading.References;

/// <summary>Something in a source file, and where it stands.</summary>
internal readonly record struct Place(SpecSource Source, string Pointer, JsonElement Element)
{
    /// <summary>What tells places apart.</summary>
    public (SpecSource Source, string Pointer) Key => (Source, Pointer);
}
