using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Tests.Diagnostics.Mistakes;

/// <summary>Mistakes in schemas, and in references to them.</summary>
internal static class SchemaMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("schemas", "str", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "{ type: string }",
            New = "{ type: ¦str }",
        },
        new("schemas", "list", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "{ type: string }",
            New = "{ type: ¦list }",
        },
        new("schemas", "map", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "{ type: string }",
            New = "{ type: ¦map }",
        },
        new("schemas", "any", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "{ type: string }",
            New = "{ type: ¦any }",
        },
        new("schemas", "string[]", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "{ type: string }",
            New = "{ type: ¦'string[]' }",
        },
        new("schemas", "string?", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "{ type: string }",
            New = "{ type: ¦'string?' }",
        },
        new("schemas", "a component as type", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "{ type: string }",
            New = "{ type: ¦Pet }",
        },
        new("schemas", "strng", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "{ type: string }",
            New = "{ type: ¦strng }",
        },
        new("schemas", "required: true", ReadingDiagnosticIds.MisplacedRequired)
        {
            Old = "{ type: string }",
            New = "{ type: string, ¦required: true }",
        },
        new("schemas", "a text in the place of a schema", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "name: { type: string }",
            New = "¦name: string",
        },
        new("schemas", "nothing in the place of a schema", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "name: { type: string }",
            New = "¦name: ",
        },
        new("schemas", "item for items", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "{ type: string }",
            New = "{ type: array, ¦item: { type: string } }",
        },
        new("schemas", "items that are a text", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "{ type: string }",
            New = "{ type: array, ¦items: string }",
        },
        new("schemas", "an enum that is a text", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "{ type: string }",
            New = "{ type: string, ¦enum: 'a, b' }",
        },
        new("schemas", "a length that is a word", ReadingDiagnosticIds.InvalidValue)
        {
            Old = "{ type: string }",
            New = "{ type: string, maxLength: ¦many }",
        },
        new("schemas", "readonly", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "{ type: string }",
            New = "{ type: string, ¦readonly: true }",
        },
        new("schemas", "oneof", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "{ type: string }",
            New = "{ ¦oneof: [ { type: string } ] }",
        },
        new("schemas", "allOf that is no list", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "{ type: string }",
            New = "{ ¦allOf: { $ref: '#/components/schemas/Pet' } }",
        },
        new("schemas", "additionalProperties that are a text", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "{ type: string }",
            New = "{ type: object, ¦additionalProperties: string }",
        },
        new("schemas", "properties without 'properties'", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "{ type: string }",
            New = "{ type: object, ¦size: { type: integer } }",
        },
        new("schemas", "property for properties", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "{ type: string }",
            New = "{ type: object, ¦property: { size: { type: integer } } }",
        },
        new("schemas", "properties in a list", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "{ type: string }",
            New = "{ type: object, ¦properties: [ { size: integer } ] }",
        },
        new("schemas", "required that is a text", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "{ type: string }",
            New = "{ type: object, ¦required: size, properties: { size: { type: integer } } }",
        },
        new("schemas", "a mapping to what does not exist", ReadingDiagnosticIds.UnresolvedReference)
        {
            Old = "{ type: string }",
            New = "{ type: object, discriminator: { propertyName: kind, mapping: { cat: ¦Catt } } }",
        },
        new("references", "a bare name", ReadingDiagnosticIds.UnresolvedReference)
        {
            Old = "'#/components/schemas/Pet'",
            New = "¦Pet",
        },
        new("references", "components without the number sign", ReadingDiagnosticIds.UnresolvedReference)
        {
            Old = "'#/components/schemas/Pet'",
            New = "¦components/schemas/Pet",
        },
        new("references", "component", ReadingDiagnosticIds.UnresolvedReference)
        {
            Old = "'#/components/schemas/Pet'",
            New = "¦'#/component/schemas/Pet'",
        },
        new("references", "definitions of OpenAPI 2", ReadingDiagnosticIds.UnresolvedReference)
        {
            Old = "'#/components/schemas/Pet'",
            New = "¦'#/definitions/Pet'",
        },
        new("references", "a name in lower case", ReadingDiagnosticIds.UnresolvedReference)
        {
            Old = "'#/components/schemas/Pet'",
            New = "¦'#/components/schemas/pet'",
        },
        new("references", "a section that is left out", ReadingDiagnosticIds.UnresolvedReference)
        {
            Old = "'#/components/schemas/Pet'",
            New = "¦'#/components/Pet'",
        },
        new("references", "a file that is not listed", ReadingDiagnosticIds.UnresolvedReference)
        {
            Old = "'#/components/schemas/Pet'",
            New = "¦pet.yaml",
        },
        new("references", "an address", ReadingDiagnosticIds.ExternalReference)
        {
            Old = "'#/components/schemas/Pet'",
            New = "¦https://shop.example/pet.yaml",
        },
        new("references", "a number", ReadingDiagnosticIds.UnexpectedStructure)
        {
            Old = "$ref: '#/components/schemas/Pet'",
            New = "¦$ref: 5",
        },
        new("references", "ref without the dollar sign", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "$ref:",
            New = "¦ref:",
        },
        new("references", "a section of the components that does not exist", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "components:\n  schemas:",
            New = "components:\n  ¦schema:",
        },
        new("references", "components without a section", ReadingDiagnosticIds.UnknownKey)
        {
            Old = "components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: { type: string }\n",
            New = "components:\n  ¦Pet: { type: object }\n",
        },
        new("references", "components in a list", ReadingDiagnosticIds.UnresolvedReference)
        {
            Old = "'#/components/schemas/Pet' }\ncomponents:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        name: " +
            "{ type: string }\n",
            New = "¦'#/components/schemas/Pet' }\ncomponents:\n  schemas:\n    - Pet: { type: object }\n",
        },
    ];
}
