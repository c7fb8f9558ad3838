namespace Specwright.Generator.Common;

/// <summary>What is modeled since the project's code names it, whether a selected operation has it or not.</summary>
/// <param name="Schemas">The bundled schema components; ordinal.</param>
/// <param name="Tags">The tags whose groups are there; ordinal.</param>
internal sealed record NamedParts(EquatableArray<string> Schemas, EquatableArray<string> Tags)
{
    /// <summary>Nothing but what operations have.</summary>
    public static NamedParts None { get; } = new([], []);
}
