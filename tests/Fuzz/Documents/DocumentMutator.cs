using System.Text.Json.Nodes;

namespace Specwright.Fuzz.Documents;

/// <summary>Changes an OpenAPI document at random, knowing where schemas, references and operations stand.</summary>
internal sealed class DocumentMutator(Random random)
{
    private const int MostPaths = 6;

    private static readonly string[] s_combiners = ["allOf", "oneOf", "anyOf"];
    private static readonly string[] s_types = ["string", "integer", "number", "boolean", "array", "object", "null", "file"];
    private static readonly string[] s_flags = ["nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems"];

    private static readonly string[] s_formats =
        ["int32", "int64", "uuid", "date-time", "date", "byte", "binary", "decimal", "password", "uint64"];

    private static readonly string[] s_keywords =
    [
        "minLength", "maxLength", "minimum", "maximum", "multipleOf", "pattern", "minItems", "title", "default", "const", "x-csharp-name",
        "required", "items",
    ];

    private readonly JsonMutator _values = new(random);
    private readonly OperationMutator _operations = new(random);

    /// <summary>A few paths of the document, with changes.</summary>
    public JsonObject Mutate(JsonObject document)
    {
        var root = (JsonObject)document.DeepClone();
        KeepFewPaths(root);
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            if (random.Next(3) == 0 && root["paths"] is JsonObject paths)
            {
                _operations.Mutate(paths, Schema(root));
            }
            else
            {
                MutateSchema(root);
            }
        }

        return random.Next(3) == 0 && _values.Mutate(root, most: 3) is JsonObject mutated ? mutated : root;
    }

    /// <summary>Takes the components into a file of their own, and refers to them there.</summary>
    public (JsonObject Root, JsonObject Library) Split(JsonObject root, string file)
    {
        var library = new JsonObject
        {
            ["openapi"] = root["openapi"]?.DeepClone() ?? "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Library", ["version"] = "1" },
        };
        if (root["components"] is { } components)
        {
            library["components"] = components.DeepClone();
        }

        foreach (var holder in Objects(root["paths"]).Where(IsReference).ToList())
        {
            if (random.Next(4) != 0)
            {
                holder["$ref"] = file + (string)holder["$ref"]!;
            }
        }

        return (root, library);
    }

    private static bool IsReference(JsonObject node) =>
        node["$ref"] is JsonValue value
        && value.TryGetValue(out string? text)
        && text.StartsWith("#/components/", StringComparison.Ordinal);

    private void KeepFewPaths(JsonObject root)
    {
        if (root["paths"] is JsonObject paths)
        {
            foreach (var path in paths.Select(static one => one.Key).OrderBy(_ => random.Next()).Skip(random.Next(1, MostPaths)).ToList())
            {
                paths.Remove(path);
            }
        }
    }

    private static bool IsSchema(JsonObject node) =>
        node.ContainsKey("type") || node.ContainsKey("properties") || node.ContainsKey("$ref") || node.ContainsKey("allOf");

    private void MutateSchema(JsonObject root)
    {
        var schemas = Objects(root).Where(IsSchema).ToList();
        if (schemas.Count == 0)
        {
            return;
        }

        var schema = schemas[random.Next(schemas.Count)];
        var other = schemas[random.Next(schemas.Count)];
        switch (random.Next(10))
        {
            case 0:
                var copy = schema.DeepClone();
                Clear(schema);
                schema[OneOf(s_combiners)] = new JsonArray(copy, other == schema ? _values.Value() : other.DeepClone());
                break;
            case 1 when ComponentPointer(root) is { } pointer:
                Clear(schema);
                schema["$ref"] = pointer;
                break;
            case 2 when ComponentPointer(root) is { } pointer:
                var beside = other == schema ? new JsonObject() : other.DeepClone();
                schema[OneOf(s_combiners)] = new JsonArray(new JsonObject { ["$ref"] = pointer }, beside);
                break;
            case 3:
                schema["type"] = random.Next(3) == 0 ? new JsonArray("string", "null") : JsonValue.Create(OneOf(s_types));
                break;
            case 4:
                schema["format"] = OneOf(s_formats);
                break;
            case 5:
                schema["enum"] = new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => _values.Value(3))]);
                break;
            case 6:
                schema["discriminator"] = new JsonObject { ["propertyName"] = "kind" };
                break;
            case 7:
                schema[OneOf(s_flags)] = random.Next(2) == 0;
                break;
            case 8:
                schema[OneOf(s_keywords)] = _values.Value(2);
                break;
            default:
                schema["additionalProperties"] = random.Next(3) switch
                {
                    0 => false,
                    1 => true,
                    _ => other == schema ? new JsonObject() : other.DeepClone(),
                };
                break;
        }
    }

    // One that the document has, a reference to one, or a new one.
    private JsonNode Schema(JsonObject root)
    {
        switch (random.Next(4))
        {
            case 0 when ComponentPointer(root) is { } pointer:
                return new JsonObject { ["$ref"] = pointer };
            case 1:
                return new JsonObject { ["type"] = OneOf(s_types), ["format"] = OneOf(s_formats) };
            case 2:
                return new JsonObject
                {
                    ["enum"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => _values.Value(3))]),
                };
            default:
                var schemas = Objects(root).Where(IsSchema).ToList();
                return schemas.Count == 0 ? new JsonObject() : schemas[random.Next(schemas.Count)].DeepClone();
        }
    }

    private string? ComponentPointer(JsonObject root)
    {
        var (section, schemas) = root["components"]?["schemas"] is JsonObject components
            ? ("#/components/schemas/", components)
            : ("#/definitions/", root["definitions"] as JsonObject);
        return schemas is { Count: > 0 } ? section + Escaped(schemas.ElementAt(random.Next(schemas.Count)).Key) : null;
    }

    // RFC 6901, section 3.
    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private string OneOf(string[] texts) => texts[random.Next(texts.Length)];

    private static void Clear(JsonObject schema)
    {
        foreach (var key in schema.Select(static one => one.Key).ToList())
        {
            schema.Remove(key);
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? root)
    {
        var open = new Stack<JsonNode?>([root]);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case JsonObject members:
                    yield return members;
                    foreach (var member in members)
                    {
                        open.Push(member.Value);
                    }

                    break;
                case JsonArray items:
                    foreach (var item in items)
                    {
                        open.Push(item);
                    }

                    break;
            }
        }
    }
}
