using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Tests.Diagnostics.Mistakes;

/// <summary>Mistakes in the root, paths, operations and responses.</summary>
internal static class DocumentMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("documents", "path for paths", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "paths:",
            New = "¦path:",
        },
        new("documents", "paths in capitals", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "paths:",
            New = "¦Paths:",
        },
        new("documents", "component for components", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "components:",
            New = "¦component:",
        },
        new("documents", "schemas at the root", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n",
            New = "¦schemas: { Pet: { type: object } }\n",
        },
        new("documents", "host in OpenAPI 3", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "paths:",
            New = "¦host: shop.example\npaths:",
        },
        new("documents", "definitions in OpenAPI 3", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "components:\n  schemas:\n    Pet:\n",
            New = "¦definitions:\n    Pet:\n",
        },
        new("documents", "OpenAPI in capitals", ReadingDiagnosticIds.NotOpenApi)
        {
            Old = "openapi:",
            New = "¦OpenAPI:",
        },
        new("documents", "no version", ReadingDiagnosticIds.NotOpenApi)
        {
            Old = "openapi: 3.0.3\n",
            New = "¦",
        },
        new("documents", "a version with a letter", ReadingDiagnosticIds.UnsupportedVersion)
        {
            Old = "3.0.3",
            New = "¦v3.0.3",
        },
        new("documents", "a document of AsyncAPI", ReadingDiagnosticIds.NotOpenApi)
        {
            Old = "openapi: 3.0.3",
            New = "¦asyncapi: 2.6.0",
        },
        new("documents", "info that is a text", ReadingDiagnosticIds.MissingTitle)
        {
            Old = "info:\n  title: Shop\n  version: '1'\n",
            New = "¦info: Shop\n",
        },
        new("documents", "paths in a list", ReadingDiagnosticIds.NoOperations)
        {
            Old = "paths:\n  /pets:\n    get:\n",
            New = "¦paths:\n  - /pets:\n    get:\n",
        },
        new("documents", "no operation", ReadingDiagnosticIds.NoOperations)
        {
            Old = "paths:\n  /pets:\n    get:\n      operationId: listPets\n      tags: [pets]\n      responses:\n        " +
            "'200':\n          description: ok\n          content:\n            application/json:\n              schema: { $ref: " +
            "'#/components/schemas/Pet' }\n",
            New = "¦paths: {}\n",
        },
        new("documents", "a path without a slash", ReadingDiagnosticIds.PathWithoutSlash)
        {
            Old = "/pets:",
            New = "¦pets:",
        },
        new("documents", "a whole address as path", ReadingDiagnosticIds.PathWithoutSlash)
        {
            Old = "/pets:",
            New = "¦https://shop.example/pets:",
        },
        new("documents", "a parameter as in other frameworks", ReadingDiagnosticIds.ForeignPathParameter)
        {
            Old = "/pets:",
            New = "¦/pets/:id:",
        },
        new("documents", "a parameter in angle brackets", ReadingDiagnosticIds.ForeignPathParameter)
        {
            Old = "/pets:",
            New = "¦/pets/<id>:",
        },
        new("documents", "a brace that is not closed in a path", ReadingDiagnosticIds.ForeignPathParameter)
        {
            Old = "/pets:",
            New = "¦'/pets/{id':",
        },
        new("documents", "a parameter that is not declared", ReadingDiagnosticIds.UndeclaredPathParameter)
        {
            Old = "/pets:",
            New = "¦/pets/{id}:",
        },
        new("documents", "a method that is misspelled", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "    get:",
            New = "    ¦gett:",
        },
        new("documents", "an operation without a method", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "    get:\n      operationId: listPets\n      tags: [pets]\n      responses:\n        '200':\n          description: " +
            "ok\n          content:\n            application/json:\n              schema: { $ref: '#/components/schemas/Pet' }\n",
            New = "    ¦operationId: listPets\n",
        },
        new("documents", "a method without an operation", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "paths:\n",
            New = "paths:\n  /owners: { ¦get: }\n",
        },
        new("documents", "response for responses", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "responses:",
            New = "¦response:",
        },
        new("documents", "operationID", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "operationId",
            New = "¦operationID",
        },
        new("documents", "body for requestBody", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "      tags: [pets]\n",
            New = "      ¦body: { content: { } }\n",
        },
        new("documents", "consumes in OpenAPI 3", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "      tags: [pets]\n",
            New = "      ¦consumes: [application/json]\n",
        },
        new("documents", "tags that are a text", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "tags: [pets]",
            New = "¦tags: pets",
        },
        new("documents", "an operationId twice", ReadingDiagnosticIds.DuplicateOperationId)
        {
            Old = "paths:\n  /pets:\n    get:\n      operationId: ",
            New = "paths:\n  /owners: { get: { operationId: listPets, responses: { '204': { description: done } } } }\n  /pets:\n    " +
            "get:\n      operationId: ¦",
        },
        new("documents", "a status that is none", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "'200'",
            New = "¦ok",
        },
        new("documents", "a status with its reason", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "'200'",
            New = "¦200 OK",
        },
        new("documents", "a response that is a text", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "          description: ok\n          content:\n            application/json:\n              schema: { $ref: " +
            "'#/components/schemas/Pet' }\n",
            New = "          \n        ¦'404': Not found\n",
        },
        new("documents", "a schema without content", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "          content:\n            application/json:\n              schema:",
            New = "          ¦schema:",
        },
        new("documents", "a schema without a media type", ReadingDiagnosticIds.MissingMediaType)
        {
            Old = "            application/json:\n              schema:",
            New = "            ¦schema:",
        },
        new("documents", "content that is a text", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "          content:\n            application/json:\n              schema: { $ref: '#/components/schemas/Pet' }\n",
            New = "          ¦content: application/json\n",
        },
        new("documents", "schemas for schema", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "              schema:",
            New = "              ¦schemas:",
        },
        new("documents", "a reference without schema", ReadingDiagnosticIds.UnresolvedReference)
        {
            Old = "              schema: { $ref: '#/components/schemas/Pet' }",
            New = "              $ref: ¦'#/components/schemas/Pet'",
        },
        new("documents", "a type without schema", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "              schema: { $ref: '#/components/schemas/Pet' }",
            New = "              ¦type: object",
        },
        new("documents", "an operationId that is a list", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "operationId: listPets",
            New = "¦operationId: [listPets]",
        },
    ];
}
