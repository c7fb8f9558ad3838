using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Specwright.Corpus.RoundTrips;

/// <summary>A difference between two JSON texts, the order of members aside; numbers are compared by their exact value.</summary>
/// <param name="Kind">What kind of difference.</param>
/// <param name="Pointer">Where.</param>
/// <param name="Before">What was there; empty for nothing.</param>
/// <param name="After">What is there; empty for nothing.</param>
internal sealed partial record JsonDifference(string Kind, string Pointer, string Before, string After)
{
    /// <summary>The kind of a member that was <c>null</c> and is not there any more.</summary>
    public const string NullIsGone = "null is gone";

    /// <summary>Whether two texts are one instant, offset included, to the 100 ns that .NET's types tell apart.</summary>
    public bool IsSameInstant => DateTimeOffset.TryParse(
        BeyondTicks().Replace(Before.Trim('"'), "${ticks}"),
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal,
        out var before)

            && DateTimeOffset.TryParse(After.Trim('"'), CultureInfo.InvariantCulture, DateTimeStyles.None, out var after)
            && before.EqualsExact(after);

    /// <summary>Whether the text before has more digits of a second than .NET's types keep.</summary>
    public bool IsFinerThanTicks => BeyondTicks().Match(Before).Groups["rest"].Value.Trim('0').Length > 0;

    /// <summary>All differences.</summary>
    public static IEnumerable<JsonDifference> Find(JsonElement before, JsonElement after, string pointer = "")
    {
        if (before.ValueKind != after.ValueKind)
        {
            return [new($"{before.ValueKind} became {after.ValueKind}", pointer, Text(before), Text(after))];
        }

        return before.ValueKind switch
        {
            JsonValueKind.Object => OfObjects(before, after, pointer),
            JsonValueKind.Array => OfArrays(before, after, pointer),
            JsonValueKind.Number when Value(before.GetRawText()) != Value(after.GetRawText()) =>
                [new("another number", pointer, Text(before), Text(after))],
            JsonValueKind.String when !before.ValueEquals(after.GetString()) => [new("another string", pointer, Text(before), Text(after))],
            _ => [],
        };
    }

    private static IEnumerable<JsonDifference> OfObjects(JsonElement before, JsonElement after, string pointer)
    {
        var rest = Members(after);
        foreach (var member in Members(before))
        {
            if (rest.Remove(member.Key, out var other))
            {
                foreach (var difference in Find(member.Value, other, pointer + "/" + member.Key))
                {
                    yield return difference;
                }
            }
            else
            {
                yield return new(
                    member.Value.ValueKind == JsonValueKind.Null ? NullIsGone : "a member is gone",
                    pointer + "/" + member.Key,
                    Text(member.Value),
                    "");
            }
        }

        foreach (var member in rest)
        {
            yield return new("a member is new", pointer + "/" + member.Key, "", Text(member.Value));
        }
    }

    // Of members of one name the last counts.
    private static Dictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    private static IEnumerable<JsonDifference> OfArrays(JsonElement before, JsonElement after, string pointer) =>
        before.GetArrayLength() != after.GetArrayLength()
            ? [new("another number of items", pointer, Text(before), Text(after))]
            : before.EnumerateArray().Zip(after.EnumerateArray()).SelectMany((pair, index) =>
                Find(pair.First, pair.Second, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}")));

    /// <summary>Digits without zeros at either end, and the power of ten.</summary>
    private static (BigInteger Digits, long Exponent) Value(string number)
    {
        var e = number.IndexOfAny(['e', 'E']);
        var mantissa = e < 0 ? number : number[..e];
        var exponent = e < 0 ? 0 : long.Parse(number[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = BigInteger.Parse(
            mantissa.Replace(".", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture);
        if (digits.IsZero)
        {
            return (0, 0);
        }

        for (; digits % 10 == 0; exponent++)
        {
            digits /= 10;
        }

        return (digits, exponent);
    }

    private static string Text(JsonElement value) => value.GetRawText() is { Length: > 120 } text ? text[..120] + "…" : value.GetRawText();

    [GeneratedRegex(@"(?<ticks>\.\d{7})(?<rest>\d+)")]
    private static partial Regex BeyondTicks();
}
