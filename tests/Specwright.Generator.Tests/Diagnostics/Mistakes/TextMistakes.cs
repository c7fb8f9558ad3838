using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Tests.Diagnostics.Mistakes;

/// <summary>Texts that are not what YAML or JSON takes.</summary>
internal static class TextMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("YAML", "a text with a colon", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "description: ok",
            New = "description: ¦Note: all pets",
        },
        new("YAML", "a tab", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "      operationId",
            New = "¦\toperationId",
        },
        new("YAML", "a key that stands further out", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "          content:",
            New = "         ¦content:",
        },
        new("YAML", "a key that stands further in", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "  version:",
            New = "    ¦version:",
        },
        new("YAML", "a key that stands further in, below a value", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "      tags: [pets]",
            New = "        ¦tags: [pets]",
        },
        new("YAML", "no space behind a colon", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "operationId: listPets",
            New = "operationId¦:listPets",
        },
        new("YAML", "no colon behind a key", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "    get:",
            New = "    ¦get",
        },
        new("YAML", "a quotation mark that is not closed", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "version: '1'",
            New = "version: ¦'1",
        },
        new("YAML", "a double quotation mark that is not closed", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "description: ok",
            New = "description: ¦\"ok",
        },
        new("YAML", "an apostrophe within single quotation marks", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "description: ok",
            New = "description: 'it'¦s ok'",
        },
        new("YAML", "a text behind the quoted one", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "description: ok",
            New = "description: \"ok\"¦ really",
        },
        new("YAML", "an at sign", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "description: ok",
            New = "description: ¦@ok",
        },
        new("YAML", "a backtick", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "description: ok",
            New = "description: ¦`ok` is fine",
        },
        new("YAML", "a percent sign", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "description: ok",
            New = "description: ¦%ok",
        },
        new("YAML", "an asterisk", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "description: ok",
            New = "description: ¦*all* pets",
        },
        new("YAML", "a variable without quotation marks", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "title: Shop",
            New = "title: ¦{shop} API",
        },
        new("YAML", "a text that begins with a bracket", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "description: ok",
            New = "description: ¦[draft] ok",
        },
        new("YAML", "a text behind a greater-than sign", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "description: ok",
            New = "description: ¦> ok",
        },
        new("YAML", "a backslash within double quotation marks", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "name: { type: string }",
            New = "name: { type: string, pattern: ¦\"^\\d+$\" }",
        },
        new("YAML", "a brace that is not closed", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "{ $ref: '#/components/schemas/Pet' }",
            New = "¦{ $ref: '#/components/schemas/Pet'",
        },
        new("YAML", "no space behind a dash", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "      tags: [pets]\n",
            New = "      parameters:\n        ¦-name: a\n         in: query\n",
        },
        new("YAML", "the marks of a merge", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "      tags: [pets]\n",
            New = "¦<<<<<<< HEAD\n      tags: [pets]\n=======\n      tags: [animals]\n>>>>>>> other\n",
        },
        new("YAML", "a reference that is a comment", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "{ $ref: '#/components/schemas/Pet' }",
            New = "\n                ¦$ref: #/components/schemas/Pet",
        },
        new("YAML", "a key twice", ReadingDiagnosticIds.DuplicateKey)
        {
            Old = "      tags: [pets]\n",
            New = "      ¦operationId: other\n",
        },
        new("YAML", "a page of HTML in its place", ReadingDiagnosticIds.InvalidSyntax)
        {
            Old = "openapi: 3.0.3\ninfo:\n  title: Shop\n  version: '1'\npaths:\n  /pets:\n    get:\n      operationId: listPets\n      " +
            "tags: [pets]\n      responses:\n        '200':\n          description: ok\n          content:\n            " +
            "application/json:\n              schema: { $ref: '#/components/schemas/Pet' }\ncomponents:\n  schemas:\n    " +
            "Pet:\n      type: object\n      properties:\n        name: { type: string }\n",
            New = "¦<!DOCTYPE html>\n<html></html>\n",
        },
        new("JSON", "a trailing comma", ReadingDiagnosticIds.LenientJson)
        {
            Document = MistakenDocuments.Json,
            Old = "\"done\" }\n        ",
            New = "\"done\" },\n        ¦",
        },
        new("JSON", "a comment", ReadingDiagnosticIds.LenientJson)
        {
            Document = MistakenDocuments.Json,
            Old = "  \"info\"",
            New = "  ¦// mine\n  \"info\"",
        },
        new("JSON", "single quotation marks", ReadingDiagnosticIds.InvalidSyntax)
        {
            Document = MistakenDocuments.Json,
            Old = "\"openapi\"",
            New = "¦'openapi'",
        },
        new("JSON", "typographic quotation marks", ReadingDiagnosticIds.InvalidSyntax)
        {
            Document = MistakenDocuments.Json,
            Old = "\"openapi\"",
            New = "¦“openapi”",
        },
        new("JSON", "a name without quotation marks", ReadingDiagnosticIds.InvalidSyntax)
        {
            Document = MistakenDocuments.Json,
            Old = "\"info\"",
            New = "¦info",
        },
        new("JSON", "no comma", ReadingDiagnosticIds.InvalidSyntax)
        {
            Document = MistakenDocuments.Json,
            Old = "\"3.0.3\",\n  ",
            New = "\"3.0.3\"\n  ¦",
        },
        new("JSON", "no colon", ReadingDiagnosticIds.InvalidSyntax)
        {
            Document = MistakenDocuments.Json,
            Old = "\"info\": ",
            New = "\"info\" ¦",
        },
        new("JSON", "a brace too few", ReadingDiagnosticIds.InvalidSyntax)
        {
            Document = MistakenDocuments.Json,
            Old = "  }\n}\n",
            New = "  }\n¦",
        },
        new("JSON", "a brace too many", ReadingDiagnosticIds.InvalidSyntax)
        {
            Document = MistakenDocuments.Json,
            Old = "  }\n}\n",
            New = "  }\n}¦}\n",
        },
        new("JSON", "a line break in a text", ReadingDiagnosticIds.InvalidSyntax)
        {
            Document = MistakenDocuments.Json,
            Old = "\"done\"",
            New = "\"do¦\nne\"",
        },
        new("JSON", "a backslash in a text", ReadingDiagnosticIds.InvalidSyntax)
        {
            Document = MistakenDocuments.Json,
            Old = "\"done\"",
            New = "\"do\\¦dne\"",
        },
        new("JSON", "a word of another language", ReadingDiagnosticIds.InvalidSyntax)
        {
            Document = MistakenDocuments.Json,
            Old = "\"204\"",
            New = "\"x\": ¦True, \"204\"",
        },
        new("JSON", "a list around it", ReadingDiagnosticIds.NotOpenApi)
        {
            Document = MistakenDocuments.Json,
            Old = "{\n  \"openapi\": \"3.0.3\",\n  \"info\": { \"title\": \"Shop\", \"version\": \"1\" },\n  \"paths\": {\n    " +
            "\"/pets\": {\n      \"get\": {\n        \"responses\": {\n          \"204\": { \"description\": \"done\" }\n        " +
            "}\n      }\n    }\n  }\n}\n",
            New = "¦[{\n  \"openapi\": \"3.0.3\",\n  \"info\": { \"title\": \"Shop\", \"version\": \"1\" },\n  \"paths\": {\n    " +
            "\"/pets\": {\n      \"get\": {\n        \"responses\": {\n          \"204\": { \"description\": \"done\" }\n        " +
            "}\n      }\n    }\n  }\n}]\n",
        },
    ];
}
