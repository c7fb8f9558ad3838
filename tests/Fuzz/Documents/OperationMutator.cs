using System.Text.Json.Nodes;

namespace Specwright.Fuzz.Documents;

/// <summary>
/// Changes operations at random: how parameters are sent, what bodies and responses are made of, and what they are called.
/// </summary>
internal sealed class OperationMutator(Random random)
{
    private static readonly string[] s_verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
    private static readonly string[] s_locations = ["path", "query", "header", "cookie", "querystring", "body", "formData"];
    private static readonly string[] s_statuses = [
        "200", "201", "204", "206", "2XX", "302", "304", "400", "4XX", "429", "500", "default", "101",
    ];

    private static readonly string[] s_styles =
        ["matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"];

    private static readonly string[] s_mediaTypes =
    [
        "application/json", "application/problem+json", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/mixed",
        "text/plain", "text/event-stream", "application/octet-stream", "application/jsonl", "application/xml", "*/*", "image/*", "text/csv",
    ];

    /// <summary>Changes one operation of the document, if it has any.</summary>
    /// <param name="paths">The document's paths.</param>
    /// <param name="schema">A schema to put somewhere.</param>
    public void Mutate(JsonObject paths, JsonNode schema)
    {
        var items = paths.Select(static one => one.Value).OfType<JsonObject>().ToList();
        var operations = items
            .SelectMany(static item => item.Where(static one => s_verbs.Contains(one.Key)).Select(one => (Item: item, one.Key)))
            .Where(static one => one.Item[one.Key] is JsonObject).ToList();
        if (operations.Count == 0)
        {
            return;
        }

        var (item, verb) = OneOf(operations);
        var operation = (JsonObject)item[verb]!;
        switch (random.Next(9))
        {
            case 0:
                Parameters(operation).Add(Parameter(schema));
                break;
            case 1 when Parameters(operation) is { Count: > 0 } parameters && OneOf(parameters.ToList()) is JsonObject parameter:
                parameter["in"] = OneOf(s_locations);
                break;
            case 2 when Parameters(operation) is { Count: > 0 } parameters && OneOf(parameters.ToList()) is JsonObject parameter:
                parameter["style"] = OneOf(s_styles);
                parameter["explode"] = random.Next(2) == 0;
                break;
            case 3:
                operation["requestBody"] = new JsonObject { ["required"] = random.Next(2) == 0, ["content"] = Content(schema) };
                break;
            case 4:
                Section(operation, "responses")[OneOf(s_statuses)] = new JsonObject { ["description"] = "", ["content"] = Content(schema) };
                break;
            case 5:
                Section(Section(Section(operation, "responses"), OneOf(s_statuses)), "headers")["X-" + random.Next(3)] =
                    new JsonObject { ["required"] = random.Next(2) == 0, ["schema"] = schema };
                break;
            case 6:
                operation["operationId"] = OneOf((string[])["get", "list", "class", "GET /", "", "get", "getItems", "Dispose"]);
                break;
            case 7:
                OneOf(items)[OneOf(s_verbs)] = operation.DeepClone();
                break;
            default:
                operation["tags"] = new JsonArray(OneOf((string[])["Client", "a b", "", "Options", "pets"]));
                break;
        }
    }

    private JsonObject Parameter(JsonNode schema)
    {
        var location = OneOf(s_locations);
        var parameter = new JsonObject { ["name"] = OneOf((string[])["id", "q", "X-Value", "Options", "filter[a]"]), ["in"] = location };
        parameter["required"] = location == "path" || random.Next(2) == 0;
        if (random.Next(4) == 0)
        {
            parameter["content"] = Content(schema);
        }
        else
        {
            parameter["schema"] = schema;
        }

        return parameter;
    }

    private JsonObject Content(JsonNode schema)
    {
        var content = new JsonObject { [OneOf(s_mediaTypes)] = new JsonObject { ["schema"] = schema } };
        if (random.Next(3) == 0)
        {
            content[OneOf(s_mediaTypes)] = new JsonObject { [random.Next(2) == 0 ? "schema" : "itemSchema"] = schema.DeepClone() };
        }

        return content;
    }

    private static JsonArray Parameters(JsonObject operation)
    {
        if (operation["parameters"] is not JsonArray parameters)
        {
            operation["parameters"] = parameters = [];
        }

        return parameters;
    }

    private static JsonObject Section(JsonObject owner, string name)
    {
        if (owner[name] is not JsonObject section)
        {
            owner[name] = section = [];
        }

        return section;
    }

    private T OneOf<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
