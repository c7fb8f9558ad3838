using Specwright.Testing.Driving;
using static Specwright.Generator.Tests.Growth.GrowthDocuments;

namespace Specwright.Generator.Tests.Growth;

/// <summary>Everything that a document can have much of, and what of it could multiply.</summary>
internal static partial class GrowthFamilies
{
    public static IReadOnlyList<GrowthFamily> All { get; } =
    [
        .. Texts(), .. Operations(), .. Parameters(), .. Bodies(), .. Objects(), .. Compositions(), .. Unions(), .. Names(),
        .. References(), .. Security(), .. Files(), .. Findings(), .. MistakeFamilies.All,
    ];

    private static GrowthFamily Of(string name, int size, Func<int, IReadOnlyList<SpecSource>> make) => new(name, size, make);

    private static IEnumerable<GrowthFamily> Texts() =>
    [
        Of("a long description", 20_000, static n => Operation($"\"description\": \"{Words(n)}\", {Answer(Ref("A"))}", $"\"schemas\": "
            + $"{{ \"A\": {{ \"type\": \"object\", \"description\": \"{Words(n)}\", \"properties\": {{ \"a\": {{ \"type\": \"string\", "
            + $"\"description\": \"{Words(n)}\" }} }} }} }}")),
        Of(
            "a description of many lines",
            5_000,
            static n => Operation($"\"description\": \"{string.Concat(Enumerable.Repeat("a\\n\\n`b`\\n", n))}\", {Done}")),
        Of("many descriptions", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { "
            + List(n, static i => $"\"m{i}\": {{ \"type\": \"string\", \"description\": \"{Words(100)}\" }}")
            + " } }")),
        Of(
            "a long name of a schema",
            2_000,
            static n => Schemas($"\"A\": {{ \"type\": \"object\", \"properties\": {{ \"a\": {Ref(Long(n))} }} }}, \"{Long(
                n)}\": {{ \"type\": \"object\", \"properties\": {{ \"{Long(n)}\": {{ \"type\": \"object\", \"properties\": {{ \"{Long(
                    n)}\": {{ \"enum\": [ \"{Long(n)}\", \"b\" ] }} }} }} }} }}")),
        Of("a long operationId and tag", 2_000, static n => Operation($"\"operationId\": \"{Long(n)}\", \"tags\": [ \"{Long(n)}\" ], "
            + $"{Answer("""{ "type": "object", "properties": { "a": { "type": "string" } } }""")}")),
        Of("a long path", 1_000, static n => Operation(Done, path: string.Concat(Enumerable.Repeat("/word", n)))),
        Of("an extension", 1_000, static n => Document("", "", $"\"x-large\": {{ {List(n, static i => $"\"a{i}\": [ {i} ]")} }}, ")),
        Of("examples", 1_000, static n => Schemas($"\"A\": {{ \"type\": \"object\", \"properties\": {{ \"a\": {{ \"type\": \"string\" "
            + $"}} }}, \"example\": {{ {List(n, static i => $"\"a{i}\": [ {i} ]")} }} }}")),
        Of("a default", 1_000, static n => Schemas($"\"A\": {{ \"type\": \"object\", \"properties\": {{ \"a\": {{ \"type\": \"array\", "
            + $"\"items\": {{ \"type\": \"integer\" }}, \"default\": [ {List(n, Text)} ] }} }} }}")),
    ];

    private static IEnumerable<GrowthFamily> Operations() =>
    [
        Of("paths", 200, static n => Document(List(n, static i => $"\"/a{i}\": {{ \"get\": {{ {Done} }} }}"))),
        Of("tags", 200, static n => Document(
            List(n, static i => $"\"/a{i}\": {{ \"get\": {{ \"tags\": [ \"t{i}\" ], {Done} }} }}"),
            "",
            $"\"tags\": [ {List(n, static i => $"{{ \"name\": \"t{i}\", \"description\": \"d\" }}")} ], ")),
        Of("tags of one operation", 500, static n => Operation($"\"tags\": [ {List(n, static i => $"\"t{i}\"")} ], {Done}")),
        Of(
            "operations of one tag",
            200,
            static n => Document(List(n, static i => $"\"/a{i}\": {{ \"get\": {{ \"tags\": [ \"t\" ], {Done} }} }}"))),
        Of("operations with one component", 200, static n => Document(
            List(n, static i => $"\"/a{i}\": {{ \"post\": {{ {Body(Ref("A"))}, {Answer(Ref("A"))} }} }}"),
            $"\"schemas\": {{ \"A\": {GrowthDocuments.Texts(20)} }}")),
        Of("operations with one large component", 100, static n => Document(
            List(n, static i => $"\"/a{i}\": {{ \"post\": {{ {Body(Ref("A"))}, {Answer(Ref("A"))} }} }}"),
            $"\"schemas\": {{ \"A\": {GrowthDocuments.Texts(n)} }}")),
        Of("lists of pages of one large component", 100, static n => Document(
            List(n, static i => $"\"/a{i}\": {{ \"get\": {{ \"parameters\": [ {{ \"name\": \"cursor\", \"in\": \"query\", \"schema\": "
                + $"{{ \"type\": \"string\" }} }} ], {Answer(Ref("A"))} }} }}"),
            $"\"schemas\": {{ \"A\": {{ \"type\": \"object\", \"properties\": {{ \"items\": {{ \"type\": \"array\", \"items\": {{ "
                + $"\"type\": \"string\" }} }}, \"meta\": {GrowthDocuments.Texts(n)}, "
                + $"{List(n, static i => $"\"m{i}\": {{ \"type\": \"string\", \"description\": \"the next\" }}")} }} }} }}")),
        Of("operations of one path", 100, static n =>
            Document($"\"/a\": {{ \"additionalOperations\": {{ {List(n, static i => $"\"M{i}\": {{ {Done} }}")} }} }}", version: "3.2.0")),
        Of("statuses", 200, static n => Operation($"\"responses\": {{ {List(n, static i => $"\"{200 + i}\": {{ \"description\": \"d\", "
            + $"\"content\": {{ \"application/json\": {{ \"schema\": {{ \"type\": \"object\", \"properties\": {{ \"a{i}\": {{ \"type\": "
            + $"\"string\" }} }} }} }} }} }}")} }}")),
        Of(
            "statuses of success",
            100,
            static n => Operation($"\"responses\": {{ {List(n, static i => $"\"2{(char)('a' + (i / 100))}{(char)('0'
                + (i % 100))}\": {{ \"description\": \"d\", \"content\": {{ \"application/json\": {{ \"schema\": {{ \"type\": \"object\", \"properties\": {{ \"a{i}\": {{ \"type\": \"string\" }} }} }} }} }} }}")} }}")),
        Of("operations with one large response", 100, static n => Document(
            List(
                n,
                static i => $"\"/a{i}\": {{ \"get\": {{ \"responses\": {{ \"200\": {{ \"$ref\": \"#/components/responses/R\" }} }} }} }}"),
            $"\"responses\": {{ \"R\": {{ \"description\": \"d\", \"headers\": {{ {List(n, static i => $"\"X-{i}\": {{ \"schema\": {{ "
                + $"\"type\": \"string\" }} }}")} }}, \"content\": {{ {List(n, static i => $"\"application/x{i}\": {{ }}")} }} }} }}")),
        Of("headers", 200, static n => Operation($"\"responses\": {{ \"200\": {{ \"description\": \"d\", \"headers\": {{ "
            + $"{List(n, static i => $"\"X-{i}\": {{ \"schema\": {{ \"type\": \"string\" }} }}")} }} }} }}")),
        Of("callbacks", 200, static n => Operation($"\"callbacks\": {{ {List(n, static i => $"\"c\": {{ \"{{$url}}\": {{ \"post\": {{ {Body(
            """{ "type": "object", "properties": { "a": { "type": "string" } } }""")}, {Done} }} }} }}".Replace(
                "\"c\"",
                $"\"c{i}\"",
                StringComparison.Ordinal))} }}, {Done}")),
        Of("webhooks", 200, static n => Document("", "", $"\"webhooks\": {{ {List(n, static i => $"\"w{i}\": {{ \"post\": {{ "
            + $"{Body("""{ "type": "object", "properties": { "a": { "type": "string" } } }""")}, {Done} }} }}")} }}, ")),
        Of("permissions", 200, static n => Operation($"\"x-api-token-group\": [ {List(n, static i => $"\"p{i}\"")} ], {Done}")),
    ];

    private static IEnumerable<GrowthFamily> Parameters() =>
    [
        Of("query parameters", 200, static n => Operation($"\"parameters\": [ {List(n, static i => $"{{ \"name\": \"q{i}\", \"in\": "
            + $"\"query\", \"required\": {(i % 2 == 0 ? "true" : "false")}, \"schema\": {{ \"type\": \"string\" }} }}")} ], {Done}")),
        Of("path parameters", 200, static n => Operation(
            $"\"parameters\": [ {List(n, static i =>
                $"{{ \"name\": \"p{i}\", \"in\": \"path\", \"required\": true, \"schema\": {{ \"type\": \"string\" }} }}")} ], {Done}",
            path: string.Concat(Enumerable.Range(0, n).Select(static i => $"/{{p{i}}}")))),
        Of(
            "path parameters that are not declared",
            800,
            static n => Operation(Done, path: string.Concat(Enumerable.Range(0, n).Select(static i => $"/{{p{i}}}")))),
        Of("path parameters that are not in the path", 200, static n => Operation($"\"parameters\": [ {List(n, static i =>
            $"{{ \"name\": \"p{i}\", \"in\": \"path\", \"required\": true, \"schema\": {{ \"type\": \"string\" }} }}")} ], {Done}")),
        Of(
            "path parameters with operators",
            800,
            static n => Operation(Done, path: string.Concat(Enumerable.Range(0, n).Select(static i => $"/{{+p{i}}}")))),
        Of("braces in a path", 500, static n => Operation(Done, path: "/" + string.Concat(Enumerable.Repeat("{a}{", n)))),
        Of("parameters of a path, for many operations", 60, static n => Document($"\"/a\": {{ \"parameters\": [ {List(n, static i =>
            $"{{ \"name\": \"q{i}\", \"in\": \"query\", \"schema\": {{ \"type\": \"string\" }} }}")} ], \"additionalOperations\": {{ {List(
                n,
                static i => $"\"M{i}\": {{ {Done} }}")} }} }}", version: "3.2.0")),
        Of("operations with one parameter", 200, static n => Document(
            List(
                n,
                static i => $"\"/a{i}\": {{ \"get\": {{ \"parameters\": [ {{ \"$ref\": \"#/components/parameters/P\" }} ], {Done} }} }}"),
            "\"parameters\": { \"P\": { \"name\": \"p\", \"in\": \"query\", \"description\": \"d\", \"schema\": { \"type\": \"string\" "
                + "} } }")),
        Of(
            "server variables",
            200,
            static n => Document("\"/a\": { \"get\": { " + Done + " } }", "", $"\"servers\": [ {{ \"url\": \"https://x/{string.Concat(
                Enumerable.Range(0, n).Select(static i =>
                    $"{{v{i}}}"))}\", \"variables\": {{ {List(n, static i => $"\"v{i}\": {{ \"default\": \"d\" }}")} }} }} ], ")),
        Of("server variables in server variables", 100, static n => Document(
            "\"/a\": { \"get\": { " + Done + " } }",
            "",
            $"\"servers\": [ {{ \"url\": \"https://x/{{v0}}\", \"variables\": {{ "
                + $"{List(n, static i => $"\"v{i}\": {{ \"default\": \"{{v{i + 1}}}{{v{i + 1}}}\" }}")} }} }} ], ")),
        Of("servers", 500, static n => Document(
            "\"/a\": { \"get\": { " + Done + " } }",
            "",
            $"\"servers\": [ {List(n, static i => $"{{ \"url\": \"https://x{i}.example\" }}")} ], ")),
    ];

    private static IEnumerable<GrowthFamily> Bodies() =>
    [
        Of("media types of a body", 100, static n => Operation($"\"requestBody\": {{ \"required\": true, \"content\": {{ {List(
            n,
            static i => $"\"application/v{i}+json\": {{ \"schema\": {GrowthDocuments.Texts(2, "a" + Text(i) + "b")} }}")} }} }}, {Done}")),
        Of("media types of bytes", 200, static n => Operation($"\"requestBody\": {{ \"required\": true, \"content\": {{ "
            + $"{List(n, static i => $"\"application/v{i}\": {{ }}")} }} }}, {Done}")),
        Of("media types of an optional body with parameters", 60, static n => Operation($"\"parameters\": [ {List(n, static i => $"{{ "
            + $"\"name\": \"q{i}\", \"in\": \"query\", \"required\": true, \"schema\": {{ \"type\": "
            + $"\"string\" }} }}")} ], \"requestBody\": {{ \"content\": {{ {List(
            n,
            static i => $"\"application/v{i}+json\": {{ \"schema\": {GrowthDocuments.Texts(2, "a" + Text(i) + "b")} }}")} }} }}, {Done}")),
        Of(
            "media types of a response",
            100,
            static n => Operation($"\"responses\": {{ \"200\": {{ \"description\": \"d\", \"content\": {{ {List(
                n,
                static i => $"\"application/v{i}+json\": {{ \"schema\": {GrowthDocuments.Texts(2, "a" + Text(i) + "b")} }}")} }} }} }}")),
        Of("media types of bytes of a response", 200, static n => Operation($"\"responses\": {{ \"200\": {{ \"description\": \"d\", "
            + $"\"content\": {{ {List(n, static i => $"\"application/v{i}\": {{ }}")} }} }} }}")),
        Of(
            "parts",
            200,
            static n => Operation($"\"requestBody\": {{ \"content\": {{ \"multipart/form-data\": {{ \"schema\": {GrowthDocuments.Texts(
                n)}, \"encoding\": {{ {List(n, static i => $"\"m{i}\": {{ \"contentType\": \"text/plain\" }}")} }} }} }} }}, {Done}")),
        Of("form fields", 200, static n =>
            Operation($"\"requestBody\": {{ \"content\": {{ \"application/x-www-form-urlencoded\": {{ \"schema\": {GrowthDocuments.Texts(
                n)}, \"encoding\": {{ {List(
                    n,
                    static i => $"\"m{i}\": {{ \"style\": \"form\", \"explode\": false }}")} }} }} }} }}, {Done}")),
        Of(
            "parts of alternatives",
            40,
            static n => Operation($"\"requestBody\": {{ \"content\": {{ \"multipart/form-data\": {{ \"schema\": {{ \"oneOf\": [ {List(
                n,
                static i => $"{{ \"type\": \"object\", \"required\": [ \"p{i}\" ], \"properties\": {{ \"p{i}\": {{ \"type\": \"string\" "
                    + $"}} }} }}")} ] }} }} }} }}, {Done}")),
        Of("form fields of 2.0", 200, static n => Swagger($"\"/a\": {{ \"post\": {{ \"parameters\": [ "
            + $"{List(n, static i => $"{{ \"name\": \"f{i}\", \"in\": \"formData\", \"type\": \"string\" }}")} ], {Done} }} }}")),
        Of("media types of 2.0 for many operations", 60, static n => Swagger(
            List(n, static i => $"\"/a{i}\": {{ \"post\": {{ \"parameters\": [ {{ \"name\": \"b\", \"in\": \"body\", \"schema\": {{ "
                + $"\"type\": \"string\" }} }} ], \"responses\": {{ \"200\": {{ \"description\": \"d\", \"schema\": {{ \"type\": "
                + $"\"string\" }} }} }} }} }}"),
            $"\"consumes\": [ {List(n, static i => $"\"application/v{i}\"")} ], \"produces\": [ "
                + $"{List(n, static i => $"\"application/w{i}\"")} ], ")),
    ];

    private static IEnumerable<GrowthFamily> References() =>
    [
        Of("references to references", 200, static n => Schemas("\"A\": "
            + Ref("C0")
            + ", "
            + List(n, static i => $"\"C{i}\": {Ref($"C{i + 1}")}")
            + $", \"C{n}\": {{ \"type\": \"string\" }}")),
        Of("references with words to references", 200, static n => Schemas("\"A\": "
            + Ref("C0")
            + ", "
            + List(n, static i => $"\"C{i}\": {{ \"$ref\": \"#/components/schemas/C{i + 1}\", \"description\": \"d\" }}")
            + $", \"C{n}\": {{ \"type\": \"string\" }}")),
        Of("references deep into components", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { "
            + List(n, static i => $"\"m{i}\": {{ \"$ref\": \"#/components/schemas/C{i}/properties/x0\" }}")
            + " } }, "
            + List(n, static i => $"\"C{i}\": {GrowthDocuments.Texts(2, "x")}"))),
        Of("references through references", 100, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { "
            + List(n, static i => $"\"m{i}\": {{ \"$ref\": \"#/components/schemas/R{i}/properties/x0\" }}")
            + " } }, "
            + List(n, static i => $"\"R{i}\": {{ \"$ref\": \"#/components/schemas/C{i}\", \"description\": \"d\" }}, \"C{i}\": "
                + $"{GrowthDocuments.Texts(2, "x")}"))),
        Of("references to anchors", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { "
            + List(n, static i => $"\"m{i}\": {{ \"$ref\": \"#anchor{i}\" }}")
            + " } }, "
            + List(n, static i => $"\"C{i}\": {{ \"$anchor\": \"anchor{i}\", \"type\": \"string\" }}"))),
        Of("references that cannot be resolved", 200, static n =>
            Schemas("\"A\": { \"type\": \"object\", \"properties\": { " + List(n, static i => $"\"m{i}\": {Ref($"Missing{i}")}") + " } }")),
        Of("path items by reference", 100, static n => Document(
            List(n, static i => $"\"/a{i}\": {{ \"$ref\": \"#/components/pathItems/P\" }}"),
            $"\"pathItems\": {{ \"P\": {{ \"get\": {{ {Answer(GrowthDocuments.Texts(3))} }} }} }}")),
        Of("one path item of many operations by reference", 80, static n => Document(
            List(n, static i => $"\"/a{i}\": {{ \"$ref\": \"#/components/pathItems/P\" }}"),
            $"\"pathItems\": {{ \"P\": {{ \"additionalOperations\": {{ "
                + $"{List(n, static i => $"\"M{i}\": {{ {Answer(GrowthDocuments.Texts(2))} }}")} }} }} }}",
            version: "3.2.0")),
        Of("one large operation by reference", 120, static n => Document(List(n, static i => $"\"/a{i}\": {{ \"get\": {{ \"$ref\": "
            + $"\"#/paths/~1a/get\" }} }}") + $", \"/a\": {{ \"get\": {{ {Answer(GrowthDocuments.Texts(n))} }} }}")),
        Of("one large encoding by reference", 120, static n => Document(List(n, static i =>
            $"\"/a{i}\": {{ \"post\": {{ \"requestBody\": {{ \"content\": {{ \"multipart/form-data\": {{ \"schema\": {GrowthDocuments.Texts(
                1)}, \"encoding\": {{ \"m0\": {{ \"$ref\": \"#/x-encoding\" }} }} }} }} }}, {Done} }} }}"), "", $"\"x-encoding\": {{ "
                    + $"\"headers\": {{ {List(n, static i => $"\"X-{i}\": {{ \"schema\": {GrowthDocuments.Texts(1)} }}")} }} }}, ")),
        Of("aliases", 200, static n => Yaml("A: &a { type: object, properties: { x: { type: string } } }\n"
            + string.Concat(Enumerable.Range(0, n).Select(static i => $"    C{i}: *a\n")))),
        Of("merge keys", 200, static n => Yaml("A: &a { type: object, properties: { x: { type: string } } }\n"
            + string.Concat(Enumerable.Range(0, n).Select(static i => $"    C{i}: {{ <<: *a, description: d }}\n")))),
        Of("merge keys of one large mapping", 600, static n => Yaml("A:\n      type: object\n      properties: &p\n"
            + string.Concat(Enumerable.Range(0, n).Select(static i => $"        m{i}: {{ type: string }}\n"))
            + string.Concat(Enumerable.Range(0, n).Select(static i => $"    C{i}: {{ type: object, properties: {{ <<: *p }} }}\n")))),
    ];

    private static IEnumerable<GrowthFamily> Security() =>
    [
        Of("security schemes", 100, static n => Document(
            $"\"/a\": {{ \"get\": {{ {Done} }} }}",
            Schemes(n),
            $"\"security\": [ {List(n, static i => $"{{ \"s{i}\": [] }}")} ], ")),
        Of("security schemes that go together", 60, static n => Document(
            $"\"/a\": {{ \"get\": {{ {Done} }} }}",
            Schemes(n),
            $"\"security\": [ {{ {List(n, static i => $"\"s{i}\": []")} }} ], ")),
        Of("certificates that go together", 6, static n => Document(
            $"\"/a\": {{ \"get\": {{ {Done} }} }}",
            $"\"securitySchemes\": {{ {List(n, static i => $"\"s{i}\": {{ \"type\": \"mutualTLS\" }}")} }}",
            $"\"security\": [ {{ {List(n, static i => $"\"s{i}\": []")} }} ], ")),
        Of("tokens that go together", 40, static n => Document(
            $"\"/a\": {{ \"get\": {{ {Done} }} }}",
            $"\"securitySchemes\": {{ {List(n, static i => $"\"s{i}\": {{ \"type\": \"http\", \"scheme\": \"bearer\" }}")} }}",
            $"\"security\": [ {{ {List(n, static i => $"\"s{i}\": []")} }} ], ")),
        Of("security of the document for many operations", 60, static n => Document(
            List(n, static i => $"\"/a{i}\": {{ \"get\": {{ {Done} }} }}"),
            Schemes(n),
            $"\"security\": [ {List(n, static i => $"{{ \"s{i}\": [] }}")} ], ")),
        Of("scopes of the document for many operations", 60, static n => Document(
            List(n, static i => $"\"/a{i}\": {{ \"get\": {{ {Done} }} }}"),
            $"\"securitySchemes\": {{ \"o\": {{ \"type\": \"oauth2\", \"flows\": {{ \"clientCredentials\": {{ \"tokenUrl\": "
                + $"\"https://x/t\", \"scopes\": {{ }} }} }} }} }}",
            $"\"security\": [ {{ \"o\": [ {List(n, static i => $"\"s{i}\"")} ] }} ], ")),
        Of("scopes", 200, static n => Document(
            $"\"/a\": {{ \"get\": {{ \"security\": [ {{ \"o\": [ {List(n, static i => $"\"s{i}\"")} ] }} ], {Done} }} }}",
            $"\"securitySchemes\": {{ \"o\": {{ \"type\": \"oauth2\", \"flows\": {{ \"clientCredentials\": {{ \"tokenUrl\": "
                + $"\"https://x/t\", \"scopes\": {{ }} }} }} }} }}")),
        Of("alternatives of one scheme", 200, static n =>
            Document($"\"/a\": {{ \"get\": {{ \"security\": [ {List(n, static i => """{ "s0": [] }""")} ], {Done} }} }}", Schemes(1))),
    ];

    private static IEnumerable<GrowthFamily> Files() =>
    [
        Of(
            "components that two files declare alike",
            100,
            static n => [File("a.json", Chain("/a", n, "string")), File("b.json", Chain("/b", n, "string"))]),
        Of(
            "components that two files declare differently",
            100,
            static n => [File("a.json", Chain("/a", n, "string")), File("b.json", Chain("/b", n, "integer"))]),
        Of("large components that two files declare alike", 200, static n => [File("a.json", One("/a", n)), File("b.json", One("/b", n))]),
        Of("servers of a second file for many operations", 60, static n => [File("a.json", Chain("/a", 1, "string")), .. Second(n)]),
        Of("files that refer to each other", 12, static n => [.. Enumerable.Range(0, n).Select(i => File(
            $"f{i}.json",
            $"{{ \"openapi\": \"3.1.0\", \"info\": {{ \"title\": \"T\", \"version\": \"1\" }}, \"paths\": {{ \"/a{i}\": {{ \"get\": {{ {Answer(
                $"{{ \"$ref\": \"f{(i + 1) % n}.json#/components/schemas/S{(i
                    + 1) % n}\" }}")} }} }} }}, \"components\": {{ \"schemas\": {{ \"S{i}\": {GrowthDocuments.Texts(2)} }} }} }}"))]),
    ];

    private static IEnumerable<GrowthFamily> Findings() =>
    [
        Of("unsupported keywords", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { "
            + List(n, static i => $"\"m{i}\": {{ \"not\": {{ \"type\": \"string\" }} }}")
            + " } }")),
        Of("unsupported keywords in components", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { "
            + List(n, static i => $"\"m{i}\": {Ref("C" + Text(i))}")
            + " } }, "
            + List(n, static i => $"\"C{i}\": {{ \"not\": {{ \"type\": \"string\" }} }}"))),
        Of("findings behind text that is not ASCII", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"description\": \"é\", "
            + "\"properties\": { " + List(n, static i => $"\"m{i}\": {{ \"not\": {{ \"type\": \"string\" }} }}") + " } }")),
        Of("findings in YAML", 100, static n => Yaml("A:\n      type: object\n      properties:\n"
            + string.Concat(Enumerable.Range(0, n).Select(static i => $"        m{i}: {{ not: {{ type: string }} }}\n")))),
        Of("unknown keywords", 200, static n => Operation($"{List(n, static i => $"\"unknown{i}\": 1")}, {Done}")),
        Of("keys that occur twice", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { "
            + List(n, static i => $"\"m{i / 2}\": {{ \"type\": \"string\" }}")
            + " } }")),
        Of("invalid values", 200, static n => Schemas(
            "\"A\": { \"type\": \"object\", \"properties\": { " + List(n, static i => $"\"m{i}\": {{ \"type\": \"nonsense\" }}") + " } }")),
        Of("invalid names", 200, static n => Schemas("\"A\": { \"type\": \"object\", \"properties\": { "
            + List(n, static i => $"\"m{i}\": {{ \"type\": \"string\", \"x-csharp-name\": \"not a name\" }}")
            + " } }")),
    ];

    private static string Words(int characters) => string.Concat(Enumerable.Repeat("word <b> ", (characters / 9) + 1));

    private static string Long(int characters) => string.Concat(Enumerable.Repeat("aWord", (characters / 5) + 1));

    private static string Nested(int depth, string inner, string name = "m") =>
        string.Concat(Enumerable.Repeat($"{{ \"type\": \"object\", \"properties\": {{ \"{name}\": ", depth))
            + inner
            + string.Concat(Enumerable.Repeat(" } }", depth));

    private static string NestedUnions(int depth) =>
        string.Concat(Enumerable.Range(0, depth).Select(static i => $"{{ \"oneOf\": [ {{ \"type\": \"object\", \"required\": [ \"p{i}\" "
            + $"], \"properties\": {{ \"p{i}\": {{ \"type\": \"string\" }} }} }}, {{ \"type\": \"array\", \"items\": "))
                + "{ \"type\": \"string\" }"
                + string.Concat(Enumerable.Repeat(" } ] }", depth));

    private static string Schemes(int count) => $"\"securitySchemes\": {{ "
        + $"{List(count, static i => $"\"s{i}\": {{ \"type\": \"apiKey\", \"in\": \"header\", \"name\": \"X-{i}\" }}")} }}";

    private static IReadOnlyList<SpecSource> Swagger(string paths, string root = "") =>
        [File(
            "a.json",
            $"{{ \"swagger\": \"2.0\", \"info\": {{ \"title\": \"Growth\", \"version\": \"1\" }}, {root} \"paths\": {{ {paths} }} }}")];

    private static IReadOnlyList<SpecSource> Yaml(string schemas) =>
        [File("a.yaml", "openapi: 3.1.0\ninfo: { title: Growth, version: '1' }\npaths:\n  /a:\n    get: { operationId: get, responses: "
            + "{ '200': { description: ok, content: { application/json: { schema: { type: object, properties: { a: { $ref: "

                + "'#/components/schemas/A' }, b: { $ref: '#/components/schemas/C0' } } } } } } } }\ncomponents:\n  schemas:\n    "
                + schemas
                + "\n    Last: { type: string }\n")];

    private static string Chain(string path, int count, string last) =>
        $"{{ \"openapi\": \"3.1.0\", \"info\": {{ \"title\": \"T\", \"version\": \"1\" }}, \"paths\": {{ \"{path}\": {{ \"get\": {{ {Answer(
            Ref("C0"))} }} }} }}, \"components\": {{ \"schemas\": {{ {List(
            count,
            i => $"\"C{i}\": {{ \"type\": \"object\", \"properties\": {{ \"next\": "
                + $"{(i + 1 == count ? $"{{ \"type\": \"{last}\" }}" : Ref($"C{i + 1}"))} }} }}")} }} }} }}";

    private static string One(string path, int count) =>
        $"{{ \"openapi\": \"3.1.0\", \"info\": {{ \"title\": \"T\", \"version\": \"1\" }}, \"paths\": {{ \"{path}\": {{ \"get\": {{ "
            + $"{Answer(Ref("C"))} }} }} }}, \"components\": {{ \"schemas\": {{ \"C\": {GrowthDocuments.Texts(count)} }} }} }}";

    private static IEnumerable<SpecSource> Second(int count)
    {
        var servers = $"\"servers\": [ {List(count, static i => $"{{ \"url\": \"https://x{i}.example\" }}")} ]";
        yield return File("b.json", $"{{ \"openapi\": \"3.1.0\", \"info\": {{ \"title\": \"T\", \"version\": \"1\" }}, \"servers\": [ "
            + $"{{ \"url\": \"https://x.example\" }} ], \"paths\": {{ \"/b\": {{ \"get\": {{ {Done} }} }} }} }}");
        yield return File("c.json", $"{{ \"openapi\": \"3.1.0\", \"info\": {{ \"title\": \"T\", \"version\": \"1\" }}, {servers}, "
            + $"\"paths\": {{ {List(count, static i => $"\"/c{i}\": {{ \"get\": {{ {Done} }} }}")} }} }}");
    }
}
