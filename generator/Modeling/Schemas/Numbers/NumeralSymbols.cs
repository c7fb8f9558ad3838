namespace Specwright.Generator.Modeling.Schemas.Numbers;

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
