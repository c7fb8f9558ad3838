using Specwright.Conformance.Values;
using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Tests;

/// <summary>Values that are made from schemas keep all their rules.</summary>
public sealed class ValueMakerTests
{
    [Theory]
    [InlineData("{ type: string, minLength: 6 }", "\"textaa\"")]
    [InlineData("{ type: string, maxLength: 2 }", "\"xt\"")]
    [InlineData("{ type: string, pattern: '^AC[0-9a-f]{4}$' }", "\"ACaaaa\"")]
    [InlineData("{ type: string, pattern: '^(?:b|c)-\\d+$', minLength: 5 }", "\"b-000\"")]
    [InlineData("{ type: string, pattern: '^(?!a)[^b]{2}$', example: cd }", "\"cd\"")]
    [InlineData("{ type: string, pattern: '^[a-z]*$' }", "\"a\"")]
    [InlineData("{ type: string, format: uuid }", "\"0b5e6a5c-3f4d-4c6e-9a7b-1c2d3e4f5a60\"")]
    [InlineData("{ type: string, enum: ['', b] }", "\"b\"")]
    [InlineData("{ type: integer, minimum: 3, exclusiveMinimum: true, multipleOf: 5 }", "5")]
    [InlineData("{ type: integer, maximum: -2 }", "-2")]
    [InlineData("{ type: number, minimum: 0, maximum: 0.4 }", "0.0")]
    [InlineData("{ type: [ 'null', boolean ] }", "true")]
    [InlineData("{ const: 7 }", "7")]
    [InlineData("{ type: array, minItems: 2, uniqueItems: true, items: { type: string } }", "[\"text\",\"text2\"]")]
    [InlineData("{ required: [a], properties: { a: { type: integer }, b: { type: integer } } }", "{\"a\":1}")]
    [InlineData("{ required: [a], properties: { a: { type: integer, readOnly: true } } }", "{}")]
    [InlineData("{ type: object, minProperties: 1, additionalProperties: { type: boolean } }", "{\"key1\":true}")]
    [InlineData(
        "{ allOf: [ { required: [a], properties: { a: { maximum: 9 } } }, { properties: { a: { type: integer, minimum: 9 } } } ] }",
        "{\"a\":9}")]
    [InlineData("{ oneOf: [ { type: 'null' }, { type: string, enum: [x] } ] }", "\"x\"")]
    public void A_value_keeps_the_rules(string schema, string expected) => Assert.Equal(expected, Make(schema, everything: false));

    [Theory]
    [InlineData("{ properties: { a: { type: integer }, b: { type: array, items: { type: boolean } } } }", "{\"a\":1,\"b\":[true]}")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "{\"key1\":1}")]
    public void Everything_is_made_on_request(string schema, string expected) => Assert.Equal(expected, Make(schema, everything: true));

    [Theory]
    [InlineData("{ allOf: [ { type: string }, { type: integer } ] }")]
    [InlineData("{ type: array, enum: [a] }")]
    [InlineData("{ $ref: '#/nowhere' }")]
    public void What_cannot_be_is_said(string schema) => Assert.Throws<UnmakeableException>(() => Make(schema, everything: false));

    private static string? Make(string schema, bool everything)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        File.WriteAllText(file, schema);
        try
        {
            var files = new DocumentFiles(file, follow: false);
            return new ValueMaker(files, everything).Make(new SchemaPlace(files.Root, files.NodeOf(files.Root)!))?.ToJsonString();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
