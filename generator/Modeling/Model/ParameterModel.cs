using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Model;

/// <summary>A parameter of an operation.</summary>
internal sealed record ParameterModel
{
    public required string Name { get; init; }

    public required ParameterLocation Location { get; init; }

    public required string Pointer { get; init; }

    public string? NameOverride { get; init; }

    public DocText Description { get; init; }

    public bool Required { get; init; }

    public bool Deprecated { get; init; }

    public bool AllowReserved { get; init; }

    public required ParameterStyle Style { get; init; }

    public bool Explode { get; init; }

    public required SchemaUse Schema { get; init; }

    /// <summary>
    /// The media type of a parameter declared by <c>content</c> (its value is written as that); <see langword="null"/> for one declared by
    /// <c>schema</c>.
    /// </summary>
    public string? MediaType { get; init; }
}
