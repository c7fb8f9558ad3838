using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Tests.Diagnostics.Mistakes;

/// <summary>Mistakes in what a request is made of: parameters, servers, security.</summary>
internal static class RequestMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("parameters", "a place that does not exist", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        - { name: limit, in: ¦url, schema: { type: integer } }\n",
        },
        new("parameters", "a place that is misspelled", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        - { name: limit, in: ¦querry, schema: { type: integer } }\n",
        },
        new("parameters", "a body as parameter in OpenAPI 3", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        - { name: pet, in: ¦body, schema: { type: object } }\n",
        },
        new("parameters", "no place", ReadingDiagnosticIds.MissingMember)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        - ¦{ name: limit, schema: { type: integer } }\n",
        },
        new("parameters", "no name", ReadingDiagnosticIds.MissingMember)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        - ¦{ in: query, schema: { type: integer } }\n",
        },
        new("parameters", "a type without schema", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        - { name: limit, in: query, ¦type: integer }\n",
        },
        new("parameters", "yes for true", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        - { name: limit, in: query, required: ¦yes, schema: { type: integer } }\n",
        },
        new("parameters", "required within the schema", ReadingDiagnosticIds.MisplacedRequired)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        - { name: limit, in: query, schema: { type: integer, ¦required: true } }\n",
        },
        new("parameters", "a style of OpenAPI 2", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        - { name: ids, in: query, style: ¦csv, schema: { type: array, items: { type: string } } }\n",
        },
        new("parameters", "a path parameter that the path does not name", ReadingDiagnosticIds.UnusedPathParameter)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        - ¦{ name: id, in: path, required: true, schema: { type: string } }\n",
        },
        new("parameters", "a reference to a schema", ReadingDiagnosticIds.UnresolvedReference)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        - { $ref: ¦'#/components/schemas/Pet' }\n",
        },
        new("parameters", "a reference to a section that does not exist", ReadingDiagnosticIds.UnresolvedReference)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        - { $ref: ¦'#/components/parameter/Limit' }\n",
        },
        new("parameters", "a name alone", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        - ¦limit\n",
        },
        new("parameters", "an object in the place of the list", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "      tags: [pets]\n",
            New = "      ¦parameters: { limit: { in: query, schema: { type: integer } } }\n",
        },
        new("parameters", "a schema in OpenAPI 2", ReadingDiagnosticIds.UnknownKey)
        {
            Document = MistakenDocuments.Swagger,
            Old = "type: string }",
            New = "¦schema: { type: string } }",
        },
        new("parameters", "content in OpenAPI 2", ReadingDiagnosticIds.UnknownKey)
        {
            Document = MistakenDocuments.Swagger,
            Old = "schema: { $ref: '#/definitions/Pet' }",
            New = "¦content: { application/json: { schema: { $ref: '#/definitions/Pet' } } }",
        },
        new("parameters", "components in OpenAPI 2", ReadingDiagnosticIds.UnknownKey)
        {
            Document = MistakenDocuments.Swagger,
            Old = "definitions:\n  Pet: { type: object }\n",
            New = "¦components: { schemas: { Pet: { type: object } } }\n",
        },
        new("parameters", "a request body in OpenAPI 2", ReadingDiagnosticIds.UnknownKey)
        {
            Document = MistakenDocuments.Swagger,
            Old = "      responses:",
            New = "      ¦requestBody: { content: { } }\n      responses:",
        },
        new("servers", "a text", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "paths:",
            New = "¦servers: https://shop.example\npaths:",
        },
        new("servers", "an object", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "paths:",
            New = "¦servers: { url: 'https://shop.example' }\npaths:",
        },
        new("servers", "texts", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "paths:",
            New = "servers: [ ¦https://shop.example ]\npaths:",
        },
        new("servers", "no scheme", ReadingDiagnosticIds.UnusableServer)
        {
            Old = "paths:",
            New = "servers: [ { url: ¦shop.example } ]\npaths:",
        },
        new("servers", "a variable without a default", ReadingDiagnosticIds.UnusableServer)
        {
            Old = "paths:",
            New = "servers: [ { url: ¦'https://{env}.shop.example' } ]\npaths:",
        },
        new("servers", "URL in capitals", ReadingDiagnosticIds.MissingMember)
        {
            Old = "paths:",
            New = "servers: [ ¦{ URL: 'https://shop.example' } ]\npaths:",
        },
        new("servers", "another scheme", ReadingDiagnosticIds.UnusableServer)
        {
            Old = "paths:",
            New = "servers: [ { url: ¦'ftp://shop.example' } ]\npaths:",
        },
        new("security", "a scheme that is not declared", ReadingDiagnosticIds.UnknownSecurityScheme)
        {
            Old = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n",
            New = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n  " +
            "securitySchemes:\n    k: { type: http, scheme: bearer }\nsecurity:\n  - ¦token: []\n",
        },
        new("security", "an object in the place of the list", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n",
            New = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n  " +
            "securitySchemes:\n    k: { type: http, scheme: bearer }\n¦security:\n  k: []\n",
        },
        new("security", "names in the list", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n",
            New = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n  " +
            "securitySchemes:\n    k: { type: http, scheme: bearer }\nsecurity:\n  - ¦k\n",
        },
        new("security", "a type that is a scheme", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n",
            New = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n  " +
            "securitySchemes:\n    k: { type: ¦bearer }\nsecurity:\n  - k: []\n",
        },
        new("security", "basic as type", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n",
            New = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n  " +
            "securitySchemes:\n    k: { type: ¦basic }\nsecurity:\n  - k: []\n",
        },
        new("security", "http without a scheme", ReadingDiagnosticIds.MissingMember)
        {
            Old = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n",
            New = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n  " +
            "securitySchemes:\n    ¦k: { type: http }\nsecurity:\n  - k: []\n",
        },
        new("security", "a key without a name", ReadingDiagnosticIds.MissingMember)
        {
            Old = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n",
            New = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n  " +
            "securitySchemes:\n    ¦k: { type: apiKey, in: header }\nsecurity:\n  - k: []\n",
        },
        new("security", "a key in the body", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n",
            New = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n  " +
            "securitySchemes:\n    k: { type: apiKey, in: ¦body, name: key }\nsecurity:\n  - k: []\n",
        },
        new("security", "a flow of OpenAPI 2", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n",
            New = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n  " +
            "securitySchemes:\n    k: { type: oauth2, ¦flow: implicit }\nsecurity:\n  - k: []\n",
        },
        new("security", "a flow that is misspelled", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n",
            New = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n  " +
            "securitySchemes:\n    k: { type: oauth2, flows: { ¦clientCredential: { tokenUrl: 'https://shop.example' } } }\n" +
            "security:\n  - k: []\n",
        },
    ];
}
