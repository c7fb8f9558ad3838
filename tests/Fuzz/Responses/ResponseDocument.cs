using System.Globalization;
using System.Text.Json.Nodes;
using Specwright.Fuzz.Documents;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Fuzz.Responses;

/// <summary>Makes of a document's components one whose operations each answer with one of them.</summary>
internal static class ResponseDocument
{
    public const string Namespace = "Fuzz.Shapes";

    public static (JsonObject Document, IReadOnlyList<(string Component, string Method)> Operations) Of(SeedDocument seed)
    {
        var components = seed.Root["components"]?["schemas"] as JsonObject ?? [];
        var paths = new JsonObject();
        var operations = new List<(string, string)>();
        foreach (var (name, _) in components)
        {
            var id = "get" + Identifiers.ToPascalCase(name, "Model") + operations.Count.ToString(CultureInfo.InvariantCulture);
            paths["/" + id] = new JsonObject { ["get"] = Operation(id, new JsonObject { ["$ref"] = "#/components/schemas/" + name }) };
            operations.Add((name, Identifiers.ToPascalCase(id, "Call") + "Async"));
        }

        var document = new JsonObject
        {
            ["openapi"] = seed.Root["openapi"]?.DeepClone() ?? "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Fuzz", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://api.example.com" }),
            ["paths"] = paths,
            ["components"] = seed.Root["components"]?.DeepClone(),
        };
        return (document, operations);
    }

    private static JsonObject Operation(string id, JsonObject schema) => new()
    {
        ["operationId"] = id,
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = "ok",
                ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } },
            },
        },
    };
}
