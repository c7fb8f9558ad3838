using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>Puts together what parts say of texts, numbers and values: the narrower bound holds, else the later word.</summary>
internal static class ScalarMerger
{
    public static void Absorb(MergedSchema merged, OpenApiSchema schema)
    {
        if (schema.Format is { Length: > 0 } format)
        {
            merged.Format = format;
        }
        else if (schema.ContentEncoding is "base64" && merged.Format is null)
        {
            merged.Format = "byte";
        }

        merged.Pattern = schema.Pattern is { Length: > 0 } pattern ? pattern : merged.Pattern;
        merged.MinLength = ChooseLarger(merged.MinLength, schema.MinLength);
        merged.MaxLength = ChooseSmaller(merged.MaxLength, schema.MaxLength);
        merged.MultipleOf = schema.MultipleOf is { } multiple ? multiple.ToString(CultureInfo.InvariantCulture) : merged.MultipleOf;
        merged.Minimum = ChooseStricter(
            ChooseStricter(merged.Minimum, schema.Minimum, isExclusive: false, isLower: true),
            schema.ExclusiveMinimum,
            isExclusive: true,
            isLower: true);
        merged.Maximum = ChooseStricter(
            ChooseStricter(merged.Maximum, schema.Maximum, isExclusive: false, isLower: false),
            schema.ExclusiveMaximum,
            isExclusive: true,
            isLower: false);
        if (EnumValues.Of(schema) is { Count: > 0 } values)
        {
            merged.Enum = Narrow(merged.Enum, values);
        }
    }

    /// <summary>Adds the bounds of another schema of the same number.</summary>
    public static void AbsorbBounds(MergedSchema merged, MergedSchema other)
    {
        merged.MultipleOf ??= other.MultipleOf;
        merged.Minimum = ChooseStricter(merged.Minimum, other.Minimum?.Text, other.Minimum?.IsExclusive is true, isLower: true);
        merged.Maximum = ChooseStricter(merged.Maximum, other.Maximum?.Text, other.Maximum?.IsExclusive is true, isLower: false);
    }

    public static int? ChooseLarger(int? left, int? right) =>
        right is not >= 0 ? left : left is { } other ? Math.Max(other, right.Value) : right;

    public static int? ChooseSmaller(int? left, int? right) =>
        right is not >= 0 ? left : left is { } other ? Math.Min(other, right.Value) : right;

    private static List<EnumMember> Narrow(List<EnumMember>? earlier, List<EnumMember> later)
    {
        if (earlier is null)
        {
            return later;
        }

        var common = later.FindAll(new HashSet<EnumMember>(earlier, EnumMember.ByValue).Contains);
        return common.Count > 0 ? common : later;
    }

    private static NumberBound? ChooseStricter(NumberBound? bound, string? text, bool isExclusive, bool isLower)
    {
        if (string.IsNullOrWhiteSpace(text) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return bound;
        }

        if (bound is null)
        {
            return new(text!, isExclusive);
        }

        var order = Compare(text!, number, bound.Text) * (isLower ? 1 : -1);
        return order > 0 || (order == 0 && isExclusive) ? new(text!, isExclusive) : bound;
    }

    // Decimal where both fit (doubles cannot tell 9007199254740993 from its neighbour), else double.
    private static int Compare(string left, double leftNumber, string right) =>
        decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var leftExact)
            && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var rightExact)
            ? leftExact.CompareTo(rightExact)
            : leftNumber.CompareTo(double.Parse(right, NumberStyles.Float, CultureInfo.InvariantCulture));
}
