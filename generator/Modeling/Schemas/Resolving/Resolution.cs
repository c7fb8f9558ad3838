using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Resolving;

/// <summary>What a schema comes to once aliases, wrappers and vague parts are looked through.</summary>
internal sealed class Resolution
{
    /// <summary>What the schema is made from.</summary>
    public required SchemaSource Source { get; init; }

    /// <summary>Whether <c>null</c> fits.</summary>
    public required bool Nullable { get; init; }

    /// <summary>Whether nothing but <c>null</c> fits.</summary>
    public required bool NullOnly { get; init; }

    /// <summary>What is said where the schema is used, and along the way.</summary>
    public required SchemaAnnotations Annotations { get; init; }

    /// <summary>What the schema itself says.</summary>
    public required SchemaAnnotations Own { get; init; }
}
