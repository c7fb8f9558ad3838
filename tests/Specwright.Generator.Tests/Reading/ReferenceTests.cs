using Microsoft.OpenApi;
using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Tests.Reading;

/// <summary>References are followed among the given files, wherever they lead, and nowhere else.</summary>
public sealed class ReferenceTests
{
    private const string Common = """
        openapi: 3.1.0
        info: { title: Common, version: '1' }
        components:
          schemas:
            Error: { type: object, properties: { cause: { $ref: '#/components/schemas/Cause' } } }
            Cause: { type: string }
          parameters:
            Id: { name: id, in: path, required: true, schema: { $ref: '#/components/schemas/Cause' } }

        """;

    [Fact]
    public void A_component_of_another_file_becomes_one_of_the_documents_own()
    {
        var result = Read.WithLibrary(
            Read.Head + Read.Operation("{ $ref: './x/../common.yaml#/components/schemas/Error' }"),
            ("common.yaml", Common));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["Cause", "Error"], Read.SchemaNames(result));
        Assert.Equal("Error", Assert.IsType<OpenApiSchemaReference>(Read.ResponseSchema(result)).Reference.Id);
        Assert.Equal("/specs/common.yaml", result.Locator.Locate("#/components/schemas/Error/properties/cause").Path);
        Assert.Equal(4, result.Locator.Locate("/components/schemas/Error/properties/cause").Span.StartLine);
    }

    [Theory]
    [InlineData("#/components/schemas/A~1B")]
    [InlineData("#/components/schemas/A%2FB")]
    [InlineData("#/components/schemas/A%7E1B")]
    [InlineData("a.yaml#/components/schemas/A~1B")]
    [InlineData("../specs/a.yaml#/components/schemas/A~1B")]
    public void Escapes_are_undone(string reference)
    {
        var result =
            Read.Yaml(Read.Head + Read.Operation($"{{ $ref: '{reference}' }}") + "components: { schemas: { A/B: { type: object } } }\n");

        Assert.Equal(
            reference.Contains("A%2FB", StringComparison.Ordinal) ? [ReadingDiagnosticIds.UnresolvedReference] : [],
            result.Diagnostics.Select(static one => one.Id));
        Assert.True(result.Diagnostics.Count > 0
            || Assert.IsType<OpenApiSchemaReference>(Read.ResponseSchema(result)).Target?.Type == JsonSchemaType.Object);
    }

    [Theory]
    [InlineData("#/paths/~1b/get/responses/200/content/application~1json/schema", "b_get_200")]
    [InlineData("#/components/schemas/A/properties/b", "A_b")]
    [InlineData("#/components/schemas/A/allOf/0", "A_allOf_0")]
    [InlineData("#/components/schemas/A/$defs/inner", "A_inner")]
    [InlineData("#/components/schemas/Alias/properties/b", "A_b")]
    [InlineData("#here", "A_inner")]
    [InlineData("https://example.com/schemas/inner.json", "A_inner")]
    public void A_reference_may_lead_to_an_odd_place(string reference, string name)
    {
        var result = Read.Yaml(Read.Head + $$"""
            paths:
              /a: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '{{reference}}' } } } } } } }
              /b: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: number } } } } } } }
            components:
              schemas:
                Alias: { $ref: '#/components/schemas/A' }
                A:
                  allOf: [ { type: object } ]
                  properties: { b: { type: string } }
                  $defs: { inner: { $anchor: here, $id: 'https://example.com/schemas/inner.json', type: integer } }

            """);

        Assert.Empty(result.Diagnostics);
        var schema = Assert.IsType<OpenApiSchemaReference>(Read.ResponseSchema(result));
        Assert.Equal(name, schema.Reference.Id);
        Assert.NotNull(schema.Target!.Type);
    }

    [Fact]
    public void Whole_files_may_hold_a_schema_a_parameter_a_path_item_or_an_operation()
    {
        var result = Read.WithLibrary(
            Read.Head + """
                paths:
                  /a/{id}: { $ref: 'paths/a.yaml' }
                  /b: { get: { $ref: 'paths/b.yaml#/read' } }

                """,
            ("paths/a.yaml", "parameters: [ { $ref: ../id.json } ]\nget: { responses: { '200': { description: ok, content: { "
                + "application/json: { schema: { $ref: '../pet.yaml' } } } } } }\n"),
            ("paths/b.yaml", "read: { operationId: b, responses: { '204': { description: ok } } }\n"),
            ("id.json", """{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }"""),
            ("pet.yaml", "type: object\nproperties: { parent: { $ref: pet.yaml } }\n"));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["GET /a/{id}", "GET /b"], Read.Operations(result));
        Assert.Equal(["pet"], Read.SchemaNames(result));
        Assert.Equal("id", Assert.Single(result.Document!.Components!.Parameters!).Key);
        Assert.Equal("/specs/paths/a.yaml", result.Locator.Locate("/paths/~1a~1{id}/get").Path);
    }

    [Theory]
    [InlineData(ReadingDiagnosticIds.UnresolvedReference, "'#/components/schemas/Nowhere'")]
    [InlineData(ReadingDiagnosticIds.UnresolvedReference, "'missing.yaml#/A'")]
    [InlineData(ReadingDiagnosticIds.UnresolvedReference, "'../../../../../etc/passwd'")]
    [InlineData(ReadingDiagnosticIds.UnresolvedReference, "'/etc/passwd'")]
    [InlineData(ReadingDiagnosticIds.UnresolvedReference, "'C:\\Windows\\win.ini'")]
    [InlineData(ReadingDiagnosticIds.ExternalReference, "'https://example.com/a.yaml#/A'")]
    [InlineData(ReadingDiagnosticIds.ExternalReference, "'file:///etc/passwd'")]
    [InlineData(ReadingDiagnosticIds.ExternalReference, "'//example.com/a.yaml'")]
    public void A_reference_to_nothing_is_named_and_the_rest_stays(string id, string reference)
    {
        var text = Read.Head + Read.Operation("{ $ref: ¦" + reference + " }");
        var result = Read.Yaml(text);

        var diagnostic = Read.AssertAt(result, id, text);
        Assert.Equal(reference.Trim('\''), diagnostic.Arguments[0]);
        Assert.Equal(["GET /a"], Read.Operations(result));
        Assert.True(Read.ResponseSchema(result).Extensions!.ContainsKey("x-specwright-unresolved"));
    }

    [Fact]
    public void A_reference_to_nothing_in_JSON_has_its_place()
    {
        const string Text = """
            {
              "openapi": "3.0.3", "info": { "title": "T", "version": "1" },
              "paths": { "/a": { "get": { "parameters": [ { "$ref": ¦"#/components/parameters/Nowhere" } ],
                "responses": { "200": { "description": "ok" } } } } }
            }
            """;
        var result = Read.Json(Text);

        Read.AssertAt(result, ReadingDiagnosticIds.UnresolvedReference, Text);
        Assert.Empty(result.Document!.Paths["/a"].Operations!.Values.Single().Parameters ?? []);
    }

    [Fact]
    public void References_in_a_circle_are_reported_where_it_begins()
    {
        var text = Read.Head + Read.Operation("{ $ref: '#/components/schemas/A' }") + """
            components:
              schemas:
                A: { $ref: ¦'#/components/schemas/B' }
                B: { $ref: '#/components/schemas/A' }

            """;

        Read.AssertAt(Read.Yaml(text), ReadingDiagnosticIds.CircularReference, text);
    }

    [Fact]
    public void A_dangling_reference_that_nothing_reaches_is_nobodys_business() =>
        Assert.Empty(
            Read.Yaml(Read.Head + Read.Operation("{ type: string }") + "components: { schemas: { A: { $ref: '#/x' } } }\n").Diagnostics);

    [Theory]
    [InlineData("3.0.3", "description: mine, nullable: true, type: object, maxLength: 3", null)]
    [InlineData("3.1.0", "description: mine, nullable: true, maxLength: 3", 3)]
    public void What_stands_beside_a_reference_counts_as_far_as_its_version_goes(string version, string siblings, int? maxLength)
    {
        var result = Read.Yaml($"openapi: {version}\ninfo: {{ title: T, version: '1' }}\n"
            + Read.Operation("{ $ref: '#/components/schemas/A', " + siblings + " }")
            + "components: { schemas: { A: { type: string } } }\n");

        Assert.Empty(result.Diagnostics);
        var schema = Read.ResponseSchema(result);
        Assert.Equal("mine", result.GetText(schema.Description));
        Assert.True(schema.Extensions!.ContainsKey("x-nullable"));
        Assert.Equal("A", Assert.IsType<OpenApiSchemaReference>(schema.AllOf![0]).Reference.Id);
        Assert.Equal(maxLength, schema.AllOf.Skip(1).SingleOrDefault()?.MaxLength);
    }

    [Fact]
    public void A_dynamic_reference_leads_to_the_only_anchor_of_its_name()
    {
        var result = Read.Yaml(Read.Head + Read.Operation("{ $ref: '#/components/schemas/Tree' }") + """
            components:
              schemas:
                Tree: { $dynamicAnchor: node, type: object, properties: { child: { $dynamicRef: '#node' } } }

            """);

        Assert.Empty(result.Diagnostics);
        Assert.Equal("Tree", Assert.IsType<OpenApiSchemaReference>(Read.Schema(result, "Tree").Properties!["child"]).Reference.Id);
    }

    [Fact]
    public void Discriminators_keep_their_targets_and_bases_their_heirs()
    {
        var result = Read.Yaml(Read.Head + Read.Operation("{ $ref: '#/components/schemas/Pet' }") + """
            components:
              schemas:
                Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { c: Cat, d: '#/components/schemas/Dog' } } }
                Cat: { type: object }
                Dog: { type: object }
                Bird: { allOf: [ { $ref: '#/components/schemas/Pet' } ] }
                Parrot: { allOf: [ { $ref: '#/components/schemas/Bird' } ] }
                Stone: { type: object }

            """);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["Bird", "Cat", "Dog", "Parrot", "Pet"], Read.SchemaNames(result));
        Assert.Equal(
            ["Cat", "Dog"],
            Read.Schema(result, "Pet").Discriminator!.Mapping!.Values.Select(static target => target.Reference.Id));
    }

    [Fact]
    public void Names_that_a_reference_cannot_carry_are_cleaned_and_stay_apart()
    {
        var result = Read.Yaml(Read.Head + Read.Operation("{ oneOf: [ { $ref: '#/components/schemas/A~1B' }, { $ref: "
            + "'#/components/schemas/A_B' }, { $ref: '#/components/schemas/A%20B' } ] }")
            + "components: { schemas: { A/B: { type: object }, A_B: { type: string }, 'A B': { type: integer } } }\n");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(3, Read.SchemaNames(result).Length);
        Assert.All(
            Read.ResponseSchema(result).OneOf!,
            static schema => Assert.NotNull(Assert.IsType<OpenApiSchemaReference>(schema).Target));
    }
}
