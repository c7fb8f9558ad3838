using Specwright.Generator.Diagnostics;
using Specwright.Generator.Tests.Diagnostics;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>
/// References that lead out of the project, to themselves or to nonsense: nothing is opened, and each is named at its place.
/// </summary>
public sealed class ReferenceTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: References, version: '1' }\n";

    private static readonly string[] s_texts =
    [
        "http://evil.example/spec.yaml#/a", "https://evil.example", "HTTP://EVIL.example/a", "//evil.example/a", "ftp://evil.example/a",
        "file:///etc/passwd", "file:/etc/passwd", "FILE:///c:/windows/win.ini", "data:application/json,{}",
        "javascript:alert(1)", "urn:a:b", "../../../etc/passwd", "../../../../../../../../etc/passwd#/root", "/etc/passwd",
        "/proc/self/environ#/a", "C:\\\\Windows\\\\win.ini", "C:/Windows/win.ini#/a", "\\\\\\\\server\\\\share\\\\a.yaml",
        "//server/share/a.yaml#/a", "\\\\\\\\?\\\\C:\\\\a",
        "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd", "%00", "a%00b.yaml#/a", "%", "%zz", "#%", "#/%zz",
        "#/components/schemas/%2e%2e", "#/components/schemas/..", "#//", "#/~", "#/~2", "#/~1", "#/-1", "#/0", "?a#b", "#a#b", "##", " ",
        "\\n", "\\0", "\\u202e", "~", ".", "..", "./", "*", "con", "{0}", "PWNED\\\"", "#/components/schemas/A/",
    ];

    public static TheoryData<string> Texts => [.. s_texts
        .Append("#" + string.Concat(Enumerable.Repeat("/a", 50_000)))
        .Append(new string('x', 100_000))
        .Append(string.Concat(Enumerable.Repeat("../", 30_000)))];

    public static TheoryData<string> Values =>
        ["", "null", "1", "true", "[]", "[ '#/components/schemas/A' ]", "{}", "{ $ref: '#/components/schemas/A' }", "''"];

    public static TheoryData<string, string> Circles => new()
    {
        { "schema", Get("{ '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }")
            + "components: { schemas: { A: { $ref: ¦'#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } } }\n" },
        { "parameter", "paths: { /a: { get: { operationId: get, parameters: [ { $ref: '#/components/parameters/A' } ], responses: { "
            + "'204': { description: ok } } } } }\ncomponents: { parameters: { A: { $ref: ¦'#/components/parameters/A' } } }\n" },
        { "response", Get("{ '200': { $ref: '#/components/responses/A' } }")
            + "components: { responses: { A: { $ref: ¦'#/components/responses/B' }, B: { $ref: '#/components/responses/A' } } }\n" },
        { "requestBody", "paths: { /a: { post: { operationId: post, requestBody: { $ref: '#/components/requestBodies/A' }, responses: { "
            + "'204': { description: ok } } } } }\ncomponents: { requestBodies: { A: { $ref: ¦'#/components/requestBodies/A' } } }\n" },
        { "pathItem", "paths: { /ok: { get: { responses: { '204': { description: ok } } } }, /a: { $ref: '#/components/pathItems/A' } "
            + "}\ncomponents: { pathItems: { A: { $ref: ¦'#/components/pathItems/B' }, B: { $ref: '#/components/pathItems/A' } } }\n" },
        { "path", "paths: { /ok: { get: { responses: { '204': { description: ok } } } }, /a: { $ref: ¦'#/paths/~1a' } }\n" },
        { "a pointer through itself", Get("{ '200': { description: ok, content: { application/json: { schema: { $ref: "
            + "'#/components/schemas/A/properties/x' } } } } }")
                + "components: { schemas: { A: { $ref: ¦'#/components/schemas/A/properties/x' } } }\n" },
        { "a parameter with words", "paths: { /a: { get: { operationId: get, parameters: [ { $ref: '#/components/parameters/A' } ], "
            + "responses: { '204': { description: ok } } } } }\ncomponents: { parameters: { A: { $ref: ¦'#/components/parameters/A', "
            + "description: a } } }\n" },
        { "parameters with words", "paths: { /a: { get: { operationId: get, parameters: [ { $ref: '#/components/parameters/A' } ], "
            + "responses: { '204': { description: ok } } } } }\ncomponents: { parameters: { A: { $ref: ¦'#/components/parameters/B', "
            + "description: a }, B: { $ref: '#/components/parameters/C', name: b, in: query }, C: { $ref: '#/components/parameters/A', "
            + "x-c: true } } }\n" },
        { "a response with content", Get("{ '200': { $ref: '#/components/responses/A' } }") + "components: { responses: { A: { $ref: "
            + "¦'#/components/responses/A', content: { application/json: { schema: { $ref: '#/components/responses/A' } } } } } }\n" },
        { "a header with a schema", Get("{ '200': { description: ok, headers: { X-A: { $ref: '#/components/headers/A' } } } }")
            + "components: { headers: { A: { $ref: ¦'#/components/headers/A', schema: { type: string } } } }\n" },
        { "a requestBody with content", "paths: { /a: { post: { operationId: post, requestBody: { $ref: '#/components/requestBodies/A' "
            + "}, responses: { '204': { description: ok } } } } }\ncomponents: { requestBodies: { A: { $ref: "
            + "¦'#/components/requestBodies/A', required: true } } }\n" },
        { "a security scheme with words", "security: [ { a: [] } ]\n"
            + Get("{ '204': { description: ok } }")
            + "components: { securitySchemes: { a: { $ref: ¦'#/components/securitySchemes/a', description: a } } }\n" },
        { "a schema with rules for validators", Get(Ok) + "components: { schemas: { A: { $ref: ¦'#/components/schemas/B', $comment: a "
            + "}, B: { $ref: '#/components/schemas/A', examples: [ b ] } } }\n" },
        { "a schema by $dynamicRef", Get(Ok) + "components: { schemas: { A: { $dynamicAnchor: a, $dynamicRef: ¦'#a' } } }\n" },
    };

    /// <summary>Recursion that is none of the document's faults, or that nobody asks for.</summary>
    public static TheoryData<string, string> Recursions => new()
    {
        { "header", Get("{ '200': { description: ok, headers: { X-A: { $ref: '#/components/headers/A' } } } }")
            + "components: { headers: { A: { $ref: '#/components/headers/A' } } }\n" },
        { "example", Get("{ '200': { description: ok, content: { application/json: { schema: { type: string }, examples: { a: { $ref: "
            + "'#/components/examples/A' } } } } } }") + "components: { examples: { A: { $ref: '#/components/examples/A' } } }\n" },
        { "link", Get("{ '200': { description: ok, links: { a: { $ref: '#/components/links/A' } } } }")
            + "components: { links: { A: { $ref: '#/components/links/A' } } }\n" },
        { "callback", "paths: { /a: { get: { operationId: get, callbacks: { a: { $ref: '#/components/callbacks/A' } }, responses: { "
            + "'204': { description: ok } } } } }\ncomponents: { callbacks: { A: { $ref: '#/components/callbacks/A' } } }\n" },
        { "a callback in itself", "paths: { /a: { get: { operationId: get, callbacks: { a: { '{$url}': { $ref: '#/paths/~1a' } } }, "
            + "responses: { '204': { description: ok } } } } }\n" },
        { "securityScheme", "security: [ { a: [] } ]\n"
            + Get("{ '204': { description: ok } }")
            + "components: { securitySchemes: { a: { $ref: '#/components/securitySchemes/a' } } }\n" },
        { "discriminators", Get(Ok) + "components: { schemas: { A: { oneOf: [ { $ref: '#/components/schemas/A' }, { $ref: "
            + "'#/components/schemas/B' } ], discriminator: { propertyName: k, mapping: { a: '#/components/schemas/A', b: "
            + "'#/components/schemas/B' } } }, B: { allOf: [ { $ref: '#/components/schemas/A' } ], properties: { k: { type: string } } "
            + "} } }\n" },
        { "inheritance", Get(Ok) + "components: { schemas: { A: { type: object, required: [ k ], properties: { k: { type: string } }, "
            + "discriminator: { propertyName: k }, allOf: [ { $ref: '#/components/schemas/B' } ] }, B: { type: object, allOf: [ { $ref: "
            + "'#/components/schemas/A' } ] } } }\n" },
        { "allOf", Get(Ok) + "components: { schemas: { A: { allOf: [ { $ref: '#/components/schemas/B' } ] }, B: { allOf: [ { $ref: "
            + "'#/components/schemas/A' } ] } } }\n" },
        { "oneOf", Get(Ok) + "components: { schemas: { A: { oneOf: [ { $ref: '#/components/schemas/A' } ] } } }\n" },
        { "anyOf and items", Get(Ok) + "components: { schemas: { A: { anyOf: [ { type: array, items: { $ref: '#/components/schemas/A' } "
            + "}, { $ref: '#/components/schemas/A' } ] } } }\n" },
        { "items", Get(Ok) + "components: { schemas: { A: { type: array, items: { $ref: '#/components/schemas/A' } } } }\n" },
        { "maps", Get(Ok)
            + "components: { schemas: { A: { type: object, additionalProperties: { $ref: '#/components/schemas/A' } } } }\n" },
        { "not", Get(Ok) + "components: { schemas: { A: { not: { $ref: '#/components/schemas/A' } } } }\n" },
        { "siblings", Get(Ok)
            + "components: { schemas: { A: { $ref: '#/components/schemas/A', type: object, properties: { a: { type: string } } } } }\n" },
        { "$dynamicRef", Get(Ok) + "components: { schemas: { A: { $dynamicAnchor: node, type: object, properties: { next: { "
            + "$dynamicRef: '#node' } }, allOf: [ { $dynamicRef: '#node' } ] } } }\n" },
        { "the whole document", Get("{ '200': { description: ok, content: { application/json: { schema: { $ref: '#' } } } } }") },
        { "the operation", Get("{ '200': { description: ok, content: { application/json: { schema: { $ref: '#/paths/~1a/get' } } } } }") },
        { "its own response", Get("{ '200': { $ref: '#/paths/~1a/get/responses/200' } }") },
        { "a parameter's schema", "paths: { /a: { get: { operationId: get, parameters: [ { name: a, in: query, schema: { $ref: "
            + "'#/paths/~1a/get/parameters/0/schema' } } ], responses: { '204': { description: ok } } } } }\n" },
    };

    private const string Ok =
        "{ '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }";

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_reference_that_cannot_be_resolved_is_named_at_its_place(string text)
    {
        var marked = MarkedSpec.Of("/src/specs/out.yaml", Head
            + Get($"{{ '200': {{ description: ok, content: {{ application/json: {{ schema: {{ $ref: ¦\"{text}\" }} }} }} }} }}")
            + "components: { schemas: { A: { type: object } } }\n");
        var output = SmallStack.Run(() => HostileRules.Check([marked.Spec]))[0];

        var diagnostic = output.Diagnostics[0];
        Assert.Contains(diagnostic.Id, (string[])[ReadingDiagnosticIds.ExternalReference, ReadingDiagnosticIds.UnresolvedReference]);
        Assert.Equal((marked.Line, marked.Column), (diagnostic.Line, diagnostic.Column));
        Assert.NotEmpty(output.Files);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_reference_that_is_no_text_does_no_harm(string value)
    {
        foreach (var text in Everywhere(value))
        {
            var output = HostileRules.Check([MarkedSpec.Of("/src/specs/odd.yaml", Head + text).Spec])[0];
            Assert.NotEmpty(output.Diagnostics);
        }
    }

    [Theory]
    [MemberData(nameof(Circles))]
    public void A_circle_of_nothing_but_references_is_named_at_its_place(string kind, string text)
    {
        _ = kind;
        var marked = MarkedSpec.Of("/src/specs/circle.yaml", Head + text);
        var output = SmallStack.Run(() => HostileRules.Check([marked.Spec]))[0];

        var diagnostic = Assert.Single(output.Diagnostics, static one => one.Id == ReadingDiagnosticIds.CircularReference);
        Assert.Equal((marked.Line, marked.Column), (diagnostic.Line, diagnostic.Column));
        Assert.NotEmpty(output.Files);
    }

    [Theory]
    [MemberData(nameof(Recursions))]
    public void Recursion_of_every_kind_comes_to_an_end(string kind, string text)
    {
        _ = kind;
        Assert.NotEmpty(SmallStack.Run(() => HostileRules.Check([MarkedSpec.Of("/src/specs/recursive.yaml", Head + text).Spec]))[0].Files);
    }

    /// <summary>Before 3.1, nothing that stands beside a reference counts.</summary>
    [Fact]
    public void A_schema_of_3_0_is_not_defined_by_what_stands_beside_its_reference()
    {
        var marked = MarkedSpec.Of("/src/specs/circle.yaml", "openapi: 3.0.3\ninfo: { title: References, version: '1' }\n"
            + Get(Ok)
            + "components: { schemas: { A: { $ref: ¦'#/components/schemas/A', type: object, properties: { a: { type: string } } } } }\n");
        var output = SmallStack.Run(() => HostileRules.Check([marked.Spec]))[0];

        var diagnostic = Assert.Single(output.Diagnostics);
        Assert.Equal(
            (ReadingDiagnosticIds.CircularReference, marked.Line, marked.Column),
            (diagnostic.Id, diagnostic.Line, diagnostic.Column));
        Assert.NotEmpty(output.Files);
    }

    private static string Get(string responses) => $"paths: {{ /a: {{ get: {{ operationId: get, responses: {responses} }} }} }}\n";

    private static IEnumerable<string> Everywhere(string value)
    {
        var reference = $"{{ $ref: {value} }}";
        yield return Get($"{{ '200': {{ description: ok, content: {{ application/json: {{ schema: {reference} }} }} }} }}");
        yield return Get($"{{ '200': {reference} }}");
        yield return $"paths: {{ /a: {{ get: {{ parameters: [ {reference} ], responses: {{ '204': {{ description: ok }} }} }} }} }}\n";
        yield return $"paths: {{ /a: {{ post: {{ requestBody: {reference}, responses: {{ '204': {{ description: ok }} }} }} }} }}\n";
        yield return $"paths: {{ /ok: {{ get: {{ responses: {{ '204': {{ description: ok }} }} }} }}, /a: {reference} }}\n";
    }
}
