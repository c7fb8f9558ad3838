namespace Specwright.Generator.Tests.Diagnostics;

/// <summary>Specs that each break one rule, <c>¦</c> where the user must look.</summary>
internal static class BrokenSpecs
{
    private const string Head = """
        openapi: 3.0.3
        info: { title: Broken, version: '1' }
        servers: [ { url: 'https://broken.example' } ]

        """;

    public static string UnclosedYaml => Head + """
        paths:
          /a:
            get: { operationId: getA, responses: ¦{ '200': { description: ok }
          /b: {}

        """;

    public static string TabbedYaml => Head + "paths:\n¦\t/a:\n    get: {}\n";

    public const string JsonWithoutComma = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Broken", "version": "1" }
          ¦"paths": {}
        }
        """;

    public const string JsonCutOff = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Broken"¦
        """;

    public static string Operation(string responseSchema) => Head + $$"""
        paths:
          /a:
            get:
              operationId: getA
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: {{responseSchema}}

        """;

    public static string DanglingReference => Operation("{ $ref: ¦'#/components/schemas/Nowhere' }");

    public static string DanglingFile => Operation("{ $ref: ¦'missing.yaml#/components/schemas/Nowhere' }");

    public static string AddressReference => Operation("{ $ref: ¦'https://elsewhere.example/api.yaml#/components/schemas/A' }");

    public static string CircularReference => Operation("{ $ref: '#/components/schemas/A' }") + """
        components:
          schemas:
            A: { $ref: ¦'#/components/schemas/B' }
            B: { $ref: '#/components/schemas/A' }

        """;

    public static string UndeclaredPathParameter => Head + """
        paths:
          ¦/a/{id}:
            get:
              operationId: getA
              responses: { '204': { description: done } }

        """;

    public static string DuplicateKey => Head + """
        paths:
          /a:
            get:
              operationId: getA
              ¦operationId: getB
              responses: { '204': { description: done } }

        """;

    public const string DuplicateJsonKey = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Broken", "version": "1" },
          "servers": [ { "url": "https://broken.example" } ],
          "paths": { "/a": { "get": {
            "operationId": "getA",
            ¦"operationId": "getB",
            "responses": { "204": { "description": "done" } }
          } } }
        }
        """;

    public static string UnknownSecurity => Head + """
        paths:
          /a:
            get:
              operationId: getA
              security:
                - ¦nobody: []
              responses: { '204': { description: done } }

        """;

    public const string UnknownVersion = """
        openapi: ¦4.0.0
        info: { title: Broken, version: '1' }
        paths: {}

        """;

    public const string NewerVersion = """
        openapi: ¦3.3.0
        info: { title: Broken, version: '1' }
        paths:
          /a: { get: { responses: { '204': { description: done } } } }

        """;

    public const string NoVersion = """
        ¦title: A shopping list
        paths:
          /a:
            get: {}

        """;

    public static string UnknownMethodName => Head + """
        paths:
          /a:
            get:
              operationId: getA
              ¦x-csharp-name: 'not a name'
              responses: { '204': { description: done } }

        """;

    public const string MisspelledPaths = """
        openapi: 3.0.3
        info: { title: Broken, version: '1' }
        ¦path:
          /a: { get: { responses: { '204': { description: done } } } }
        paths:
          /b: { get: { responses: { '204': { description: done } } } }

        """;

    public static string UnknownRootKey => Head + """
        ¦schemas: { A: { type: object } }
        paths:
          /a: { get: { responses: { '204': { description: done } } } }

        """;

    public const string NoOperations = """
        openapi: 3.0.3
        info: { title: Broken, version: '1' }
        ¦paths: {}

        """;

    public const string NoPaths = """
        ¦openapi: 3.1.0
        info: { title: Broken, version: '1' }
        servers: [ { url: 'https://broken.example' } ]

        """;

    public static string DuplicateOperationId => Head + """
        paths:
          /a: { get: { operationId: getIt, responses: { '204': { description: done } } } }
          /b: { get: { operationId: ¦getIt, responses: { '204': { description: done } } } }

        """;

    public static string MissingMediaType => Head + """
        paths:
          /a:
            get:
              responses:
                '200': { description: ok, content: { ¦schema: { type: string } } }

        """;

    public static string MissingMediaTypeOfRequest => Head + """
        paths:
          /a:
            post:
              requestBody: { content: { ¦schema: { type: string }, application/json: { schema: { type: string } } } }
              responses: { '204': { description: done } }

        """;

    public static string MisplacedRequired => Operation("{ type: object, properties: { name: { type: string, ¦required: true } } }");
}
