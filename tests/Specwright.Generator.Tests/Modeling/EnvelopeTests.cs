using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>Envelopes: recognised, taken off, never a schema of their own.</summary>
public sealed class EnvelopeTests
{
    private const string Messages =
        "{ type: array, items: { type: object, properties: { code: { type: integer }, message: { type: string } } } }";

    private const string Components = $$"""
        components:
          schemas:
            Common:
              type: object
              required: [success, errors, messages, result]
              properties:
                errors: {{Messages}}
                messages: {{Messages}}
                success: { type: boolean, enum: [true] }
                result: { anyOf: [{ type: object }, { type: array, items: {} }, { type: string }] }
            Paged: { allOf: [{ $ref: '#/components/schemas/Common' }, { properties: { result_info: { type: object, properties: { page: { type: integer } } } } }] }
            Zone: { type: object, properties: { id: { type: string } } }
            Zones: { allOf: [{ $ref: '#/components/schemas/Paged' }, { properties: { result: { type: array, items: { $ref: '#/components/schemas/Zone' } } } }] }
        """;

    [Theory]
    [InlineData(
        "{ allOf: [{ $ref: '#/components/schemas/Common' }, { properties: { result: { $ref: '#/components/schemas/Zone' } } }] }",
        "#Zone",
        "none")]
    [InlineData("{ $ref: '#/components/schemas/Zones' }", "array<#Zone>", "object{page?: integer}")]
    [InlineData("{ $ref: '#/components/schemas/Common' }", "union(map<any(Unspecified)> | array<any(Unspecified)> | string)", "none")]
    [InlineData(
        "{ allOf: [{ $ref: '#/components/schemas/Common' }, { properties: { result: { type: object, nullable: true, enum: [null] } } }] }",
        "none",
        "none")]
    [InlineData("{ properties: { success: { type: boolean }, errors: " + Messages + ", result: { type: string } } }", "string", "none")]
    [InlineData("{ properties: { success: { type: boolean }, result: { type: string } } }", "string", "none")]
    [InlineData("{ properties: { success: { type: boolean }, errors: " + Messages + ", messages: " + Messages + " } }", "none", "none")]
    [InlineData(
        "{ properties: { success: { type: boolean }, errors: " + Messages + ", result: { type: string, nullable: true } } }",
        "string|null",
        "none")]
    [InlineData("{ oneOf: [{ allOf: [{ $ref: '#/components/schemas/Common' }, { properties: { result: { type: string } } }] }, { allOf: "
        + "[{ $ref: '#/components/schemas/Common' }, { properties: { result: { $ref: '#/components/schemas/Zone' } } }] }] "
        + "}", "union(string | #Zone)", "none")]
    [InlineData(
        "{ anyOf: [{ $ref: '#/components/schemas/Zones' }, { $ref: '#/components/schemas/Zones' }] }",
        "array<#Zone>",
        "object{page?: integer}")]
    public void An_envelope_is_taken_off(string schema, string result, string info)
    {
        var (modeled, response) = Respond(schema);
        Assert.NotNull(response.Envelope);
        Assert.Equal(result, modeled.Text(response.Envelope.Result));
        Assert.Equal(info, modeled.Text(response.Envelope.ResultInfo));
        Assert.Null(Assert.Single(response.Contents).Schema);
        Assert.DoesNotContain(modeled.Model.Schemas, static one => one.ComponentName is "Common" or "Paged" or "Zones");
        Assert.Empty(modeled.Findings);
    }

    [Theory]
    [InlineData("{ properties: { success: { type: boolean } } }")]
    [InlineData("{ properties: { success: { type: boolean }, errors: " + Messages + ", result: {}, more: { type: string } } }")]
    [InlineData("{ properties: { success: { type: string }, errors: " + Messages + ", result: {} } }")]
    [InlineData("{ properties: { success: { type: boolean }, errors: { type: string }, result: {} } }")]
    [InlineData("{ properties: { result: { type: string }, errors: " + Messages + " } }")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Zones' }, { $ref: '#/components/schemas/Zone' }] }")]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/Common' } }")]
    public void Anything_else_is_what_it_is(string schema)
    {
        var (_, response) = Respond(schema);
        Assert.Null(response.Envelope);
        Assert.NotNull(Assert.Single(response.Contents).Schema);
    }

    [Fact]
    public void An_envelope_that_is_reached_otherwise_is_a_schema_too()
    {
        var modeled = Modeled.Document($$"""
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths:
              /a:
                post:
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Zones' } } } }
                  responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Zones' } } } } }
            {{Components}}
            """);
        Assert.IsType<ObjectShape>(modeled.Schema("Zones").Shape);
        Assert.Equal("array<#Zone>", modeled.Text(modeled.Model.Operations[0].Responses[0].Envelope!.Result));
    }

    private static (Modeled, ResponseModel) Respond(string schema)
    {
        var modeled = Modeled.Document($$"""
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths: { /a: { get: { responses: { '200': { description: ok, content: { application/json: { schema: {{schema}} } } } } } } }
            {{Components}}
            """);
        return (modeled, modeled.Model.Operations[0].Responses[0]);
    }
}
