namespace Specwright.Generator.Modeling.Schemas.Numbers;

/// <summary>What the texts are that a pattern of numbers matches.</summary>
internal enum NumericPatternKind
{
    /// <summary>Digits, perhaps with a sign.</summary>
    Integer,

    /// <summary>Digits, perhaps with a fraction, but never with an exponent.</summary>
    Decimal,

    /// <summary>Numbers of any notation, exponents included.</summary>
    Real,
}
