using Specwright.Generator.Diagnostics;
using Specwright.Testing.Reading;

namespace Specwright.Generator.Tests.Reading;

/// <summary>What an API sends by itself is kept with its body alone; callbacks stand beside the webhooks.</summary>
public sealed class WebhookTests
{
    private const string Body = "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }";

    private const string Components = """

        components:
          schemas:
            A: { type: object }
            B: { type: object }

        """;

    private const string Callbacks = Read.Head + $$"""
        paths:
          /a:
            post:
              responses: {}
              callbacks:
                first: { '{$request.body#/url}': { post: { {{Body}} } } }
                second: { 'not { an expression': { put: { operationId: named, {{Body}} } } }
                third: { $ref: '#/components/callbacks/Shared' }
          /b:
            post:
              responses: {}
              callbacks:
                first: { x-note: [ 1 ], '{$request.query.url}': { $ref: '#/components/pathItems/Item' } }
                shared: { $ref: '#/components/callbacks/Shared' }
        """ + Components + $$"""
          callbacks:
            Shared: { '{$url}': { post: { {{Body}} } } }
          pathItems:
            Item: { post: { {{Body}} } }

        """;

    [Fact]
    public void A_webhook_keeps_nothing_but_its_body_and_its_words()
    {
        var result = Read.Yaml(Read.Head + $$"""
            webhooks:
              made:
                post:
                  summary: s
                  tags: [t]
                  parameters: [ { name: p, in: query, schema: { $ref: '#/components/schemas/B' } } ]
                  security: [ { key: [] } ]
                  {{Body}}
                  responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } } }
              empty: { get: { responses: {} } }
            """ + Components + "  securitySchemes: { key: { type: apiKey, in: header, name: K } }\n");

        Assert.Empty(result.Diagnostics);
        var (name, item) = Assert.Single(result.Document!.Webhooks!);
        var operation = Assert.Single(item.Operations!).Value;
        Assert.Equal(("made", "s"), (name, result.GetText(operation.Summary)));
        Assert.True(operation.Parameters is null or { Count: 0 });
        Assert.Equal(["A"], Read.SchemaNames(result));
        Assert.True(result.Document.Components!.SecuritySchemes is null or { Count: 0 });
    }

    [Fact]
    public void The_extension_of_older_versions_is_a_webhook_too() =>
        Assert.Equal(["made"], Names(Read.Yaml($"openapi: 3.0.3\ninfo: {{ title: T, version: '1' }}\npaths: {{}}\n"
            + $"x-webhooks: {{ made: {{ post: {{ {Body} }} }} }}\n" + Components)));

    [Fact]
    public void Callbacks_are_named_by_their_operation_or_themselves_and_shared_ones_come_once()
    {
        var result = Read.Yaml(Callbacks);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["first", "named", "third", "first_2"], Names(result));
    }

    [Fact]
    public void Callbacks_of_operations_that_are_not_selected_are_left_out() =>
        Assert.Equal(["first", "shared"], Names(Read.Yaml(Callbacks, Read.Options with { Operations = ["/b"] })));

    [Fact]
    public void Webhooks_are_left_out_where_operations_are_selected()
    {
        var text = Read.Operation("{ type: string }") + $"webhooks: {{ made: {{ post: {{ {Body} }} }} }}\n" + Components;

        Assert.Equal(["made"], Names(Read.Yaml(Read.Head + text)));
        Assert.Empty(Names(Read.Yaml(Read.Head + text, Read.Options with { Operations = ["/a"] })));
    }

    [Theory]
    [InlineData("¦first: 1", ReadingDiagnosticIds.UnexpectedStructure)]
    [InlineData("first: { ¦'{$url}': [] }", ReadingDiagnosticIds.UnexpectedStructure)]
    [InlineData("first: { '{$url}': { ¦post: here } }", ReadingDiagnosticIds.UnexpectedStructure)]
    [InlineData("first: { $ref: ¦'#/components/callbacks/None' }", ReadingDiagnosticIds.UnresolvedReference)]
    [InlineData("first: { '{$url}': { $ref: ¦'https://elsewhere.example/item.json' } }", ReadingDiagnosticIds.ExternalReference)]
    public void What_is_wrong_with_a_callback_is_named_at_its_place(string callbacks, string id)
    {
        var text = Read.Head + "paths: { /a: { post: { responses: {}, callbacks: { " + callbacks + " } } } }\n";
        var result = Read.Yaml(text);

        Read.AssertAt(result, id, text);
        Assert.Equal(["POST /a"], Read.Operations(result));
        Assert.Empty(Names(result));
    }

    [Fact]
    public void A_payload_that_cannot_be_resolved_may_be_anything()
    {
        const string Text = Read.Head + "paths: { /a: { post: { responses: {}, callbacks: { first: { '{$url}': { post: { requestBody: { "
            + "$ref: ¦'#/components/requestBodies/None' } } } } } } } }\n";
        var result = Read.Yaml(Text);

        Read.AssertAt(result, ReadingDiagnosticIds.UnresolvedReference, Text);
        Assert.Equal(["first"], Names(result));
    }

    private static IEnumerable<string> Names(ReadDocument result) => result.Document!.Webhooks?.Keys ?? Enumerable.Empty<string>();
}
