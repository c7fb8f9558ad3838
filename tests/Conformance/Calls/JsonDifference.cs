using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Specwright.Conformance.Calls;

/// <summary>
/// Compares two JSON values by what they mean: the order of members does not count, nor how a number is written, nor whether an optional
/// member is absent or <c>null</c>, nor whether a number that was read came as its text.
/// </summary>
internal static class JsonDifference
{
    /// <summary>Where the second differs from the first, and how; <see langword="null"/> when it does not.</summary>
    public static string? Between(JsonNode? first, JsonNode? second, string pointer = "")
    {
        switch (first, second)
        {
            case (null, null):
                return null;
            case (JsonObject one, JsonObject other):
                return one.Select(static member => member.Key).Union(other.Select(static member => member.Key))
                    .Select(name => Between(one[name], other[name], $"{pointer}/{name}"))
                    .FirstOrDefault(static difference => difference is not null);
            case (JsonArray one, JsonArray other) when one.Count == other.Count:
                return Enumerable.Range(0, one.Count)
                    .Select(i => Between(one[i], other[i], $"{pointer}/{i}"))
                    .FirstOrDefault(static difference => difference is not null);
            case (JsonValue one, JsonValue other) when IsSame(one, other):
                return null;
            default:
                return $"{(pointer.Length == 0 ? "the whole" : pointer)}: {Shown(first)} came, {Shown(second)} was read";
        }
    }

    private static bool IsSame(JsonValue one, JsonValue other)
    {
        if ((one.GetValueKind(), other.GetValueKind()) is (JsonValueKind.String, JsonValueKind.Number))
        {
            // Nothing is lost: a client reads a text as a number only where the document allows both, and writes the number.
            return decimal.TryParse(one.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && other.TryGetValue(out decimal read)
                && number == read;
        }

        if (one.GetValueKind() != other.GetValueKind())
        {
            return false;
        }

        if (one.GetValueKind() == JsonValueKind.Number)
        {
            // Of parsed numbers, this compares all digits.
            return JsonNode.DeepEquals(one, other);
        }

        var (text, otherText) = (one.ToString(), other.ToString());
        return text == otherText
            || (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                && DateTimeOffset.TryParse(otherText, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var otherTime)
                && time == otherTime)
            || (Guid.TryParse(text, out var id) && Guid.TryParse(otherText, out var otherId) && id == otherId);
    }

    private static string Shown(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "nothing";
        return text.Length > 120 ? text[..120] + "…" : text;
    }
}
