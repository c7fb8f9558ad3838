using System.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// Compares JSON by its meaning: objects as sets of members (of a repeated name, the last counts), numbers by their exact value, strings
/// ordinally.
/// </summary>
internal static class JsonEquality
{
    public static bool Equals(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Object => EqualObjects(left, right),
            JsonValueKind.Array => EqualArrays(left, right),
            JsonValueKind.String => string.Equals(Text(left), Text(right), StringComparison.Ordinal),
            JsonValueKind.Number =>
                string.Equals(left.GetRawText(), right.GetRawText(), StringComparison.Ordinal) || Number(left).Equals(Number(right)),
            _ => true,
        };
    }

    public static int HashCode(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var sum = 0;
                foreach (var member in Members(element))
                {
                    sum = unchecked(sum + HashBuilder.Pair(member.Key.GetHashCode(), HashCode(member.Value)));
                }

                return sum;
            case JsonValueKind.Array:
                var hash = new HashBuilder();
                foreach (var item in element.EnumerateArray())
                {
                    hash.Add(HashCode(item));
                }

                return hash.ToHashCode();
            case JsonValueKind.String:
                return Text(element).GetHashCode();
            case JsonValueKind.Number:
                return Number(element).GetHashCode();
            default:
                return (int)element.ValueKind;
        }
    }

    private static bool EqualArrays(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
        {
            return false;
        }

        var others = right.EnumerateArray();
        foreach (var item in left.EnumerateArray())
        {
            if (!others.MoveNext() || !Equals(item, others.Current))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EqualObjects(JsonElement left, JsonElement right)
    {
        var members = Members(left);
        var others = Members(right);
        if (members.Count != others.Count)
        {
            return false;
        }

        foreach (var member in members)
        {
            if (!others.TryGetValue(member.Key, out var other) || !Equals(member.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>();
        foreach (var member in element.EnumerateObject())
        {
            members[Name(member)] = member.Value;
        }

        return members;
    }

    private static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return member.ToString();
        }
    }

    // Half a surrogate pair is no text, but comparing must not fail on it: then the JSON text stands for it.
    private static string Text(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return element.GetRawText();
        }
    }

    private static JsonNumber Number(JsonElement element) => new(Encoding.UTF8.GetBytes(element.GetRawText()));
}
