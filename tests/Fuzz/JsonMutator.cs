using System.Text.Json;
using System.Text.Json.Nodes;

namespace Specwright.Fuzz;

/// <summary>Changes JSON at random, in ways that keep most of its structure.</summary>
internal sealed class JsonMutator(Random random)
{
    private static readonly string[] s_texts =
    [
        "", " ", "a", "null", "true", "5", "-1.5e3", "NaN", "é", "\u0000", "\u200B\u202E", "\uD83D\uDE00", "a\"b\\c/d\n",
        "2026-11-27T10:00:00.123Z", "2026-11-27", "00000000-0000-0000-0000-000000000001",
        "aGk=", "http://a/b?c#d", "{}", "class", "Task", "$ref", new string('x', 300),
    ];

    private static readonly string[] s_numbers =
    [
        "0", "-0", "1", "-1", "0.1", "1e2", "1E+2", "2147483647", "2147483648",
        "9223372036854775807", "9223372036854775808", "-9223372036854775809",
        "79228162514264337593543950336", "1e400", "-1e-400", "0.1000000000000000055511151231257827", "3.0", "12345678901234567890.5",
    ];

    /// <summary>Changes a few places of <paramref name="root"/>.</summary>
    public JsonNode? Mutate(JsonNode? root, int most = 4)
    {
        root = root?.DeepClone();
        for (var count = random.Next(1, most + 1); count > 0; count--)
        {
            root = MutateOnce(root);
        }

        return root;
    }

    /// <summary>A value of any kind.</summary>
    public JsonNode? Value(int depth = 0) => random.Next(depth > 3 ? 6 : 9) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 or 3 => Number(),
        4 or 5 => JsonValue.Create(s_texts[random.Next(s_texts.Length)]),
        6 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth + 1))]),
        _ => Object(depth),
    };

    private JsonNode? MutateOnce(JsonNode? root)
    {
        var places = new List<(JsonNode Parent, string? Key, int Index)>();
        Collect(root, places);
        if (places.Count == 0)
        {
            return Value();
        }

        var (parent, key, index) = places[random.Next(places.Count)];
        var old = key is null ? parent[index] : parent[key];
        switch (random.Next(8))
        {
            case 0:
                Remove(parent, key, index);
                break;
            case 1:
                Set(parent, key, index, Value());
                break;
            case 2:
                Set(parent, key, index, null);
                break;
            case 3 when places[random.Next(places.Count)] is var (other, otherKey, otherIndex):
                Set(parent, key, index, (otherKey is null ? other[otherIndex] : other[otherKey])?.DeepClone());
                break;
            case 4 when parent is JsonArray items:
                items.Insert(index, old?.DeepClone());
                break;
            case 4 when parent is JsonObject members && members.ContainsKey(key!):
                members[key + s_texts[random.Next(s_texts.Length)]] = old?.DeepClone();
                break;
            case 5 when parent is JsonObject members:
                members.Remove(key!);
                members[s_texts[random.Next(s_texts.Length)]] = old?.DeepClone();
                break;
            case 6:
                Set(parent, key, index, Wrapped(old?.DeepClone()));
                break;
            default:
                Set(parent, key, index, Similar(old));
                break;
        }

        return root;
    }

    private JsonNode? Similar(JsonNode? old) => old?.GetValueKind() switch
    {
        JsonValueKind.String => JsonValue.Create((random.Next(3) == 0 ? (string)old! : "") + s_texts[random.Next(s_texts.Length)]),
        JsonValueKind.Number => random.Next(4) == 0 ? JsonValue.Create(old!.ToJsonString()) : Number(),
        JsonValueKind.True or JsonValueKind.False => JsonValue.Create(random.Next(2) == 0),
        _ => Value(),
    };

    private JsonNode Wrapped(JsonNode? old) => random.Next(2) == 0 ? new JsonArray(old) : new JsonObject { ["value"] = old };

    private JsonNode Number() => JsonNode.Parse(s_numbers[random.Next(s_numbers.Length)])!;

    private JsonObject Object(int depth)
    {
        var made = new JsonObject();
        for (var count = random.Next(4); count > 0; count--)
        {
            made[s_texts[random.Next(s_texts.Length)]] = Value(depth + 1);
        }

        return made;
    }

    private static void Collect(JsonNode? node, List<(JsonNode Parent, string? Key, int Index)> places)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (key, value) in members)
                {
                    places.Add((members, key, 0));
                    Collect(value, places);
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    places.Add((items, null, i));
                    Collect(items[i], places);
                }

                break;
        }
    }

    private static void Remove(JsonNode parent, string? key, int index)
    {
        if (key is null)
        {
            ((JsonArray)parent).RemoveAt(index);
        }
        else
        {
            ((JsonObject)parent).Remove(key);
        }
    }

    private static void Set(JsonNode parent, string? key, int index, JsonNode? value)
    {
        if (key is null)
        {
            ((JsonArray)parent)[index] = value;
        }
        else
        {
            ((JsonObject)parent)[key] = value;
        }
    }
}
