using System.Text;
using System.Text.Json.Nodes;

namespace Specwright.Evolution.Versions;

/// <summary>
/// What a part of a document means for the types that are generated of it: without words for people, and without what stands in types of
/// their own, which are looked at by themselves.
/// </summary>
internal static class Fingerprint
{
    private const int DepthLimit = 12;

    private static readonly HashSet<string> s_ignored = new(StringComparer.Ordinal)
    {
        "description", "summary", "example", "examples", "externalDocs", "default", "deprecated",
    };

    public static string Of(DocumentVersion version, JsonNode? node)
    {
        var text = new StringBuilder();
        Write(version, node, text, 0, isPart: false);
        return text.ToString();
    }

    private static void Write(DocumentVersion version, JsonNode? node, StringBuilder text, int depth, bool isPart)
    {
        if (depth > DepthLimit)
        {
            text.Append('…');
            return;
        }

        switch (node)
        {
            case JsonObject obj when obj["$ref"] is JsonValue reference && reference.TryGetValue<string>(out var target):
                var pointer = target.TrimStart('#');
                // What a schema is composed of is its own.
                if (version.IsType(pointer) && !isPart)
                {
                    // What the type holds is looked at where it is used; that it may be null counts here.
                    var type = version.Find(pointer) as JsonObject;
                    text.Append("type ").Append(pointer).Append(type?["type"]?.ToJsonString()).Append(type?["x-nullable"]?.ToJsonString());
                }
                else
                {
                    Write(version, version.Find(pointer), text, depth + 1, isPart);
                }

                break;
            case JsonObject obj:
                text.Append('{');
                foreach (var (name, value) in obj.OrderBy(static member => member.Key, StringComparer.Ordinal))
                {
                    // Below `properties` a name is a member's, whatever it says.
                    if (!s_ignored.Contains(name) && (name == "x-nullable" || !name.StartsWith("x-", StringComparison.Ordinal)))
                    {
                        text.Append(name).Append(':');
                        Write(version, value, text, depth + 1, name == "allOf");
                        text.Append(',');
                    }
                }

                text.Append('}');
                break;
            case JsonArray array:
                text.Append('[');
                foreach (var item in array)
                {
                    Write(version, item, text, depth + 1, isPart);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }
}
