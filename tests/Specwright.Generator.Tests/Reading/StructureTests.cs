using Microsoft.OpenApi;
using Specwright.Generator.Diagnostics;
using Specwright.Testing.Reading;

namespace Specwright.Generator.Tests.Reading;

/// <summary>What is wrong in a document's structure is named at its place, mended, and the rest is read.</summary>
public sealed class StructureTests
{
    [Theory]
    [InlineData("¦title: a shopping list\npaths: {}\n", ReadingDiagnosticIds.NotOpenApi)]
    [InlineData("¦- just\n- a list\n", ReadingDiagnosticIds.NotOpenApi)]
    [InlineData("info: { title: T }\nopenapi: ¦4.0.0\n", ReadingDiagnosticIds.UnsupportedVersion)]
    [InlineData("swagger: ¦1.2\n", ReadingDiagnosticIds.UnsupportedVersion)]
    public void What_is_no_OpenAPI_document_is_an_error(string text, string id)
    {
        var result = Read.Yaml(text);

        Read.AssertAt(result, id, text);
        Assert.Null(result.Document);
    }

    [Theory]
    [InlineData("openapi: 3.0.0", true)]
    [InlineData("openapi: 3.0", true)]
    [InlineData("openapi: '3.1'", true)]
    [InlineData("openapi: 3.2.1-rc", true)]
    [InlineData("swagger: 2.0", true)]
    [InlineData("swagger: '2.0'", true)]
    [InlineData("openapi: 3.10.0", true)]
    [InlineData("openapi: 3.x", false)]
    [InlineData("openapi: 30.0", false)]
    public void Versions_are_understood_however_they_are_written(string version, bool isSupported) =>
        Assert.Equal(isSupported, Read.Yaml("paths: {}\ninfo: { title: T, version: '1' }\n" + version + "\n").Document is not null);

    [Theory]
    [InlineData("then: { properties: { a: { type: string } } }", true)]
    [InlineData("else: { properties: { a: { type: string } } }", true)]
    [InlineData("dependentSchemas: { a: { properties: { b: { type: string } } } }", true)]
    [InlineData("then: { required: [a] }", false)]
    [InlineData("dependentSchemas: { a: { required: [b] } }", false)]
    [InlineData("dependentRequired: { a: [b] }", false)]
    [InlineData("if: { properties: { a: { const: x } } }", false)]
    [InlineData("contains: { type: object, properties: { a: { type: string } } }", false)]
    public void Members_that_only_a_condition_brings_are_warned_of(string keyword, bool isWarned)
    {
        var result = Read.Yaml(Read.Head
            + "paths:\n  /a: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: object, "
            + keyword
            + " } } } } } } }\n");

        Assert.Equal(
            isWarned ? ModelingDiagnosticIds.UnsupportedKeyword : null,
            result.Diagnostics.Select(static one => one.Id).SingleOrDefault());
    }

    [Fact]
    public void A_document_without_title_is_warned_of_only_when_nothing_else_names_the_client()
    {
        const string Text =
            "openapi: 3.1.0\n¦info: { version: '1' }\npaths: { /a: { get: { responses: { '204': { description: ok } } } } }\n";

        Assert.Empty(Read.Yaml(Text).Diagnostics);
        Read.AssertAt(Read.Yaml(Text, Read.Options with { Client = null }), ReadingDiagnosticIds.MissingTitle, Text);
    }

    [Fact]
    public void A_path_parameter_that_is_not_declared_is_named_at_the_path_and_supplied()
    {
        const string Text = Read.Head + """
            paths:
              /ok/{a}: { get: { parameters: [ { name: a, in: path, required: true, schema: { type: string } } ], responses: { '204': { description: ok } } } }
              ¦/users/{id}/posts:
                get: { responses: { '204': { description: ok } } }
                delete: { responses: { '204': { description: ok } } }

            """;
        var result = Read.Yaml(Text);

        var diagnostic = Read.AssertAt(result, ReadingDiagnosticIds.UndeclaredPathParameter, Text);
        Assert.Equal(["/users/{id}/posts", "id", "GET, DELETE"], diagnostic.Arguments);
        Assert.Equal(18, diagnostic.Span.Length + 1);
        var parameter = Assert.Single(result.Document!.Paths["/users/{id}/posts"].Operations![HttpMethod.Get].Parameters!);
        Assert.Equal(
            ("id", ParameterLocation.Path, true, JsonSchemaType.String),
            (parameter.Name, parameter.In, parameter.Required, parameter.Schema!.Type));
    }

    [Fact]
    public void In_JSON_too()
    {
        const string Text = """
            { "openapi": "3.0.3", "info": { "title": "T", "version": "1" },
              "paths": {
                ¦"/users/{id}": { "get": { "responses": { "204": { "description": "ok" } } } } } }
            """;

        Read.AssertAt(Read.Json(Text), ReadingDiagnosticIds.UndeclaredPathParameter, Text);
    }

    [Fact]
    public void A_path_parameter_that_the_path_does_not_name_is_left_out()
    {
        const string Text = Read.Head + """
            paths:
              /a:
                get:
                  parameters:
                    - ¦{ name: id, in: path, required: true, schema: { type: string } }
                    - { name: q, in: query, schema: { type: string } }
                  responses: { '204': { description: ok } }

            """;
        var result = Read.Yaml(Text);

        Read.AssertAt(result, ReadingDiagnosticIds.UnusedPathParameter, Text);
        Assert.Equal(["q"], result.Document!.Paths["/a"].Operations!.Values.Single().Parameters!.Select(static one => one.Name));
        Assert.Equal(7, result.Locator.Locate("/paths/~1a/get/parameters/0").Span.StartLine);
    }

    [Fact]
    public void A_path_without_slash_gets_one()
    {
        const string Text = Read.Head + "paths:\n  ¦pets: { get: { responses: { '204': { description: ok } } } }\n";
        var result = Read.Yaml(Text);

        Read.AssertAt(result, ReadingDiagnosticIds.PathWithoutSlash, Text);
        Assert.Equal(["GET /pets"], Read.Operations(result));
    }

    [Theory]
    [InlineData("{ type: ¦strange }", ReadingDiagnosticIds.InvalidValue)]
    [InlineData("{ type: string, minLength: ¦many }", ReadingDiagnosticIds.InvalidValue)]
    [InlineData("{ type: string, readOnly: ¦maybe }", ReadingDiagnosticIds.InvalidValue)]
    [InlineData("{ type: number, multipleOf: ¦1e400 }", ReadingDiagnosticIds.InvalidValue)]
    [InlineData("{ type: object, properties: { ¦a: 5 } }", ReadingDiagnosticIds.UnexpectedStructure)]
    [InlineData("{ type: object, properties: { ¦a: } }", ReadingDiagnosticIds.UnexpectedStructure)]
    [InlineData("{ type: object, ¦properties: [ a ] }", ReadingDiagnosticIds.UnexpectedStructure)]
    [InlineData("{ ¦allOf: { type: object } }", ReadingDiagnosticIds.UnexpectedStructure)]
    public void A_value_that_cannot_be_is_left_out(string schema, string id)
    {
        var text = Read.Head + Read.Operation(schema);
        var result = Read.Yaml(text);

        Read.AssertAt(result, id, text);
        Assert.Equal(["GET /a"], Read.Operations(result));
    }

    [Fact]
    public void Values_are_mended_where_they_can_be()
    {
        var result = Read.Yaml("openapi: 3.0.3\ninfo: { title: T, version: '1' }\n" + Read.Operation(
            "{ type: object, properties: { a: { type: number, minimum: 1, exclusiveMinimum: true }, b: { type: string, maxLength: "
                + "99999999999, minLength: 2.0 }, c: true, d: { const: 1 }, e: { nullable: true, allOf: [ { type: string } ] }, f: { "
                + "type: array, items: [ { type: string } ] } } }"));

        Assert.Empty(result.Diagnostics);
        var members = Read.ResponseSchema(result).Properties!;
        Assert.Equal(("1", null), (members["a"].ExclusiveMinimum, members["a"].Minimum));
        Assert.Equal((null, 2), (members["b"].MaxLength, members["b"].MinLength));
        Assert.NotNull(members["c"]);
        Assert.Equal("1", Assert.Single(members["d"].Enum!).ToJsonString());
        Assert.True(members["e"].Extensions!.ContainsKey("x-nullable"));
        Assert.NotNull(members["f"].Items);
    }

    [Fact]
    public void What_the_specification_does_not_know_is_a_warning_at_its_place()
    {
        const string Text = Read.Head + """
            paths:
              /a:
                get:
                  ¦colour: red
                  responses: { '204': { description: ok } }

            """;

        Read.AssertAt(Read.Yaml(Text), ReadingDiagnosticIds.UnknownKey, Text);
    }

    [Fact]
    public void More_oddities_than_anyone_reads_are_counted_only()
    {
        var text = Read.Head
            + "paths:\n  /a:\n    get:\n      responses: { '204': { description: ok } }\n"
            + string.Concat(Enumerable.Range(0, 150).Select(static i => $"      odd{i}: 1\n"));
        var result = Read.Yaml(text);

        Assert.Equal(101, result.Diagnostics.Count);
        Assert.Equal("50", Assert.Single(result.Diagnostics, static one => one.Id == ReadingDiagnosticIds.MoreOddities).Arguments[0]);
    }

    [Fact]
    public void OpenAPI_3_2_brings_methods_of_its_own()
    {
        var result = Read.Yaml("openapi: 3.2.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    query: { responses: { '204': { "
            + "description: ok } } }\n    additionalOperations: { LINK: { responses: { '204': { description: ok } } } }\n");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["LINK /a", "QUERY /a"], Read.Operations(result));
    }

    [Fact]
    public void A_scheme_that_is_declared_nowhere_is_named_and_its_alternative_left_out()
    {
        const string Text = Read.Head + """
            components: { securitySchemes: { token: { type: http, scheme: bearer } } }
            paths:
              /a:
                get:
                  security:
                    - ¦nobody: []
                    - token: []
                  responses: { '204': { description: ok } }

            """;
        var result = Read.Yaml(Text);

        Read.AssertAt(result, ReadingDiagnosticIds.UnknownSecurityScheme, Text);
        Assert.Equal(
            "token",
            Assert.Single(Assert.Single(result.Document!.Paths["/a"].Operations!.Values.Single().Security!)).Key.Reference.Id);
    }

    [Fact]
    public void Swagger_2_becomes_the_same_model()
    {
        var result = Read.Yaml("""
            swagger: '2.0'
            info: { title: T, version: '1' }
            host: api.example.com
            basePath: /v1/
            schemes: [http, https]
            consumes: [application/xml, application/json]
            produces: [application/json]
            securityDefinitions: { basic: { type: basic }, o: { type: oauth2, flow: application, tokenUrl: 'https://t.example', scopes: { a: b } } }
            security: [ { basic: [] }, { o: [a] } ]
            parameters: { Body: { name: body, in: body, required: true, schema: { $ref: '#/definitions/Pet' } } }
            paths:
              /pets:
                post:
                  parameters:
                    - $ref: '#/parameters/Body'
                    - { name: ids, in: query, type: array, items: { type: integer, format: int64 }, collectionFormat: multi }
                    - { name: tabs, in: query, type: array, items: { type: string }, collectionFormat: tsv }
                  responses: { '200': { description: ok, schema: { $ref: '#/definitions/Pet' }, headers: { X-N: { type: integer } } } }
              /upload:
                post:
                  parameters: [ { name: data, in: formData, type: file, required: true }, { name: tags, in: formData, type: array, items: { type: string } } ]
                  responses: { '204': { description: ok } }
            definitions: { Pet: { type: object, discriminator: kind, properties: { kind: { type: string, x-nullable: true } } } }

            """);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["https://api.example.com/v1", "http://api.example.com/v1"], result.Document!.Servers!.Select(static one => one.Url));
        var post = result.Document.Paths["/pets"].Operations![HttpMethod.Post];
        Assert.Equal("application/json", Assert.Single(post.RequestBody!.Content!).Key);
        Assert.True(post.RequestBody.Required);
        Assert.Equal(
            (ParameterStyle.Form, true, JsonSchemaType.Array),
            (post.Parameters![0].Style, post.Parameters[0].Explode, post.Parameters[0].Schema!.Type));
        Assert.True(post.Parameters[1].Extensions!.ContainsKey("x-specwright-collection-format"));
        Assert.Equal(JsonSchemaType.Integer, post.Responses!["200"].Headers!["X-N"].Schema!.Type);
        Assert.Equal("Pet", Assert.IsType<OpenApiSchemaReference>(post.Responses["200"].Content!["application/json"].Schema).Reference.Id);
        var form = result.Document.Paths["/upload"].Operations![HttpMethod.Post].RequestBody!.Content!;
        Assert.Equal("binary", form["multipart/form-data"].Schema!.Properties!["data"].Format);
        Assert.Equal(
            (true, (bool?)false),
            (form["multipart/form-data"].Schema!.Required!.Contains("data"), form["multipart/form-data"].Encoding!["tags"].Explode));
        Assert.Equal("kind", Read.Schema(result, "Pet").Discriminator!.PropertyName);
        Assert.Equal(["basic", "o"], result.Document.Components!.SecuritySchemes!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(17, result.Locator.Locate("/paths/~1pets/post/responses/200/content/application~1json/schema").Span.StartLine);
    }

    [Fact]
    public void A_shared_response_of_Swagger_has_the_media_types_of_the_operation()
    {
        var result = Read.Yaml("""
            swagger: '2.0'
            info: { title: T, version: '1' }
            host: api.example.com
            produces: [application/json, text/html]
            paths:
              /html: { get: { produces: [text/html], responses: { '200': { $ref: '#/responses/Page' } } } }
              /json: { get: { produces: [application/json], responses: { '200': { $ref: '#/responses/Page' } } } }
            responses: { Page: { description: ok, schema: { type: string } } }

            """);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            "text/html",
            Assert.Single(result.Document!.Paths["/html"].Operations![HttpMethod.Get].Responses!["200"].Content!).Key);
        Assert.Equal("Page", Assert.IsType<OpenApiResponseReference>(
            result.Document.Paths["/json"].Operations![HttpMethod.Get].Responses!["200"]).Reference.Id);
    }

    [Fact]
    public void Reading_the_same_text_twice_gives_the_same()
    {
        var text = Read.Head
            + Read.Operation("{ oneOf: [ { $ref: '#/components/schemas/A/properties/b' }, { $ref: '#/nowhere' } ] }")
            + "components: { schemas: { A: { properties: { b: { type: string } } } } }\n";

        Assert.Equal(Serialized(Read.Yaml(text)), Serialized(Read.Yaml(text)));
        Assert.Equal(Read.Yaml(text).Diagnostics, Read.Yaml(text).Diagnostics);
    }

    private static string Serialized(ReadDocument result)
    {
        var writer = new StringWriter();
        result.Document!.SerializeAsV32(new OpenApiJsonWriter(writer));
        return writer.ToString();
    }
}
