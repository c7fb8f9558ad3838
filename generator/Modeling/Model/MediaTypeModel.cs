using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Model;

/// <summary>A body of one media type.</summary>
internal sealed record MediaTypeModel
{
    /// <summary>The media type (or range) as it stands in the document.</summary>
    public required string MediaType { get; init; }

    public required MediaKind Kind { get; init; }

    public required string Pointer { get; init; }

    /// <summary>
    /// The body's schema (a form's: the object of its fields; a stream's of items: the item's); <see langword="null"/> when none is given.
    /// </summary>
    public SchemaUse? Schema { get; init; }

    /// <summary>How single properties of a form are encoded.</summary>
    public EquatableArray<EncodingModel> Encodings { get; init; }
}
