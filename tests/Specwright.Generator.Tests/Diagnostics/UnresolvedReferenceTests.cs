using Microsoft.CodeAnalysis;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Diagnostics;

/// <summary>
/// A reference that cannot be resolved costs the place where it stands and nothing else: a warning there, and a usable client.
/// </summary>
public sealed class UnresolvedReferenceTests
{
    private const string Head = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        servers: [ { url: 'https://shop.example' } ]

        """;

    private const string Done = "'204': { description: done }";
    private const string Item = "{ type: object, properties: { id: { type: integer } } }";
    private const string NoSchema = "{ $ref: ¦'#/components/schemas/None' }";
    private const string IsAny = "the value is a JsonElement";

    private static readonly GeneratorHarness s_harness = GeneratorHarness.Specwright;

    /// <summary>
    /// What cannot be resolved; the document, <c>¦</c> at the reference; what the message says; what the client declares.
    /// </summary>
    public static TheoryData<string, string, string, string> Places => new()
    {
        { "a response's schema", Json(NoSchema), "this file has no such schema: " + IsAny, "Task<JsonElement> GetAsync(" },
        { "a file", Json("{ $ref: ¦'none.yaml' }"), "'none.yaml' is not an OpenApiSpec item of the project: "
            + IsAny, "Task<JsonElement> GetAsync(" },
        { "a property", Json($"{{ type: object, properties: {{ more: {NoSchema} }} }}"), IsAny, "public JsonElement? More" },
        { "items", Json($"{{ type: array, items: {NoSchema} }}"), IsAny, "Task<IReadOnlyList<JsonElement>> GetAsync(" },
        { "a part of a composition", Json(
            $"{{ allOf: [ {NoSchema}, {Item} ] }}"), "this part of the schema is left out", "public long? Id" },
        { "the only part of a composition", Json($"{{ allOf: [ {NoSchema} ] }}"), "this part", "Task<JsonElement> GetAsync(" },
        { "an alternative", Json($"{{ oneOf: [ {NoSchema}, {Item} ] }}"), IsAny, "Task<JsonElement> GetAsync(" },
        {
            "a query parameter",
            Get(
                "[ { $ref: ¦'#/components/parameters/A' }, { in: query, name: page, required: true, schema: { type: integer } } ]",
                "/items"),
            "this file has no such parameter: the parameter is a string if the path names it, and is left out otherwise",
            "GetAsync(long page,"
        },
        {
            "a path parameter", Get("[ { $ref: ¦'#/components/parameters/ItemId' } ]", "/items/{item_id}"),
            "the parameter is a string if the path names it", "GetAsync(string itemId,"
        },
        {
            "a response", Responses("'200': { $ref: ¦'#/components/responses/None' }"),
            "this file has no such response: the response's content is a JsonElement", "Task<JsonElement> GetAsync("
        },
        {
            "the response of an error", Responses(Done + ", '404': { $ref: ¦'#/components/responses/None' }"),
            "the response's content is a JsonElement", "Task GetAsync("
        },
        {
            "a header", Responses("'200': { description: ok, headers: { X-Total: { $ref: ¦'#/components/headers/None' } } }"),
            "this file has no such header: the header is a string", "public string? XTotal"
        },
        {
            "a request body", Responses(Done, "requestBody: { $ref: ¦'#/components/requestBodies/None' }"),
            "this file has no such request body: the body is a JsonElement", "GetAsync(JsonElement? body = null"
        },
        {
            "a path item", Responses(Done) + "  /other: { $ref: ¦'other.yaml' }\n",
            "'other.yaml' is not an OpenApiSpec item of the project: its operations are left out", "GetAsync("
        },
        {
            "an operation", Responses(Done) + "  /other: { get: { $ref: ¦'other.yaml' } }\n",
            "the operation is left out", "GetAsync("
        },
        {
            "a callback", Responses(Done, "callbacks: { done: { $ref: ¦'#/components/callbacks/None' } }"),
            "this file has no such callback: the callback is left out", "GetAsync("
        },
        {
            "a security scheme",
            Responses(Done, "security: [ { none: [] }, { key: [] } ]") + """
            components:
              securitySchemes:
                none: { $ref: ¦'schemes.yaml#/none' }
                key: { type: apiKey, in: header, name: X-Key }

            """,
            "'schemes.yaml' is not an OpenApiSpec item of the project: what requires the scheme is left out", "ShopCredential Key("
        },
        {
            "a value of a mapping",
            Json("{ oneOf: [ { $ref: '#/components/schemas/A' } ], discriminator: { propertyName: kind, mapping: { a: A, b: ¦None } } }")
                + """
                components:
                  schemas:
                    A: { type: object, properties: { kind: { type: string } } }

                """,
            "the mapping goes without it", "GetAsync("
        },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void The_rest_is_a_usable_client(string what, string text, string message, string code)
    {
        _ = what;
        var marked = MarkedSpec.Of("/src/specs/shop.yaml", text);
        var result = s_harness.Run(marked.Spec);

        var diagnostic = AssertAt(marked, result);
        Assert.Equal((ReadingDiagnosticIds.UnresolvedReference, DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        AssertDeclares(code, result);
        s_harness.CheckRules(result);
    }

    [Fact]
    public void A_response_of_OpenAPI_2_keeps_its_media_types()
    {
        var marked = MarkedSpec.Of("/src/specs/shop.yaml", """
            swagger: '2.0'
            info: { title: Shop, version: '1' }
            host: shop.example
            produces: [ application/vnd.shop+json ]
            paths:
              /items:
                get: { operationId: get, responses: { '200': { $ref: ¦'#/responses/None' } } }

            """);
        var result = s_harness.Run(marked.Spec);

        AssertAt(marked, result);
        AssertDeclares("Task<JsonElement> GetAsync(", result);
        Assert.Contains(result.Output.Files, static file => file.Text.Contains("application/vnd.shop+json", StringComparison.Ordinal));
        s_harness.CheckRules(result);
    }

    [Fact]
    public void The_mistake_is_shown_once_and_where_it_is_made()
    {
        const string A = "{ $ref: '#/components/schemas/A' }";
        var marked = MarkedSpec.Of("/src/specs/shop.yaml", Json($"{{ type: object, properties: {{ a: {A}, b: {A} }} }}") + """
            components:
              schemas:
                A: { $ref: '#/components/schemas/B' }
                B: { $ref: ¦'none.yaml#/B' }

            """);
        var diagnostic = AssertAt(marked, s_harness.Run(marked.Spec));

        Assert.StartsWith("'none.yaml#/B' cannot be resolved", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_that_is_not_selected_is_not_spoken_of()
    {
        var marked = MarkedSpec.Of("/src/specs/shop.yaml", Responses(Done) + "  /other: { get: { $ref: 'other.yaml' } }\n");
        var result = s_harness.Run(marked.Spec with { Operations = "/items" });

        Assert.Empty(result.Output.Diagnostics);
        Assert.NotEmpty(result.Output.Files);
    }

    private static ReportedDiagnostic AssertAt(MarkedSpec marked, HarnessResult result)
    {
        var diagnostic = Assert.Single(result.Output.Diagnostics);
        Assert.Equal((marked.Line, marked.Column), (diagnostic.Line, diagnostic.Column));
        return diagnostic;
    }

    private static void AssertDeclares(string code, HarnessResult result)
    {
        var lines = result.Output.Files.SelectMany(static file => file.Text.Split('\n'))
            .Where(static line => line.StartsWith("    public ", StringComparison.Ordinal))
            .ToList();
        Assert.True(
            lines.Exists(line => line.Contains(code, StringComparison.Ordinal)),
            $"'{code}' is not in:\n{string.Join("\n", lines)}");
    }

    private static string Json(string schema) =>
        Responses($"'200': {{ description: ok, content: {{ application/json: {{ schema: {schema} }} }} }}");

    private static string Get(string parameters, string path) => Responses(Done, "parameters: " + parameters, path);

    private static string Responses(string responses, string more = "deprecated: false", string path = "/items") => Head + $$"""
        paths:
          {{path}}:
            get:
              operationId: get
              responses: { {{responses}} }
              {{more}}

        """;
}
