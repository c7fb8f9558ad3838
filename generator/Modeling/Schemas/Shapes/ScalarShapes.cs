using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Numbers;

namespace Specwright.Generator.Modeling.Schemas.Shapes;

/// <summary>Shapes of texts and numbers.</summary>
internal static class ScalarShapes
{
    public static StringShape ModelString(MergedSchema merged) => new(merged.Format)
    {
        MinLength = merged.MinLength,
        MaxLength = merged.MaxLength,
        Pattern = merged.Pattern,
    };

    public static NumberShape ModelNumber(
        MergedSchema merged,
        bool isInteger) => new(isInteger, IsDecimal(merged, isInteger) ? "decimal" : merged.Format)
        {
            Forms = merged.NumberForms,
            Minimum = merged.Minimum?.Text,
            ExclusiveMinimum = merged.Minimum?.IsExclusive ?? false,
            Maximum = merged.Maximum?.Text,
            ExclusiveMaximum = merged.Maximum?.IsExclusive ?? false,
            MultipleOf = merged.MultipleOf,
        };

    /// <summary>
    /// One text for several: the values of all, when one at least lists values (an open list); else what all have in common.
    /// </summary>
    public static SchemaShape ModelUnion(IReadOnlyList<StringShape> texts, IReadOnlyList<EnumShape> enums) =>
        texts.Count > 0 && enums.Count > 0 && enums.All(static one => one.Values.All(static value => value.Value.Length == 0))
            ? OrEmpty(texts)
        : enums.Count > 0 ? ModelUnion(EnumValueKind.String, enums) with { IsOpen = texts.Count > 0 || enums.Any(static one => one.IsOpen) }
        : texts.Skip(1).All(text => text == texts[0]) ? texts[0]
        : new StringShape(texts.Skip(1).All(text => text.Format == texts[0].Format) ? texts[0].Format : null);

    /// <summary>A text that may be empty: that is no list of values.</summary>
    private static StringShape OrEmpty(IReadOnlyList<StringShape> texts) =>
        new(null) { MaxLength = texts.Any(static text => text.MaxLength is null) ? null : texts.Max(static text => text.MaxLength) };

    /// <summary>One number for several.</summary>
    public static SchemaShape ModelUnion(IReadOnlyList<NumberShape> numbers, IReadOnlyList<EnumShape> enums)
    {
        if (numbers.Count == 0)
        {
            return ModelUnion(EnumValueKind.Integer, enums);
        }

        return enums.Count == 0 && numbers.Skip(1).All(number => number == numbers[0])
            ? numbers[0]
            : new NumberShape(numbers.All(static number => number.IsInteger), numbers.Skip(1).All(number =>
                number.Format == numbers[0].Format) && numbers.All(n => n.IsInteger == numbers[0].IsInteger) ? numbers[0].Format : null)
            {
                Forms = numbers.Max(static number => number.Forms),
            };
    }

    // .NET calls a decimal "double", but its pattern has no exponent: a double would lose digits of it.
    private static bool IsDecimal(MergedSchema merged, bool isInteger) =>
        !isInteger && merged is { Format: null or "double", NumberForms: not NumberForms.NumberOrName }
        && NumericPattern.Classify(merged.Pattern) is NumericPatternKind.Integer or NumericPatternKind.Decimal;

    private static EnumShape ModelUnion(EnumValueKind kind, IReadOnlyList<EnumShape> enums)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new EnumShape(kind, [.. enums.SelectMany(static one => one.Values).Where(value => seen.Add(value.Value))]);
    }
}
