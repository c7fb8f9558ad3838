using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Specwright.Evolution.Consumers;
using Specwright.Evolution.Documents;

namespace Specwright.Evolution.Additions;

/// <summary>The kinds of additive changes, each applied wherever a document has a place for it.</summary>
internal static partial class AllAdditions
{
    private const string Probe = "evolutionProbe";

    public static IReadOnlyList<Addition> All { get; } =
    [
        new("operation", AddOperation),
        new("operation without a tag or an id", AddPlainOperation),
        new("optional parameter, first", static document => AddParameter(document, static _ => 0)),
        new("optional parameter, in the middle", static document => AddParameter(document, static count => count / 2)),
        new("optional parameter, last", static document => AddParameter(document, static count => count)),
        new("member of an object, first", static document => AddMember(document, isFirst: true)),
        new("member of an object, last", static document => AddMember(document, isFirst: false)),
        new("enum value", AddEnumValue),
        new("union case", AddUnionCase, UseKind.Match),
        new("error status", AddErrorStatus),
        new("media type of a response", AddMediaType),
        new("media type of a request", AddRequestMediaType),
        new("tag", AddTag),
        new("component", AddComponent),
        new("component that sorts first", AddFirstComponent),
        new("inline schema equal to another", AddEqualSchema),
        new("server", AddServer),
        new("descriptions and examples", AddDescriptions),
    ];

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Object(string member) =>
        new() { ["type"] = "object", ["properties"] = new JsonObject { [member] = Text() }, ["required"] = new JsonArray(member) };

    private static JsonObject Response(JsonObject document, JsonNode schema)
    {
        var media = new JsonObject { ["schema"] = schema };
        return ClientDocument.IsSwagger(document)
            ? new() { ["description"] = "added", ["schema"] = media["schema"]!.DeepClone() }
            : new() { ["description"] = "added", ["content"] = new JsonObject { ["application/json"] = media } };
    }

    private static bool AddOperation(JsonObject document)
    {
        var tag = DocumentTree.Operations(document)
            .Select(static one => (one.Operation["tags"] as JsonArray)?.FirstOrDefault()?.DeepClone())
            .FirstOrDefault(static one => one is not null);
        var operation = new JsonObject
        {
            ["operationId"] = Probe,
            ["responses"] = new JsonObject { ["200"] = Response(document, Object("added")) },
        };
        if (tag is not null)
        {
            operation["tags"] = new JsonArray(tag);
        }

        Insert(DocumentTree.Child(document, "paths"), "/aaa/evolution-probe", new JsonObject { ["get"] = operation });
        return true;
    }

    private static bool AddPlainOperation(JsonObject document)
    {
        DocumentTree.Child(document, "paths")["/zzz/evolution-probe"] = new JsonObject
        {
            ["get"] = new JsonObject { ["responses"] = new JsonObject { ["200"] = Response(document, Object("added")) } },
        };
        return true;
    }

    private static bool AddParameter(JsonObject document, Func<int, int> place)
    {
        // A reference to the second parameter of an operation would mean another one.
        if (NumberedParameter().IsMatch(document.ToJsonString()))
        {
            return false;
        }

        var any = false;
        foreach (var (_, _, operation) in DocumentTree.Operations(document))
        {
            if (operation["parameters"] is not (JsonArray or null))
            {
                continue;
            }

            var parameters = operation["parameters"] as JsonArray ?? [];
            operation["parameters"] = parameters;
            var parameter = new JsonObject { ["name"] = Probe, ["in"] = "query" };
            if (ClientDocument.IsSwagger(document))
            {
                parameter["type"] = "string";
            }
            else
            {
                parameter["schema"] = Text();
            }

            parameters.Insert(place(parameters.Count), parameter);
            any = true;
        }

        return any;
    }

    private static bool AddMember(JsonObject document, bool isFirst)
    {
        var any = false;
        foreach (var properties in DocumentTree.AllSchemas(document)
            .Select(static one => one["properties"]).OfType<JsonObject>().Where(static one => one.Count > 0).ToList())
        {
            if (isFirst)
            {
                Insert(properties, Probe, Text());
            }
            else
            {
                properties[Probe] = Text();
            }

            any = true;
        }

        return any;
    }

    private static bool AddEnumValue(JsonObject document)
    {
        var any = false;
        foreach (var schema in DocumentTree.AllSchemas(document))
        {
            // A list of one value may be a constant that tells a case of a union from others.
            if (schema["enum"] is JsonArray { Count: > 1 } values
                && values.All(static value => value?.GetValueKind() == System.Text.Json.JsonValueKind.String))
            {
                values.Insert(0, Probe);
                any = true;
            }
        }

        return any;
    }

    private static bool AddUnionCase(JsonObject document)
    {
        var added = new List<KeyValuePair<string, JsonNode?>>();
        foreach (var schema in DocumentTree.AllSchemas(document).ToList())
        {
            foreach (var list in ((string[])["oneOf", "anyOf"]).Select(name => schema[name]).OfType<JsonArray>()
                .Where(static list => list.Count(static one => one is JsonObject entry && entry.ContainsKey("$ref")) > 1))
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"EvolutionProbe{added.Count}");
                var reference = "#/components/schemas/" + name;
                var one = Object(name);
                if (schema["discriminator"] is JsonObject discriminator)
                {
                    if (discriminator["propertyName"]?.GetValue<string>() is not { } property)
                    {
                        continue;
                    }

                    one["properties"]![property] = Text();
                    ((JsonArray)one["required"]!).Add(property);
                    DocumentTree.Child(discriminator, "mapping")[name] = reference;
                }

                // A case like the others: what all of them are composed of is the base's.
                var parts = list.Select(item => Parts(document, item)).Aggregate(static (all, next) => [.. all.Intersect(next)]);
                added.Add(new(name, parts.Count == 0 ? one : new JsonObject
                {
                    ["allOf"] = new JsonArray([.. parts.Select(static part => new JsonObject { ["$ref"] = part }), one]),
                }));
                list.Add((JsonNode)new JsonObject { ["$ref"] = reference });
            }
        }

        added.ForEach(one => DocumentTree.Schemas(document).Add(one));
        return added.Count > 0;
    }

    private static List<string> Parts(JsonObject document, JsonNode? alternative) =>
        alternative?["$ref"]?.GetValue<string>() is { } reference
            && DocumentTree.Schemas(document)[reference[(reference.LastIndexOf('/') + 1)..]]?["allOf"] is JsonArray parts
            ? [.. parts.Select(static part => part?["$ref"]?.GetValue<string>()).OfType<string>()]
            : [];

    private static bool AddErrorStatus(JsonObject document)
    {
        var any = false;
        foreach (var (_, _, operation) in DocumentTree.Operations(document))
        {
            if (operation["responses"] is JsonObject responses && !responses.ContainsKey("418"))
            {
                Insert(responses, "418", Response(document, Object("reason")));
                any = true;
            }
        }

        return any;
    }

    private static bool AddMediaType(JsonObject document)
    {
        var any = false;
        foreach (var (_, _, operation) in DocumentTree.Operations(document))
        {
            if (operation["responses"]?["200"]?["content"] is JsonObject content && content.ContainsKey("application/json")
                && !content.ContainsKey("text/csv"))
            {
                content["text/csv"] = new JsonObject { ["schema"] = Text() };
                any = true;
            }
        }

        return any;
    }

    private static bool AddRequestMediaType(JsonObject document)
    {
        var any = false;
        foreach (var (_, _, operation) in DocumentTree.Operations(document))
        {
            if (operation["requestBody"]?["content"] is JsonObject content && content.ContainsKey("application/json")
                && content.Count == 1)
            {
                content["text/plain"] = new JsonObject { ["schema"] = Text() };
                any = true;
            }
        }

        return any;
    }

    private static bool AddTag(JsonObject document)
    {
        var tags = document["tags"] as JsonArray ?? [];
        document["tags"] = tags;
        tags.Insert(0, new JsonObject { ["name"] = "Evolution probe" });
        foreach (var (_, _, operation) in DocumentTree.Operations(document))
        {
            if (operation["tags"] is JsonArray { Count: > 0 } own)
            {
                own.Add("Evolution probe");
            }
        }

        return true;
    }

    private static bool AddComponent(JsonObject document)
    {
        var prefix = ClientDocument.IsSwagger(document) ? "#/definitions/" : "#/components/schemas/";
        DocumentTree.Schemas(document)["EvolutionProbe"] = Object("added");
        DocumentTree.Child(document, "paths")["/evolution-probe/component"] = new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = "getEvolutionProbe",
                ["responses"] = new JsonObject
                {
                    ["200"] = Response(document, new JsonObject { ["$ref"] = prefix + "EvolutionProbe" }),
                },
            },
        };
        return true;
    }

    private static bool AddFirstComponent(JsonObject document)
    {
        Insert(DocumentTree.Schemas(document), "AaaEvolutionProbe", Object("added"));
        return true;
    }

    private static bool AddEqualSchema(JsonObject document)
    {
        var found = DocumentTree.AllSchemas(document)
            .SelectMany(static schema => DocumentTree.Members(schema, "properties").Select(static entry => entry.Value))
            .OfType<JsonObject>()
            .FirstOrDefault(static one => one["properties"] is JsonObject { Count: > 0 } || one["enum"] is JsonArray { Count: > 1 });
        if (found is null)
        {
            return false;
        }

        Insert(DocumentTree.Child(document, "paths"), "/aaa/evolution-probe/equal", new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = "aaaEqual",
                ["responses"] = new JsonObject { ["200"] = Response(document, found.DeepClone()) },
            },
        });
        return true;
    }

    private static bool AddServer(JsonObject document)
    {
        if (ClientDocument.IsSwagger(document))
        {
            return false;
        }

        var servers = document["servers"] as JsonArray ?? [];
        document["servers"] = servers;
        servers.Add((JsonNode)new JsonObject { ["url"] = "https://second.test/" });
        return servers.Count > 1;
    }

    private static bool AddDescriptions(JsonObject document)
    {
        foreach (var schema in DocumentTree.AllSchemas(document))
        {
            schema["description"] = "Said anew.";
        }

        foreach (var (_, _, operation) in DocumentTree.Operations(document))
        {
            operation["summary"] = "Said anew.";
        }

        return true;
    }

    [GeneratedRegex(@"/parameters/\d")]
    private static partial Regex NumberedParameter();

    private static void Insert(JsonObject target, string name, JsonNode value)
    {
        var rest = target.ToList();
        target.Clear();
        target[name] = value;
        foreach (var entry in rest.Where(entry => entry.Key != name))
        {
            target[entry.Key] = entry.Value;
        }
    }
}
