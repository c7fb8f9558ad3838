using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>The JSON bodies that an API sends by itself.</summary>
public sealed class PayloadTests
{
    [Fact]
    public void A_payload_is_the_first_JSON_content_of_a_webhook_or_callback()
    {
        var modeled = Modeled.Document("""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            webhooks:
              made/now:
                post:
                  description: when made
                  requestBody:
                    content:
                      text/plain: { schema: { type: string } }
                      application/json: { schema: { $ref: '#/components/schemas/A' } }
                      application/vnd.b+json: { schema: { $ref: '#/components/schemas/B' } }
              photo: { post: { requestBody: { content: { image/png: {}, multipart/form-data: { schema: { $ref: '#/components/schemas/B' } } } } } }
              bare: { post: { requestBody: { content: { application/json: {} } } } }
              list: { post: { requestBody: { $ref: '#/components/requestBodies/List' } } }
            paths:
              /a: { get: { responses: {}, callbacks: { done: { '{$url}': { post: { requestBody: { content: { application/json: { schema: { type: string } } } } } } } } } }
            components:
              schemas: { A: { type: object }, B: { type: object } }
              requestBodies: { List: { description: all of them, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/A' } } } } } }
            """);

        // Callbacks come with their operations, before the webhooks.
        Assert.Equal(
            [
                ("done", "/webhooks/done/post", null),
                ("made/now", "/webhooks/made~1now/post", "when made"),
                ("list", "/webhooks/list/post", "all of them"),
            ],
            modeled.Model.Payloads.Select(payload => (payload.Name, payload.Pointer, modeled.GetText(payload.Description))));
        Assert.Equal("/components/schemas/A", modeled.Model.Payloads[1].Schema.Id);
        Assert.IsType<ArrayShape>(modeled.Model.Schemas.Single(schema => schema.Id == modeled.Model.Payloads[2].Schema.Id).Shape);
        Assert.DoesNotContain(modeled.Model.Schemas, static schema => schema.ComponentName == "B");
        Assert.Equal(["GET /a"], modeled.Model.Operations.Select(static one => one.Method + " " + one.Path));
    }
}
