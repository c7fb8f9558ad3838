namespace Specwright.Generator.Tests.Modeling;

/// <summary>Texts, numbers, lists, maps and objects, in the dialects of all versions.</summary>
public sealed class ScalarAndObjectTests
{
    [Theory]
    [InlineData("{ type: string }", "string")]
    [InlineData("{ type: string, format: date-time }", "string:date-time")]
    [InlineData("{ type: string, minLength: 1, maxLength: 32, pattern: '^a' }", "string minLength 1 maxLength 32 pattern ^a")]
    [InlineData("{ type: string, format: int64 }", "string:int64")]
    [InlineData("{ type: integer }", "integer")]
    [InlineData("{ type: number, format: int64 }", "integer:int64")]
    [InlineData("{ type: number, format: double }", "number:double")]
    [InlineData("{ type: integer, minimum: 1, maximum: 12345678901234567890 }", "integer >= 1 <= 12345678901234567890")]
    [InlineData("{ type: number, exclusiveMinimum: 0, maximum: 1, multipleOf: 0.01 }", "number > 0 <= 1 multipleOf 0.01")]
    [InlineData("{ type: boolean }", "boolean")]
    [InlineData("{}", "any(Unspecified)")]
    [InlineData("true", "any(Unspecified)")]
    [InlineData("{ type: [string, 'null'] }", "string|null")]
    [InlineData("{ type: [integer, number] }", "number")]
    [InlineData("{ type: 'null' }", "any(Unspecified)|null")]
    [InlineData("{ format: uuid }", "string:uuid")]
    [InlineData("{ format: int32 }", "integer:int32")]
    [InlineData("{ pattern: x }", "string pattern x")]
    [InlineData("{ minimum: 2 }", "number >= 2")]
    [InlineData("{ type: string, contentEncoding: base64 }", "string:byte")]
    [InlineData("{ type: string, contentEncoding: base64, contentMediaType: image/png }", "string:byte")]
    [InlineData("{ type: string, contentMediaType: application/octet-stream }", "string:binary")]
    [InlineData("{ type: [string, 'null'], contentMediaType: image/png }", "string:binary|null")]
    [InlineData("{ contentMediaType: image/png }", "string:binary")]
    [InlineData("{ type: string, contentMediaType: application/json }", "string")]
    [InlineData("{ type: string, contentMediaType: application/problem+json }", "string")]
    [InlineData("{ type: string, contentMediaType: text/html; charset=utf-8 }", "string")]
    [InlineData("{ type: string, contentMediaType: image/svg+xml }", "string")]
    [InlineData("{ type: string, format: uuid, contentMediaType: image/png }", "string:uuid")]
    [InlineData("{ type: integer, contentMediaType: image/png }", "integer")]
    [InlineData("{ type: array, items: { type: string, contentMediaType: image/png } }", "array<string:binary>")]
    [InlineData("{ properties: { a: { type: string } }, contentMediaType: image/png }", "object{a?: string}")]
    [InlineData("{ type: string, contentMediaType: 5 }", "string")]
    public void A_scalar_keeps_what_it_says(string schema, string expected) =>
        Assert.Equal(expected, Modeled.Schemas("Root: " + schema).Root);

    [Theory]
    [InlineData("{ type: string, nullable: true }", "string|null")]
    [InlineData("{ nullable: true, allOf: [{ type: string }] }", "string|null")]
    [InlineData("{ type: string, x-nullable: true }", "string|null")]
    [InlineData("{ type: integer, minimum: 1, exclusiveMinimum: true }", "integer > 1")]
    [InlineData("{ type: integer, minimum: 1, exclusiveMinimum: false }", "integer >= 1")]
    [InlineData("{ type: string, nullable: true, enum: [a, null] }", "enum(a)|null")]
    public void The_words_of_3_0_mean_the_same(string schema, string expected) =>
        Assert.Equal(expected, Modeled.Schemas("Root: " + schema, "3.0.3").Root);

    [Theory]
    [InlineData("{ type: array, items: { type: string }, minItems: 1, maxItems: 10 }", "array<string> minItems 1 maxItems 10")]
    [InlineData("{ type: array, uniqueItems: true, items: { type: [integer, 'null'] } }", "set<integer|null>")]
    [InlineData("{ type: array }", "array<any(Unspecified)>")]
    [InlineData("{ items: { type: string } }", "array<string>")]
    [InlineData("{ type: array, prefixItems: [{ type: number }, { type: number }] }", "array<number>")]
    [InlineData("{ type: array, prefixItems: [{ type: number }, { type: string }] }", "array<any(Unsupported)>")]
    [InlineData("{ type: object }", "map<any(Unspecified)>")]
    [InlineData("{ type: object, additionalProperties: true }", "map<any(Unspecified)>")]
    [InlineData("{ type: object, additionalProperties: {} }", "map<any(Unspecified)>")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "map<integer>")]
    [InlineData("{ additionalProperties: { type: [string, 'null'] } }", "map<string|null>")]
    [InlineData("{ type: object, additionalProperties: false }", "object{}")]
    [InlineData("{ type: object, patternProperties: { '^x': { type: string } } }", "map<string>")]
    [InlineData(
        "{ type: object, patternProperties: { '^x': { type: string }, '^y': { type: integer } }, additionalProperties: false }",
        "map<union(string | integer)>")]
    [InlineData("{ properties: { a: { type: string } } }", "object{a?: string}")]
    [InlineData(
        "{ type: object, required: [a, zz], properties: { a: { type: string } }, additionalProperties: false }",
        "object{a: string}")]
    [InlineData(
        "{ type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }",
        "object{a?: string, *: integer}")]
    [InlineData("{ type: object, properties: { a: { type: [string, 'null'] } }, required: [a] }", "object{a: string|null}")]
    public void Lists_maps_and_objects(string schema, string expected) => Assert.Equal(expected, Modeled.Schemas("Root: " + schema).Root);

    [Fact]
    public void A_property_says_its_own_words_and_those_of_its_schema()
    {
        var modeled = Modeled.Schemas("""
            Root:
              type: object
              properties:
                own: { $ref: '#/components/schemas/Name', description: mine, deprecated: true, default: x, readOnly: true }
                theirs: { $ref: '#/components/schemas/Name' }
                named: { type: string, x-csharp-name: Better, writeOnly: true, default: [1, { a: null }] }
            Name: { type: string, description: theirs, deprecated: true }
            """);
        var root = modeled.Schema("Root");

        var properties = Assert.IsType<Specwright.Generator.Modeling.Model.ObjectShape>(root.Shape).Properties;
        Assert.Equal(
            ("mine", true, "\"x\"", true),
            (modeled.GetText(properties[0].Description), properties[0].Deprecated, properties[0].Default, properties[0].ReadOnly));
        Assert.Equal(("theirs", false), (modeled.GetText(properties[1].Description), properties[1].Deprecated));
        Assert.Equal(("Better", true, """[1,{"a":null}]"""), (properties[2].NameOverride, properties[2].WriteOnly, properties[2].Default));
        Assert.Equal("/components/schemas/Root/properties/own", properties[0].Pointer);
        Assert.Equal("/components/schemas/Name", properties[0].Schema.Id);
    }

    [Fact]
    public void Recursion_is_a_use_of_the_same_schema() =>
        Assert.Equal("object{value?: #Value, children?: array<#Root>, next?: #Root|null}", Modeled.Schemas("""
            Root: { type: object, properties: { value: { $ref: '#/components/schemas/Value' }, children: { type: array, items: { $ref: '#/components/schemas/Root' } }, next: { anyOf: [{ $ref: '#/components/schemas/Root' }, { type: 'null' }] } } }
            Value: { type: string }
            """).Root);

    [Fact]
    public void What_is_not_supported_is_found()
    {
        Assert.Equal(["SPW2008"], Modeled.Schemas("Root: { not: { type: string } }").FindingIds);
        Assert.Equal(
            ["SPW2008"],
            Modeled.Schemas("Root: { properties: { a: { type: string } }, patternProperties: { '^x': { type: string } } }").FindingIds);
        var finding = Assert.Single(Modeled.Schemas("Root: { properties: { a: { not: {} } } }").Findings);
        Assert.Equal(("SPW2008", "/components/schemas/Root/properties/a/not", "not"), (finding.Id, finding.Pointer, finding.Arguments[0]));
        Assert.Empty(Modeled.Schemas("Root: { type: string, not: { enum: [a] } }").Findings);
    }
}
