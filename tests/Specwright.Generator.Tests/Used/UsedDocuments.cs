using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Used;

/// <summary>A document in which everything has a name of its own that code can name.</summary>
internal static class UsedDocuments
{
    public const string Shop = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        servers: [ { url: 'https://shop.example' } ]
        security: [ { token: [] } ]
        tags:
          - { name: Orders, description: What was bought. }
          - { name: Reports, x-csharp-name: Numbers }
        paths:
          /orders:
            parameters:
              - { name: mood, in: query, schema: { type: string, enum: [good, bad] } }
            get:
              operationId: searchOrders
              tags: [Orders]
              parameters:
                - { name: cursor, in: query, schema: { type: string } }
                - { name: state, in: query, schema: { type: string, enum: [open, paid] } }
              responses:
                '200':
                  description: A page.
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [items]
                        properties:
                          items: { type: array, items: { $ref: '#/components/schemas/Order' } }
                          next_cursor: { type: string }
                '429': { $ref: '#/components/responses/TooMany' }
            post:
              operationId: createOrder
              tags: [Orders]
              requestBody:
                content: { application/json: { schema: { $ref: '#/components/schemas/NewOrder' } } }
              callbacks:
                shipped:
                  '{$request.body#/url}':
                    post:
                      operationId: orderShipped
                      requestBody:
                        content: { application/json: { schema: { type: object, properties: { carrier: { type: string } } } } }
                      responses: { '204': { description: Fine. } }
              responses:
                '201':
                  description: Made.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
          /customers:
            get:
              operationId: listCustomers
              tags: [Customers]
              responses:
                '200':
                  description: All.
                  content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Customer' } } } }
          /products:
            get:
              operationId: listProducts
              tags: [Products]
              security: [ { key: [] } ]
              responses:
                '200':
                  description: All.
                  content:
                    application/json:
                      schema:
                        type: array
                        items: { type: object, title: Product Line, properties: { price: { type: object, properties: { net: { type: number } } } } }
          /reports/{id}:
            get:
              operationId: getReport
              tags: [Reports]
              parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
              responses:
                '200':
                  description: A report.
                  content:
                    application/json: { schema: { $ref: '#/components/schemas/Report' } }
                    text/csv: { schema: { type: string } }
          /ping:
            get:
              responses: { '204': { description: Fine. } }
        webhooks:
          orderPaid:
            post:
              requestBody:
                content: { application/json: { schema: { type: object, properties: { amount: { type: number } } } } }
              responses: { '204': { description: Fine. } }
        components:
          securitySchemes:
            token: { type: http, scheme: bearer }
            key: { type: apiKey, name: X-Key, in: header }
          responses:
            TooMany:
              description: Slower.
              headers: { X-Wait: { schema: { type: integer } } }
              content:
                application/json:
                  schema: { type: object, properties: { wait: { type: object, properties: { seconds: { type: integer } } } } }
          schemas:
            Order:
              type: object
              properties:
                id: { type: string }
                lines: { $ref: '#/components/schemas/Lines' }
            Lines:
              type: array
              items: { type: object, properties: { count: { type: integer } } }
            NewOrder:
              type: object
              properties: { note: { type: string } }
            Customer:
              type: object
              properties:
                name: { type: string }
                address: { type: object, properties: { city: { type: string } } }
            Report:
              type: object
              properties: { title: { type: string } }
            Unreachable:
              type: object
              properties: { title: { type: string } }

        """;

    /// <summary>A document whose types are called after what stands in odd places, or in other components.</summary>
    public const string Odd = """
        openapi: 3.1.0
        info: { title: Odd, version: '1' }
        paths:
          /boxes:
            get: { responses: { '200': { description: a, content: { application/json: { schema: { $ref: 'https://odd.example/box' } } } } } }
          /pets:
            get: { responses: { '200': { description: a, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } }
          /errors:
            get:
              operationId: check
              responses:
                '204': { description: Fine. }
                '400':
                  description: Not fine.
                  content:
                    application/json:
                      schema: { allOf: [ { $ref: '#/components/schemas/Base' }, { $ref: '#/components/schemas/Details' } ] }
          /lids:
            get:
              responses:
                '200':
                  description: a
                  content: { application/json: { schema: { $ref: '#/components/schemas/Box/properties/lid' } } }
        components:
          schemas:
            Box:
              $id: https://odd.example/box
              type: object
              properties: { lid: { type: object, properties: { color: { type: string, enum: [red, blue] } } } }
            Pet: { type: [object, string], properties: { mood: { type: string, enum: [good, bad] } } }
            Base: { type: object, properties: { details: { type: array, items: { type: object } } } }
            Details:
              type: object
              properties: { details: { type: array, items: { type: object, properties: { issue: { type: string, enum: [a, b] } } } } }

        """;

    /// <summary>The document as a spec of which only what code names is generated.</summary>
    public static SpecSource Used { get; } =
        new("/src/specs/shop.yaml", Shop) { Namespace = "Shop", Client = "ShopClient", Generate = "Used" };

    /// <summary>The document as a spec with patterns.</summary>
    public static SpecSource Selected(string operations) => Used with { Generate = "", Operations = operations };
}
