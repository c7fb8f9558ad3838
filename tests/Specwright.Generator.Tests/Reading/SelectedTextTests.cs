using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Tests.Harness;
using Specwright.Generator.Tests.Used;
using Specwright.Testing.Driving;
using Specwright.Testing.Reading;
using SpecSource = Specwright.Testing.Driving.SpecSource;

namespace Specwright.Generator.Tests.Reading;

/// <summary>Of a document of which little is selected, only that is parsed: nobody sees it in what comes out.</summary>
public sealed class SelectedTextTests
{
    private static readonly string s_folder = Repository.Combine("tests", "Specwright.Generator.Tests", "Snapshots", "Specs");

    // With a second fragment, whose references nobody knows before it is read, the whole document is parsed.
    private static readonly SpecSource s_second = new(
        "/src/zz.yaml",
        "openapi: 3.1.0\ninfo: { title: '', version: '1' }\npaths: {}\n")
    {
        Namespace = "Example",
        Client = "ExampleClient",
        Operations = "**",
    };

    /// <summary>The documents of the snapshots, and others in which parts hang together without a reference between them.</summary>
    public static TheoryData<string> Documents =>
    [
        .. Directory.GetFiles(s_folder).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
        "shop", "hierarchy", "comments", "signs", "paths", "old paths", "examples", "odd examples", "odds", "aliases", "schemes",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_operation_comes_out_as_from_the_whole_tree(string name)
    {
        var text = name switch
        {
            "shop" => UsedDocuments.Shop,
            "hierarchy" => Hierarchy,
            "comments" => Comments,
            "examples" => Examples,
            "odds" => Odds,
            "aliases" => Aliases,
            "schemes" => Schemes,
            "odd examples" => Examples.Replace("schemas/B", "examples/E", StringComparison.Ordinal),
            "paths" => Paths,
            "old paths" => Paths.Replace("openapi: 3.1.0", "swagger: '2.0'", StringComparison.Ordinal),
            "signs" => Comments.Replace("\"C\"", "\"C D\"", StringComparison.Ordinal)
                .Replace("\"D\"", "\"C_D\"", StringComparison.Ordinal)
                .Replace("schemas/C\"", "schemas/C%20D\"", StringComparison.Ordinal)
                .Replace("schemas/D\"", "schemas/C_D\"", StringComparison.Ordinal),
            _ => File.ReadAllText(Path.Combine(s_folder, name)),
        };
        var all = Host(text, "**").Run();
        var operations = OperationsOf(text);
        Assert.NotEmpty(operations);
        foreach (var operation in operations)
        {
            var selected = Host(text, operation).Run();
            var whole = Host(text, operation, s_second).Run();
            Assert.Equal(whole.Files.Select(static file => file.HintName), selected.Files.Select(static file => file.HintName));
            Assert.Equal(whole.Files.Select(static file => file.Text), selected.Files.Select(static file => file.Text));
            Assert.Equal(
                whole.Diagnostics.Where(static one => one.Path == "/src/a.yaml"),
                selected.Diagnostics.Where(static one => one.Path == "/src/a.yaml"));
            Assert.True(selected.Files.Sum(static file => file.Text.Length) <= all.Files.Sum(static file => file.Text.Length));
        }
    }

    [Theory]
    [InlineData("GET /aa")]
    [InlineData("tag:One; id:aa")]
    [InlineData("/k/k; id:b")]
    public void A_pattern_that_selects_nothing_is_told_what_it_may_mean(string operations)
    {
        var selected = Host(Paths, operations).Run();
        var whole = Host(Paths, operations, s_second).Run();
        Assert.NotEmpty(selected.Diagnostics);
        Assert.Equal(
            whole.Diagnostics.Where(static one => one.Path == "/src/a.yaml"),
            selected.Diagnostics.Where(static one => one.Path == "/src/a.yaml"));
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/A' }", true)]
    [InlineData("{ $ref: '#/components/schemas/Missing' }", true)]
    [InlineData("{ $ref: '#/paths/~1b/get/responses/200/content/application~1json/schema' }", false)]
    [InlineData("{ $ref: '#anchor' }", false)]
    [InlineData("{ $ref: 'https://example.com/a' }", false)]
    public void The_tree_is_small_where_the_text_tells_what_is_reached(string schema, bool isSmall)
    {
        var large = string.Concat(Enumerable.Range(0, 200).Select(static i =>
            $"    B{i}: {{ type: object, properties: {{ a: {{ type: string }}, b: {{ type: string }} }} }}\n"));
        var text = Read.Head + Read.Operation(schema) + Read.Operation("{ type: string }", "/b")["paths:\n".Length..]
            + "components:\n  schemas:\n    A: { $anchor: anchor, type: object }\n" + large;
        var file = Read.File("/specs/a.yaml", text, Read.Options with { Operations = ["/a"] });
        var sources = new SourceSet([file], [], false, default);
        var outline = Generator.Reading.DocumentOutlining.DocumentOutliner.Outline(sources, withLibrary: false, default);
        Generator.Reading.DocumentOutlining.SelectedText.TrySelect(sources, outline, default);
        Assert.Equal(isSmall, sources.Fragments[0].Root!.Value.GetRawText().Length < text.Length / 2);
    }

    // A copy that allows null, a reference with a blank behind it, a path item that is a list, security that is a text.
    private const string Odds = """
        openapi: 3.0.3
        info: { title: Odds, version: '1' }
        security: [ { k: [] } ]
        paths:
          /a:
            get:
              operationId: a
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Painted' } } } } }
          /b:
            get:
              operationId: b
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Color' } } } } }
          /c:
            get:
              operationId: c
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/C ' } } } } }
          /d: []
          /e:
            get: { operationId: e, responses: { '204': { description: ok } } }
            put: { operationId: f, security: nothing, responses: { '204': { description: ok } } }
        components:
          securitySchemes: { k: { type: http, scheme: bearer } }
          schemas:
            Painted: { type: object, properties: { color: { $ref: '#/components/schemas/NullableOfColor' } } }
            Color: { type: string, enum: [Red, Green] }
            NullableOfColor: { type: string, nullable: true, enum: [Red, Green, null] }
            C: { type: object, properties: { x: { type: string } } }
        """;

    // Components that are nothing but references, and two references to components that are called otherwise.
    private const string Aliases = """
        openapi: 3.1.0
        info: { title: Aliases, version: '1' }
        paths:
          /base: { get: { responses: { '200': { description: a, content: { application/json: { schema: { $ref: '#/components/schemas/Base' } } } } } } }
          /mid: { get: { responses: { '200': { description: a, content: { application/json: { schema: { $ref: '#/components/schemas/Mid' } } } } } } }
          /case: { get: { responses: { '200': { description: a, content: { application/json: { schema: { $ref: '#/components/schemas/Case' } } } } } } }
          /union: { get: { responses: { '200': { description: a, content: { application/json: { schema: { $ref: '#/components/schemas/Union' } } } } } } }
          /round: { get: { responses: { '200': { description: a, content: { application/json: { schema: { $ref: '#/components/schemas/Round' } } } } } } }
          /like: { get: { responses: { '200': { description: a, content: { application/json: { schema: { $ref: '#/components/schemas/mate' } } } } } } }
          /near: { get: { responses: { '200': { description: a, content: { application/json: { schema: { $ref: '#/components/schemas/Mats' } } } } } } }
        components:
          schemas:
            Alias: { $ref: '#/components/schemas/Inner' }
            Inner: { $ref: '#/components/schemas/Base' }
            Base: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Mid: { allOf: [ { $ref: '#/components/schemas/Alias' }, { type: object, properties: { mid: { type: integer } } } ] }
            Low: { allOf: [ { $ref: '#/components/schemas/Mid' }, { type: object, properties: { low: { type: integer } } } ] }
            Case: { type: object, required: [type], properties: { type: { type: string }, a: { type: integer } } }
            Other: { type: object, required: [type], properties: { type: { type: string }, b: { type: integer } } }
            CaseAlias: { $ref: '#/components/schemas/Case' }
            Union: { oneOf: [ { $ref: '#/components/schemas/CaseAlias' }, { $ref: '#/components/schemas/Other' } ], discriminator: { propertyName: type } }
            Round: { $ref: '#/components/schemas/Circle' }
            Circle: { $ref: '#/components/schemas/Round' }
            Mate: { type: object, properties: { name: { type: string } } }

        """;

    // Schemes that are references to what nothing else reaches.
    private const string Schemes = """
        openapi: 3.1.0
        info: { title: Schemes, version: '1' }
        security: [ { a: [] }, { b: [] }, { c: [] } ]
        paths:
          /a: { get: { responses: { '204': { description: a } } } }
          /b: { get: { security: [ { d: [] } ], responses: { '204': { description: b } } } }
        components:
          securitySchemes:
            a: { $ref: '#/components/parameters/a' }
            b: { $ref: '#/components/examples/b' }
            c: { $ref: '#/components/securitySchemes/d' }
            d: { type: http, scheme: basic }
          parameters:
            a: { type: apiKey, in: header, name: X-Key }
          examples:
            b: { type: http, scheme: bearer }

        """;

    // What is left out stands before and behind comments, at the end of a section, and has other names that come to the same.
    private const string Comments = """
        {
          "openapi": "3.1.0", "info": { "title": "Comments", "version": "1" },
          "paths": {
            "/a": { "get": { "responses": { "200": { "description": "a",
              "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } } } } },
            "/c": { "get": { "responses": { "200": { "description": "c",
              "content": { "application/json": { "schema": { "$ref": "#/components/schemas/C" } } } } } } },
            "/d": { "get": { "responses": { "200": { "description": "d",
              "content": { "application/json": { "schema": { "$ref": "#/components/schemas/D" } } } } } } },
          },
          "components": {
            "schemas": {
              "A": { "type": "object", "properties": { "a": { "type": "string" } } } /* of a */ ,
              // The next one is b.
              "B": { "type": "object", "properties": { "b": { "type": "string" } } },
              "C": { "type": "object", "properties": { "c": { "type": "string" } } } // of c
              ,
              "D": { "type": "object", "properties": { "d": { "type": "string" } } }
            },
            "parameters": { "P": { "name": "p", "in": "query", "schema": { "type": "string" } }, }
          }
        }

        """;

    // Of paths that are not selected, something is said nevertheless, or counts for the credential.
    private const string Paths = """
        paths:
          /a: { get: { operationId: a, tags: [One], security: [ { key: [] } ], responses: { '204': { description: a } } } }
          b: { get: { operationId: b, responses: { '204': { description: b } } } }
          /c/:id: { get: { operationId: c, tags: [''], responses: { '204': { description: c } } } }
          /d: { summary: D, get: { operationId: d, tags: [One, 2], security: [], responses: { '204': { description: d } } } }
          /e: { parameters: [], x-note: e, get: { tags: [[Two]], security: [ { other: [] }, {} ], responses: { '204': { description: e } } } }
          /f: { gett: {}, GET: { operationId: '', responses: { '204': { description: f } } } }
          /g: { get: nothing, put: [], post: { operationId: 7, security: nothing, responses: { '204': { description: g } } } }
          /h: ~
          /i/{i}.{j}: { delete: { security: [ { key: [], other: [] } ], responses: { '204': { description: i } } } }
          x-paths: { get: {} }
          /k/{+k}: { get: { security: [ { key: [] } ], responses: { '204': { description: k } } } }
        openapi: 3.1.0
        info: { title: Paths, version: '1' }
        security: [ { last: [] } ]
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
            other: { type: http, scheme: bearer }
            last: { type: http, scheme: basic }
        securityDefinitions:
          key: { type: apiKey, in: header, name: X-Key }
          other: { type: apiKey, in: header, name: X-Other }
          last: { type: basic }

        """;

    // Examples are not read, unless something takes one for a schema; webhooks are not, where operations are selected.
    private const string Examples = """
        openapi: 3.1.0
        info: { title: Examples, version: '1' }
        paths:
          /a:
            get:
              responses:
                '200':
                  description: a
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/A' }
                      examples: { e: { $ref: '#/components/examples/E' }, missing: { $ref: '#/components/examples/M' } }
          /b: { get: { responses: { '200': { description: b, content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } } } } }
        webhooks:
          w: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }, responses: {} } }
          x: nothing
        components:
          examples:
            E: { type: object, value: { $ref: '#/components/schemas/B' } }
          schemas:
            A: { type: object, properties: { a: { type: string, examples: [ { $ref: '#/components/examples/E' } ] } } }
            B: { type: object, properties: { b: { type: string } } }

        """;

    private const string Hierarchy = """
        openapi: 3.1.0
        info: { title: Zoo, version: '1' }
        paths:
          /animal:
            get: { responses: { '200': { description: a, content: { application/json: { schema: { $ref: '#/components/schemas/Animal' } } } } } }
          /cat:
            get: { responses: { '200': { description: a, content: { application/json: { schema: { $ref: '#/components/schemas/Cat' } } } } } }
          /plant:
            get: { responses: { '200': { description: a, content: { application/json: { schema: { $ref: '#/components/schemas/Plant' } } } } } }
          /oak:
            get: { responses: { '200': { description: a, content: { application/json: { schema: { $ref: '#/components/schemas/Oak' } } } } } }
          /rule:
            get:
              responses:
                '200':
                  description: a
                  content: { application/json: { schema: { type: object, properties: { a: { type: string } }, if: { $ref: '#/components/schemas/If' } } } }
        components:
          schemas:
            Animal:
              type: object
              required: [kind]
              properties: { kind: { type: string }, mate: { $ref: '#/components/schemas/Mate' } }
              discriminator: { propertyName: kind, mapping: { cat: Cat, dog: '#/components/schemas/Dog' } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, properties: { lives: { type: integer } } } ] }
            Dog: { allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, properties: { tail: { type: boolean } } } ] }
            Bird: { allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, properties: { wings: { type: integer } } } ] }
            Mate: { type: object, properties: { name: { type: string } } }
            Plant:
              oneOf: [ { $ref: '#/components/schemas/Oak' }, { $ref: '#/components/schemas/Rose' } ]
              discriminator: { propertyName: plant }
            Oak: { type: object, required: [plant], properties: { plant: { type: string }, age: { type: integer } } }
            Rose: { type: object, required: [plant], properties: { plant: { type: string }, thorns: { type: integer } } }
            If: { type: object, properties: { b: { type: string } } }
            Other: { type: object, properties: { c: { type: string } } }

        """;

    private static GeneratorHost Host(string text, string operations, params SpecSource[] others) => GeneratorHarness.Specwright.Host(
        [
            new("/src/a.yaml", text) { Namespace = "Example", Client = "ExampleClient", Operations = operations },
            .. others,
        ],
        new HostSettings());

    private static string[] OperationsOf(string text)
    {
        var result = ReadDocument.Read([Read.File("/specs/a.yaml", text)], default, false, default);
        return Read.Operations(result);
    }
}
