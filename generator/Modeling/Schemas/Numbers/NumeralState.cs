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

/// <summary>The characters of numbers, as far as the states tell them apart.</summary>
[Flags]
internal enum NumeralSymbols
{
    Zero = 1,

    /// <summary>1 to 9.</summary>
    Digit = 2,

    AnyDigit = Zero | Digit,
    Point = 4,
    Exponent = 8,
    Plus = 16,
    Minus = 32,

    /// <summary>Any other character.</summary>
    Other = 64,
}
