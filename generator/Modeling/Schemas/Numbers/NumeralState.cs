namespace Specwright.Generator.Modeling.Schemas.Numbers;

/// <summary>How far the text of a number (RFC 8259, section 6, with a plus sign and zeros before it allowed) has been read.</summary>
internal enum NumeralState
{
    Start,
    Sign,

    /// <summary>A zero, and nothing before it.</summary>
    Zero,

    /// <summary>One digit from 1 to 9.</summary>
    One,

    /// <summary>Several digits, of which the first is no zero.</summary>
    Many,

    /// <summary>Several digits, of which the first is a zero.</summary>
    Padded,

    Point,
    Fraction,
    ExponentMark,
    ExponentSign,
    Exponent,

    /// <summary>The text is not that of a number.</summary>
    NoNumber,
}
