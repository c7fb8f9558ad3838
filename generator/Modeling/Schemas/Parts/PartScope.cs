namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>Which keywords of a schema are left out of account.</summary>
[Flags]
internal enum PartScope
{
    Whole = 0,

    /// <summary>Without <c>allOf</c>: its members stand beside it as parts of their own.</summary>
    WithoutAllOf = 1,

    /// <summary>
    /// Without <c>oneOf</c> and <c>anyOf</c>, here and in what it is composed of: a union's base, to be merged with a case.
    /// </summary>
    WithoutAlternatives = 2,
}
