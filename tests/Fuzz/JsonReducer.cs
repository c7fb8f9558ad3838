using System.Globalization;
using System.Text.Json.Nodes;

namespace Specwright.Fuzz;

/// <summary>Makes an input that fails smaller: leaves out one member or item after the other, as long as it still fails alike.</summary>
internal static class JsonReducer
{
    private const int MaxAttempts = 400;

    /// <summary>The smallest input found.</summary>
    /// <param name="input">An input that fails.</param>
    /// <param name="fails">Whether an input fails in the same way.</param>
    public static JsonNode Reduce(JsonNode input, Func<JsonNode, bool> fails)
    {
        var attempts = 0;
        for (var reduced = true; reduced && attempts < MaxAttempts;)
        {
            reduced = false;

            // The largest parts first: they take most with them.
            foreach (var pointer in Pointers(input, []).OrderByDescending(static one => one.Size).Select(static one => one.Path).ToList())
            {
                if (attempts++ >= MaxAttempts)
                {
                    break;
                }

                var smaller = input.DeepClone();
                if (Remove(smaller, pointer) && fails(smaller))
                {
                    input = smaller;
                    reduced = true;
                }
            }
        }

        return input;
    }

    private static IEnumerable<(string[] Path, int Size)> Pointers(JsonNode? node, string[] path)
    {
        var children = node switch
        {
            JsonObject members => members.Select(static member => (member.Key, member.Value)),
            JsonArray items =>
                items.Select(static (item, index) => (Key: index.ToString(CultureInfo.InvariantCulture), Value: item)).Reverse(),
            _ => [],
        };
        foreach (var (key, value) in children)
        {
            string[] own = [.. path, key];
            yield return (own, value?.ToJsonString().Length ?? 4);
            foreach (var inner in Pointers(value, own))
            {
                yield return inner;
            }
        }
    }

    private static bool Remove(JsonNode root, string[] path)
    {
        JsonNode? node = root;
        foreach (var key in path[..^1])
        {
            node = node switch
            {
                JsonObject members => members[key],
                JsonArray items when Index(key) is var index && index < items.Count => items[index],
                _ => null,
            };
        }

        switch (node)
        {
            case JsonObject members:
                return members.Remove(path[^1]);
            case JsonArray items when Index(path[^1]) is var index && index < items.Count:
                items.RemoveAt(index);
                return true;
            default:
                return false;
        }
    }

    private static int Index(string key) => int.Parse(key, CultureInfo.InvariantCulture);
}
