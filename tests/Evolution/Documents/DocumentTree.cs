using System.Text.Json.Nodes;

namespace Specwright.Evolution.Documents;

/// <summary>Walks over the parts of a document's tree.</summary>
internal static class DocumentTree
{
    private static readonly HashSet<string> s_methods =
        new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch", "trace" };

    /// <summary>The operations: path, method, the object.</summary>
    public static IEnumerable<(string Path, string Method, JsonObject Operation)> Operations(JsonObject document) =>
        Members(document, "paths").SelectMany(static path => (path.Value as JsonObject ?? [])
            .Where(static member => s_methods.Contains(member.Key) && member.Value is JsonObject)
            .Select(member => (path.Key, member.Key, (JsonObject)member.Value!)));

    /// <summary>The schema components.</summary>
    public static JsonObject Schemas(JsonObject document)
    {
        if (ClientDocument.IsSwagger(document))
        {
            return Child(document, "definitions");
        }

        return Child(Child(document, "components"), "schemas");
    }

    /// <summary>A member that is an object; made when it is missing.</summary>
    public static JsonObject Child(JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject child)
        {
            parent[name] = child = [];
        }

        return child;
    }

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonObject parent, string name) => parent[name] as JsonObject ?? [];

    /// <summary>All schemas of the components and, within them, of members, items and alternatives.</summary>
    public static IEnumerable<JsonObject> AllSchemas(JsonObject document)
    {
        var open = new Stack<JsonNode?>(Schemas(document).Select(static entry => entry.Value));
        while (open.TryPop(out var node))
        {
            if (node is not JsonObject schema)
            {
                continue;
            }

            yield return schema;
            foreach (var child in Members(schema, "properties").Select(static entry => entry.Value)
                .Concat(((string[])["items", "additionalProperties"]).Select(name => schema[name]))
                .Concat(((string[])["allOf", "oneOf", "anyOf"]).SelectMany(name => schema[name] as JsonArray ?? [])))
            {
                open.Push(child);
            }
        }
    }
}
