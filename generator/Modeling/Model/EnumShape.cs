using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Model;

/// <summary>One of a few values, all of one kind (<c>const</c> is an enum of one).</summary>
internal sealed record EnumShape(EnumValueKind Kind, EquatableArray<EnumValueModel> Values) : SchemaShape
{
    /// <summary>Whether the document allows other values as well (<c>anyOf</c> of a string and an enum).</summary>
    public bool IsOpen { get; init; }
}
