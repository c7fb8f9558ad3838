using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Specwright.Fuzz.Responses;

/// <summary>Compares two JSON values by what they mean to a typed client.</summary>
internal static class JsonMeaning
{
    // Of a date-time in the place of a date, the date is read.
    private const int DateLength = 10;

    /// <summary>Where the second differs from the first; <see langword="null"/> when it does not.</summary>
    public static string? Difference(JsonElement first, JsonElement second, string pointer = "")
    {
        switch (first.ValueKind, second.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                return OfObjects(first, second, pointer);
            case (JsonValueKind.Array, JsonValueKind.Array) when first.GetArrayLength() == second.GetArrayLength():
                return first.EnumerateArray().Zip(second.EnumerateArray())
                    .Select((pair, index) => Difference(pair.First, pair.Second, Pointer(pointer, index)))
                    .FirstOrDefault(static one => one is not null);
            case (JsonValueKind.String, JsonValueKind.String) when IsSameText(first.GetString()!, second.GetString()!):
            case (JsonValueKind.Number, JsonValueKind.Number) when IsSameNumber(first.GetRawText(), second.GetRawText()):
            case (JsonValueKind.String, JsonValueKind.Number) when IsSameNumber(first.GetString()!, second.GetRawText()):
            case (JsonValueKind.True, JsonValueKind.True):
            case (JsonValueKind.False, JsonValueKind.False):
            case (JsonValueKind.Null, JsonValueKind.Null):
                return null;
            default:
                return $"{pointer}: {Shown(first)} became {Shown(second)}";
        }
    }

    private static string Pointer(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}/{index}");

    private static string? OfObjects(JsonElement first, JsonElement second, string pointer)
    {
        var (before, after) = (Members(first), Members(second));
        foreach (var (name, value) in before)
        {
            // `null` of a member that only responses carry is absence to the client.
            var difference = after.Remove(name, out var other) ? Difference(value, other, pointer + "/" + name)
                : value.ValueKind == JsonValueKind.Null ? null : $"{pointer}/{name}: {Shown(value)} is gone";
            if (difference is not null)
            {
                return difference;
            }
        }

        return after.Count == 0 ? null : $"{pointer}/{after.First().Key}: {Shown(after.First().Value)} is new";
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

    private static bool IsSameText(string first, string second) =>
        first == second
        || (Time(first) is { } time && Time(second) == time)
        || (Time(first) is not null && second.Length == DateLength && first.StartsWith(second, StringComparison.Ordinal))
        || (Guid.TryParse(first, out var id) && Guid.TryParse(second, out var otherId) && id == otherId)
        || IsSameData(first, second);

    private static bool IsSameData(string first, string second)
    {
        var (left, right) = (new byte[first.Length], new byte[second.Length]);
        return Convert.TryFromBase64String(Plain(first), left, out var length)
            && Convert.TryFromBase64String(Plain(second), right, out var otherLength)
            && left.AsSpan(0, length).SequenceEqual(right.AsSpan(0, otherLength));
    }

    // The alphabet for URLs, and what has no padding (RFC 4648, section 5), is read, too, and white space is passed over.
    private static string Plain(string text)
    {
        var plain = string.Concat(text.Where(static letter => !char.IsWhiteSpace(letter))).Replace('-', '+').Replace('_', '/').TrimEnd('=');
        return plain.PadRight((plain.Length + 3) / 4 * 4, '=');
    }

    // A number is a `double` unless the document says otherwise; whole ones keep their digits.
    private static bool IsSameNumber(string first, string second) =>
        first == second
        || (Whole(first) is { } whole && Whole(second) is { } otherWhole
            ? whole == otherWhole || (double)whole == (double)otherWhole
            : Real(first) is { } real && Real(second) is { } otherReal && real.Equals(otherReal));

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static BigInteger? Whole(string text) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private static double? Real(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : null;

    private static string Shown(JsonElement value) =>
        value.GetRawText() is { Length: > 100 } text ? text[..100] + "…" : value.GetRawText();
}
