namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>
/// What the validating keywords of a schema speak of. They exclude no type that is stated, but tell which one is meant where none is.
/// </summary>
[Flags]
internal enum TypeHints
{
    None = 0,
    Object = 1,
    Array = 2,

    /// <summary>A <c>format</c> of integers: that states the type.</summary>
    IntegerFormat = 4,

    /// <summary>A <c>format</c> of other numbers: that states the type, too.</summary>
    NumberFormat = 8,

    Text = 16,
    Number = 32,
    TextFormat = 64,
}
