using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Model;

/// <summary>A header of a response.</summary>
internal sealed record HeaderModel
{
    public required string Name { get; init; }

    public required string Pointer { get; init; }

    public string? NameOverride { get; init; }

    public DocText Description { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The media type of a header declared by <c>content</c>; <see langword="null"/> for one declared by <c>schema</c>.</summary>
    public string? MediaType { get; init; }

    public required SchemaUse Schema { get; init; }
}
