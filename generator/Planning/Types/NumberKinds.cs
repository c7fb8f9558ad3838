using System.Globalization;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Types;

/// <summary>Which number of .NET holds all values of a schema.</summary>
internal static class NumberKinds
{
    // 2^63 and 2^64 themselves are how some tools write "no bound".
    private const decimal MaxInt64 = 9223372036854775808m;
    private const decimal MaxUInt64 = 18446744073709551616m;

    /// <param name="number">The schema.</param>
    /// <param name="standard">Its default, as JSON text: one that is beyond the format is a value that will come.</param>
    public static ScalarKind Find(NumberShape number, string? standard)
    {
        if (!number.IsInteger)
        {
            return number.Format is "decimal" || (number.Format is null && IsDecimalFraction(number.MultipleOf)) ? ScalarKind.Decimal
                : number.Format is "float" && number.Forms != NumberForms.Number ? ScalarKind.Single
                : ScalarKind.Double;
        }

        return number.Format switch
        {
            "int32" or "int16" or "int8" or "uint16" or "uint8" when Fits(long.MinValue, MaxInt64) => ScalarKind.Int32,
            "uint32" when Fits(0, uint.MaxValue) => ScalarKind.UInt32,
            "uint64" => Fits(0, MaxUInt64) ? ScalarKind.UInt64 : ScalarKind.Decimal,
            _ => Fits(long.MinValue, MaxInt64) ? ScalarKind.Int64 : ScalarKind.Decimal,
        };

        bool Fits(decimal least, decimal most) =>
            IsWithin(number.Minimum, least, most) && IsWithin(number.Maximum, least, most) && IsWithin(standard, least, most);
    }

    public static NumberReading Read(NumberForms forms) => forms switch
    {
        NumberForms.NumberOrText => NumberReading.OrText,
        NumberForms.NumberOrName => NumberReading.OrName,
        _ => NumberReading.Number,
    };

    /// <summary>Multiples of 0.01 are amounts, and no binary fraction is one of them but by chance.</summary>
    private static bool IsDecimalFraction(string? divisor) =>
        decimal.TryParse(divisor, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && decimal.Truncate(value) != value;

    /// <summary>A bound that is beyond the type says that values may be, too.</summary>
    private static bool IsWithin(string? bound, decimal least, decimal most) =>
        bound is null
        || !decimal.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        || (value >= least && value <= most);
}
