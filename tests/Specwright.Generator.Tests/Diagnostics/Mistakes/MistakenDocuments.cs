namespace Specwright.Generator.Tests.Diagnostics.Mistakes;

/// <summary>Documents without a mistake, for mistakes to be made in.</summary>
internal static class MistakenDocuments
{
    public const string Yaml = """
        openapi: 3.0.3
        info:
          title: Shop
          version: '1'
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [pets]
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Pet' }
        components:
          schemas:
            Pet:
              type: object
              properties:
                name: { type: string }

        """;

    public const string Json = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Shop", "version": "1" },
          "paths": {
            "/pets": {
              "get": {
                "responses": {
                  "204": { "description": "done" }
                }
              }
            }
          }
        }

        """;

    public const string Swagger = """
        swagger: '2.0'
        info: { title: Shop, version: '1' }
        host: shop.example
        paths:
          /pets/{id}:
            get:
              parameters:
                - { name: id, in: path, required: true, type: string }
              responses:
                '200': { description: ok, schema: { $ref: '#/definitions/Pet' } }
        definitions:
          Pet: { type: object }

        """;
}
