using System.Text.Json.Nodes;

namespace Specwright.Fuzz.Requests;

/// <summary>One way to send a parameter.</summary>
/// <param name="Location">Where it is: path, query, header or cookie.</param>
/// <param name="Style">OpenAPI's style.</param>
/// <param name="Explode">Whether its parts stand alone.</param>
/// <param name="Kind">What it holds: text, number, list or object.</param>
internal sealed record ParameterCase(string Location, string Style, bool Explode, string Kind)
{
    /// <summary>
    /// Every cell of the specification's table of styles (OpenAPI 3.1, section 4.8.12.4) that a server can take apart again.
    /// </summary>
    public static IReadOnlyList<ParameterCase> All { get; } =
    [
        .. Cases("path", "simple", ["text", "number", "list", "object"]),
        .. Cases("path", "label", ["text", "number", "list", "object"]),
        .. Cases("path", "matrix", ["text", "number", "list", "object"]),
        .. Cases("query", "form", ["text", "number", "list", "object"]),
        new("query", "spaceDelimited", false, "list"),
        new("query", "pipeDelimited", false, "list"),
        new("query", "deepObject", true, "object"),
        .. Cases("header", "simple", ["text", "number", "list"]),
    ];

    /// <summary>The parameter's name in the document.</summary>
    public string Name => Location == "header" ? "X-Value" : "value";

    /// <summary>A document with an operation for each case.</summary>
    public static JsonObject Document()
    {
        var paths = new JsonObject();
        for (var i = 0; i < All.Count; i++)
        {
            var one = All[i];
            paths[one.Location == "path" ? $"/p{i}/{{value}}/end" : $"/p{i}"] = new JsonObject
            {
                ["get"] = new JsonObject
                {
                    ["operationId"] = $"call-{i}",
                    ["parameters"] = new JsonArray(new JsonObject
                    {
                        ["name"] = one.Name,
                        ["in"] = one.Location,
                        ["required"] = true,
                        ["style"] = one.Style,
                        ["explode"] = one.Explode,
                        ["schema"] = Schema(one.Kind),
                    }),
                    ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "ok" } },
                },
            };
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Requests", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://api.example.com" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject
                {
                    ["Point"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["required"] = new JsonArray("a", "b"),
                        ["properties"] = new JsonObject { ["a"] = Schema("text"), ["b"] = Schema("text") },
                    },
                },
            },
        };
    }

    private static IEnumerable<ParameterCase> Cases(string location, string style, string[] kinds) =>
        from explode in (bool[])[false, true]
        from kind in kinds
        select new ParameterCase(location, style, explode, kind);

    private static JsonObject Schema(string kind) => kind switch
    {
        "text" => new JsonObject { ["type"] = "string" },
        "number" => new JsonObject { ["type"] = "integer", ["format"] = "int64" },
        "list" => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
        _ => new JsonObject { ["$ref"] = "#/components/schemas/Point" },
    };
}
