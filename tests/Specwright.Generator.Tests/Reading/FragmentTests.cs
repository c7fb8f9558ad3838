using Microsoft.OpenApi;
using Specwright.Generator.Diagnostics;
using Specwright.Testing.Reading;

namespace Specwright.Generator.Tests.Reading;

/// <summary>Fragments become one document.</summary>
public sealed class FragmentTests
{
    private const string A = Read.Head;

    [Fact]
    public void The_Cloudflare_way_works()
    {
        var result = Read.Fragments(
            ("common.yaml", """
                openapi: 3.1.0
                info: { title: Cloudflare, version: '4' }
                servers: [ { url: 'https://api.cloudflare.com/client/v4' } ]
                security: [ { token: [] } ]
                tags: [ { name: Fraud, description: 'Fraud detection.' }, { name: Unused } ]
                components:
                  securitySchemes: { token: { type: http, scheme: bearer } }
                  schemas: { Error: { type: object } }

                """),
            ("fraud.yaml", "openapi: 3.1.0\ninfo: { title: Fraud, version: '1' }\n" + """
                paths:
                  /fraud: { get: { tags: [Fraud], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: 'common.yaml#/components/schemas/Error' } } } } } } }

                """));

        Assert.Empty(result.Diagnostics);
        Assert.Equal("Cloudflare", result.Document!.Info.Title);
        Assert.Equal("https://api.cloudflare.com/client/v4", Assert.Single(result.Document.Servers!).Url);
        Assert.Equal("Fraud", Assert.Single(result.Document.Tags!).Name);
        Assert.NotNull(Assert.Single(Assert.Single(result.Document.Security!)).Key.Target);
        Assert.Equal(["Error"], Read.SchemaNames(result));
    }

    [Fact]
    public void Components_declared_alike_become_one()
    {
        const string Shared = "components: { schemas: { S: { type: object, properties: { t: { $ref: '#/components/schemas/T' } } }, T: "
            + "{ type: string, maxLength: 5 } } }\n";
        const string Turned = "components: { schemas: { T: { maxLength: 5, type: string }, S: { properties: { t: { $ref: "
            + "'b.yaml#/components/schemas/T' } }, type: object } } }\n";
        var result = Read.Fragments(
            ("a.yaml", A + Read.Operation("{ $ref: '#/components/schemas/S' }", "/a") + Shared),
            ("b.yaml", A + Read.Operation("{ $ref: '#/components/schemas/S' }", "/b") + Turned));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["S", "T"], Read.SchemaNames(result));
    }

    [Fact]
    public void A_component_declared_differently_is_an_error_that_names_both_places()
    {
        var second = A
            + Read.Operation("{ $ref: '#/components/schemas/S' }", "/b")
            + "components:\n  schemas:\n    ¦S: { type: object, properties: { t: { type: integer } } }\n";
        var result = Read.Fragments(
            ("a.yaml", A
                + Read.Operation("{ $ref: '#/components/schemas/S' }", "/a")
                + "components:\n  schemas:\n    S: { type: object, properties: { t: { type: string } } }\n"),
            ("b.yaml", second));

        var diagnostic = Read.AssertAt(result, ReadingDiagnosticIds.ConflictingComponent, second);
        Assert.Equal("/specs/b.yaml", diagnostic.Path);
        Assert.Equal(["S", "a.yaml (line 14)"], diagnostic.Arguments);
        Assert.Equal(["S", "S_2"], Read.SchemaNames(result));
    }

    [Fact]
    public void Recursive_components_are_compared_without_end()
    {
        const string Tree = "components: { schemas: { Tree: { type: object, properties: { children: { type: array, items: { $ref: "
            + "'#/components/schemas/Tree' } } } } } }\n";
        var result = Read.Fragments(
            ("a.yaml", A + Read.Operation("{ $ref: '#/components/schemas/Tree' }", "/a") + Tree),
            ("b.yaml", A + Read.Operation("{ $ref: '#/components/schemas/Tree' }", "/b") + Tree));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["Tree"], Read.SchemaNames(result));
    }

    [Fact]
    public void The_same_operation_twice_is_an_error_at_the_second()
    {
        const string Second = A + "paths:\n  /a:\n    ¦get: { responses: { '204': { description: ok } } }\n    put: { responses: { "
            + "'204': { description: ok } } }\n";
        var result = Read.Fragments(("a.yaml", A + Read.Operation("{ type: string }")), ("b.yaml", Second));

        var diagnostic = Read.AssertAt(result, ReadingDiagnosticIds.DuplicateOperation, Second);
        Assert.Equal(
            ("/specs/b.yaml", "GET", "/a", "a.yaml (line 5)"),
            (diagnostic.Path, diagnostic.Arguments[0], diagnostic.Arguments[1], diagnostic.Arguments[2]));
        Assert.Equal(["GET /a", "PUT /a"], Read.Operations(result));
    }

    [Fact]
    public void A_path_in_two_fragments_keeps_each_ones_parameters_to_itself()
    {
        var result = Read.Fragments(
            ("a.yaml", A + "paths: { /a: { parameters: [ { name: x, in: query, schema: { type: string } } ], get: { responses: { '204': "
                + "{ description: ok } } } } }\n"),
            ("b.yaml", A + "paths: { /a: { parameters: [ { name: y, in: query, schema: { type: string } } ], put: { responses: { '204': "
                + "{ description: ok } } } } }\n"));

        Assert.Empty(result.Diagnostics);
        var item = result.Document!.Paths["/a"];
        Assert.Equal(["x"], item.Parameters!.Select(static one => one.Name));
        Assert.Equal(["y"], item.Operations![HttpMethod.Put].Parameters!.Select(static one => one.Name));
        Assert.Equal("/specs/b.yaml", result.Locator.Locate("/paths/~1a/put").Path);
    }

    [Fact]
    public void A_fragments_own_servers_and_security_stay_with_its_operations()
    {
        var result = Read.Fragments(
            ("a.yaml", A + "servers: [ { url: 'https://a.example' } ]\nsecurity: [ { one: [] } ]\ncomponents: { securitySchemes: { one: "
                + "{ type: http, scheme: bearer } } }\n" + Read.Operation("{ type: string }", "/a")),
            ("b.yaml", A + "servers: [ { url: 'https://b.example' } ]\nsecurity: [ { two: [] } ]\ncomponents: { securitySchemes: { two: "
                + "{ type: http, scheme: basic } } }\n" + Read.Operation("{ type: string }", "/b")),
            ("c.yaml", A + Read.Operation("{ type: string }", "/c")));

        Assert.Empty(result.Diagnostics);
        var (a, b, c) = (Operation(result, "/a"), Operation(result, "/b"), Operation(result, "/c"));
        Assert.Equal("one", Assert.Single(Assert.Single(result.Document!.Security!)).Key.Reference.Id);
        Assert.Equal("two", Assert.Single(Assert.Single(b.Security!)).Key.Reference.Id);
        Assert.Equal("https://b.example", Assert.Single(b.Servers!).Url);
        Assert.True(a.Security is null && c.Security is null && a.Servers is not { Count: > 0 } && c.Servers is not { Count: > 0 });
    }

    [Fact]
    public void Fragments_of_different_versions_go_together()
    {
        var result = Read.Fragments(
            ("a.yaml", "openapi: 3.0.3\ninfo: { title: T, version: '1' }\n" + Read.Operation("{ type: string, nullable: true }", "/a")),
            ("b.yaml", A + Read.Operation("{ type: [string, 'null'] }", "/b")),
            ("c.yaml", "swagger: '2.0'\ninfo: { title: T, version: '1' }\npaths: { /c: { get: { responses: { '200': { description: ok, "
                + "schema: { type: string, x-nullable: true } } } } } }\n"));

        Assert.Empty(result.Diagnostics);
        Assert.All(
            (string[])["/a", "/b", "/c"],
            path => Assert.Equal(JsonSchemaType.String | JsonSchemaType.Null, Read.ResponseSchema(result, path).Type));
    }

    [Fact]
    public void A_file_of_bare_schemas_among_the_fragments_is_only_referred_to()
    {
        var result =
            Read.Fragments(("a.yaml", A + Read.Operation("{ $ref: 'types.yaml#/Pet' }")), ("types.yaml", "Pet: { type: object }\n"));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["Pet"], Read.SchemaNames(result));
    }

    [Fact]
    public void A_broken_fragment_is_the_only_thing_that_is_lost()
    {
        var result = Read.Fragments(
            ("a.yaml", A + Read.Operation("{ $ref: 'b.yaml#/components/schemas/X' }")),
            ("b.yaml", "openapi: 3.1.0\n: :\n  - ]"));

        Assert.Equal(
            (ReadingDiagnosticIds.InvalidSyntax, "/specs/b.yaml"),
            (Assert.Single(result.Diagnostics).Id, result.Diagnostics[0].Path));
        Assert.Equal(["GET /a"], Read.Operations(result));
    }

    private static OpenApiOperation Operation(ReadDocument result, string path) =>
        result.Document!.Paths[path].Operations!.Values.Single();
}
