using System.Text.Json.Nodes;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>Puts something else in the place of each node of a document, one at a time.</summary>
internal static class Mutations
{
    private const string Remove = "removed";
    private const string Duplicate = "key twice";
    private const string DuplicateMark = "mutation-duplicate";

    private static readonly Dictionary<string, string> s_values = new(StringComparer.Ordinal)
    {
        ["null"] = "null",
        ["number"] = "-1.5e3",
        ["text"] = "\"" + HostileText.Marker + "\"",
        ["list"] = "[ 1, \"a\", null, { \"b\": 2 } ]",
        ["map"] = "{ \"a\": 1, \"$ref\": 3, \"type\": [ \"object\" ] }",
        ["true"] = "true",
    };

    public static IEnumerable<string> Names => [.. s_values.Keys, Remove, Duplicate];

    public static IEnumerable<(string Pointer, string Text)> Of(JsonNode document, string mutation)
    {
        foreach (var pointer in Pointers(document).ToList())
        {
            var copy = document.DeepClone();
            Mutate(copy, pointer, mutation);
            var text = copy.ToJsonString();
            yield return (
                string.Concat(pointer.Select(static name => "/" + name)),
                text.Replace(DuplicateMark, pointer[^1], StringComparison.Ordinal));
        }
    }

    private static void Mutate(JsonNode root, List<string> pointer, string mutation)
    {
        var parent = root;
        foreach (var name in pointer[..^1])
        {
            parent = parent is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : parent[name]!;
        }

        var key = pointer[^1];
        switch (parent, mutation)
        {
            case (JsonObject map, Remove):
                map.Remove(key);
                break;
            case (JsonArray list, Remove):
                list.RemoveAt(int.Parse(key, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case (JsonObject map, Duplicate):
                map.Add(DuplicateMark, 1);
                break;
            case (JsonArray list, Duplicate):
                list.Add(list[0]?.DeepClone());
                break;
            case (JsonObject map, _):
                map[key] = JsonNode.Parse(s_values[mutation]);
                break;
            case (JsonArray list, _):
                list[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(s_values[mutation]);
                break;
        }
    }

    private static IEnumerable<List<string>> Pointers(JsonNode? node)
    {
        var children = node switch
        {
            JsonObject map => map.Select(static member => (member.Key, member.Value)),
            JsonArray list => list.Select(static (item, i) => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        foreach (var (name, child) in children)
        {
            yield return [name];
            foreach (var inner in Pointers(child))
            {
                yield return [name, .. inner];
            }
        }
    }
}
