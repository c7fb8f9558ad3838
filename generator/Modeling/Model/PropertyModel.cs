using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Model;

/// <summary>A property of an object.</summary>
internal sealed record PropertyModel
{
    public required string Name { get; init; }

    public required SchemaUse Schema { get; init; }

    /// <summary>Whether <c>null</c> is valid only because the schema names no type: few documents mean it, but servers send it.</summary>
    public bool AdmitsNull { get; init; }

    public required string Pointer { get; init; }

    public string? NameOverride { get; init; }

    /// <summary>The property's own words; the schema's when the property has none.</summary>
    public DocText Description { get; init; }

    public bool Required { get; init; }

    public bool ReadOnly { get; init; }

    public bool WriteOnly { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The default, as JSON text.</summary>
    public string? Default { get; init; }
}
