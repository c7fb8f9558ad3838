using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>Documents that say many names at one place: each name must become one that C# takes, and no two the same.</summary>
internal static class NameDocuments
{
    private static readonly Dictionary<string, Action<JsonObject, string, int>> s_places = new(StringComparer.Ordinal)
    {
        ["schemas"] = static (root, name, i) => AddSchema(root, name, Object("a" + i)),
        ["empty schemas"] = static (root, name, i) => AddSchema(root, name, new JsonObject { ["type"] = "object" }),
        ["enums"] = static (root, name, i) =>
            AddSchema(root, name, new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(name, "v" + i) }),
        ["unions"] =
            static (root, name, i) => AddSchema(root, name, new JsonObject { ["oneOf"] = new JsonArray(Object("p" + i), Object("q" + i)) }),
        ["properties"] = static (root, name, _) => Properties(root)[name] = new JsonObject { ["type"] = "string" },
        ["inline objects"] = static (root, name, i) => Properties(root)[name] = Object("a" + i),
        ["inline enums"] = static (root, name, i) =>
            Properties(root)[name] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a", "b" + i) },
        ["nested lists"] =
            static (root, name, i) => Properties(root)[name] = new JsonObject { ["type"] = "array", ["items"] = Object("a" + i) },
        ["enum values"] = static (root, name, _) => At<JsonArray>(Schema(root), "properties", "kind", "enum").Add(name),
        ["enum names"] = static (root, name, i) => AddNamedValue(At<JsonObject>(Schema(root), "properties", "kind"), name, i),
        ["parameters"] = static (root, name, _) => Parameters(root).Add(Parameter(name, "query")),
        ["headers"] = static (root, name, _) => Parameters(root).Add(Parameter(name, "header")),
        ["path parameters"] =
            static (root, name, i) => root["paths"]!.AsObject()[$"/p{i}/{{{name}}}"] = Item("op" + i, Parameter(name, "path")),
        ["paths"] = static (root, name, i) => root["paths"]!.AsObject()["/" + name] = new JsonObject { ["get"] = Operation(null) },
        ["operations"] = static (root, name, i) => root["paths"]!.AsObject()["/o" + i] = Item(name),
        ["operations in a group"] = static (root, name, i) => root["paths"]!.AsObject()["/o" + i] = Item(name, tag: "Pets"),
        ["groups"] = static (root, name, i) => root["paths"]!.AsObject()["/o" + i] = Item("op" + i, tag: name),
        ["groups beside schemas"] = static (root, name, i) =>
        {
            root["paths"]!.AsObject()["/o" + i] = Item("op" + i, tag: name);
            AddSchema(root, name + "Client", Object("a" + i));
            AddSchema(root, "I" + name + "Client", Object("b" + i));
        },
        ["results"] = static (root, name, i) => root["paths"]!.AsObject()["/o" + i] = Item(name, result: Object("r" + i)),
        ["security schemes"] =
            static (root, name, _) => AddScheme(root, name, new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "X" }),
        ["parts"] = static (root, name, i) =>
            At<JsonObject>(root, "paths", "/form", "post", "requestBody", "content", "multipart/form-data", "schema", "properties")[name] =
                new JsonObject { ["type"] = "string", ["format"] = i % 2 == 0 ? "binary" : "uuid" },
        ["webhooks"] = static (root, name, i) => At<JsonObject>(root, "webhooks")[name] = new JsonObject
        {
            ["post"] = new JsonObject
            {
                ["requestBody"] = Json(Object("w" + i)),
                ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "Seen." } },
            },
        },
        ["given names of schemas"] = static (root, name, i) => AddSchema(root, "s" + i, Given(Object("a" + i), name)),
        ["given names of properties"] =
            static (root, name, i) => Properties(root)["p" + i] = Given(new JsonObject { ["type"] = "string" }, name),
        ["given names of parameters"] = static (root, name, i) => Parameters(root).Add(Given(Parameter("p" + i, "query"), name)),
        ["given names of operations"] =
            static (root, name, i) => root["paths"]!.AsObject()["/o" + i] = new JsonObject { ["get"] = Given(Operation("op" + i), name) },
        ["given names of groups"] = static (root, name, i) =>
        {
            root["paths"]!.AsObject()["/o" + i] = Item("op" + i, tag: "tag" + i);
            At<JsonArray>(root, "tags").Add(Given(new JsonObject { ["name"] = "tag" + i }, name));
        },
        ["given names of security schemes"] = static (root, name, i) =>
            AddScheme(root, "scheme" + i, Given(new JsonObject { ["type"] = "http", ["scheme"] = "bearer" }, name)),
        ["cases"] = static (root, name, i) =>
        {
            AddSchema(
                root,
                name,
                new JsonObject
                {
                    ["type"] = "object",
                    ["required"] = new JsonArray("kind"),
                    ["properties"] = new JsonObject
                    {
                        ["kind"] = new JsonObject { ["type"] = "string" },
                        ["a" + i] = new JsonObject { ["type"] = "string" },
                    }
                });
            At<JsonArray>(Schema(root), "properties", "case", "oneOf").Add(Reference(name));
            At<JsonObject>(Schema(root), "properties", "case", "discriminator", "mapping")[name] = "#/components/schemas/" + name;
        },
        ["discriminators"] = static (root, name, i) =>
        {
            AddSchema(root, "case" + i, new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray(name),
                ["properties"] = new JsonObject { [name] = new JsonObject { ["type"] = "string" } },
            });
            AddSchema(root, "union" + i, new JsonObject
            {
                ["oneOf"] = new JsonArray(Reference("case" + i)),
                ["discriminator"] = new JsonObject { ["propertyName"] = name, ["mapping"] = new JsonObject { [name] = "case" + i } },
            });
        },
    };

    public static IEnumerable<string> Places => s_places.Keys;

    public static SpecSource With(string place, IEnumerable<string> names)
    {
        var root = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Names", ["version"] = "1" },
            ["paths"] = new JsonObject(),
        };
        var i = 0;
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            s_places[place](root, name, i++);
        }

        return new SpecSource("/src/specs/names.json", root.ToJsonString());
    }

    private static JsonObject Object(string property) =>
        new() { ["type"] = "object", ["properties"] = new JsonObject { [property] = new JsonObject { ["type"] = "string" } } };

    private static JsonObject Parameter(string name, string place) =>
        new() { ["name"] = name, ["in"] = place, ["required"] = place == "path", ["schema"] = new JsonObject { ["type"] = "string" } };

    private static JsonObject Operation(string? id, string? tag = null, JsonObject? result = null)
    {
        var response = new JsonObject { ["description"] = "ok" };
        if (result is not null)
        {
            response["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = result } };
        }

        var operation = new JsonObject { ["responses"] = new JsonObject { ["200"] = response } };
        if (id is not null)
        {
            operation["operationId"] = id;
        }

        if (tag is not null)
        {
            operation["tags"] = new JsonArray(tag);
        }

        return operation;
    }

    private static JsonObject Item(string id, JsonObject? parameter = null, string? tag = null, JsonObject? result = null)
    {
        var operation = Operation(id, tag, result);
        if (parameter is not null)
        {
            operation["parameters"] = new JsonArray(parameter);
        }

        return new JsonObject { ["get"] = operation };
    }

    private static JsonObject Json(JsonNode schema) =>
        new() { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } } };

    private static JsonObject Given(JsonObject target, string name)
    {
        target["x-csharp-name"] = name;
        return target;
    }

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + Uri.EscapeDataString(schema) };

    private static void AddSchema(JsonObject root, string name, JsonObject schema)
    {
        At<JsonObject>(root, "components", "schemas")[name] = schema;
        Properties(root)["use" + Properties(root).Count.ToString(CultureInfo.InvariantCulture)] = Reference(name);
    }

    private static void AddNamedValue(JsonObject schema, string name, int index)
    {
        At<JsonArray>(schema, "enum").Add("v" + index.ToString(CultureInfo.InvariantCulture));
        At<JsonArray>(schema, "x-enum-varnames").Add(name);
    }

    private static void AddScheme(JsonObject root, string name, JsonObject scheme)
    {
        root["paths"]!.AsObject()["/secured"] ??= Item("secured");
        At<JsonObject>(root, "components", "securitySchemes")[name] = scheme;
        At<JsonArray>(root, "security").Add(new JsonObject { [name] = new JsonArray() });
    }

    /// <summary>The schema that a request and its response have.</summary>
    private static JsonObject Schema(JsonObject root)
    {
        root["paths"]!.AsObject()["/thing"] ??= new JsonObject
        {
            ["put"] = new JsonObject
            {
                ["operationId"] = "putThing",
                ["requestBody"] = Json(Reference("Thing")),
                ["responses"] = new JsonObject
                {
                    ["200"] = new JsonObject { ["description"] = "ok", ["content"] = Json(Reference("Thing"))["content"]!.DeepClone() },
                },
            },
        };
        return At<JsonObject>(root, "components", "schemas", "Thing");
    }

    private static JsonObject Properties(JsonObject root) => At<JsonObject>(Schema(root), "properties");

    private static JsonArray Parameters(JsonObject root)
    {
        root["paths"]!.AsObject()["/search"] ??= Item("search");
        return At<JsonArray>(root, "paths", "/search", "get", "parameters");
    }

    /// <summary>The node at a path, made where there is none.</summary>
    private static T At<T>(JsonObject root, params string[] path)
        where T : JsonNode
    {
        var node = root;
        foreach (var name in path[..^1])
        {
            if (name == "post" && node[name] is null)
            {
                node[name] = Operation("form");
            }

            node = (JsonObject)(node[name] ??= new JsonObject());
        }

        if (path[^1] == "properties" && node["type"] is null)
        {
            node["type"] = "object";
        }
        else if (path[^1] == "mapping")
        {
            node["propertyName"] = "kind";
        }

        return (T)(node[path[^1]] ??= typeof(T) == typeof(JsonArray) ? new JsonArray() : new JsonObject());
    }
}
