using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>
/// A keyword that validates values excludes no type that the schema states, whichever way it states it: every such keyword beside every
/// way.
/// </summary>
public sealed class TypeTableTests
{
    private const string NumericPattern = "pattern: '^[0-9]+$'";

    private static readonly string[] s_keywords =
    [
        "pattern: '^a'", NumericPattern, "minLength: 1", "maxLength: 1", "contentEncoding: base64", "contentMediaType: text/plain",
        "minimum: 1", "maximum: 9", "exclusiveMinimum: 0", "exclusiveMaximum: 9", "multipleOf: 1",
        "items: { type: string }", "prefixItems: [{ type: string }]", "minItems: 1", "maxItems: 9", "uniqueItems: true",
        "contains: { type: string }",
        "required: [a]", "properties: { a: { type: string } }", "additionalProperties: false", "additionalProperties: { type: string }",
        "patternProperties: { '^a': { type: string } }",
        "minProperties: 1", "maxProperties: 9", "propertyNames: { maxLength: 3 }", "dependentRequired: { a: [b] }",
        "unevaluatedProperties: false",
        "format: date-time", "format: uuid", "format: byte",
    ];

    /// <summary>Ways to state a type, with KEYWORD where another keyword may stand, and what kind of value is meant.</summary>
    private static readonly (string Schema, string Kind)[] s_ways =
    [
        .. new[] { "string", "integer", "number", "boolean", "array", "object" }.SelectMany(static type => new[]
        {
            ($"type: {type}, KEYWORD", type),
            ($"type: [{type}, 'null'], KEYWORD", type + "|null"),
            ($"anyOf: [{{ type: {type} }}], KEYWORD", type),
            ($"anyOf: [{{ type: {type} }}, {{ type: 'null' }}], KEYWORD", type + "|null"),
            ($"oneOf: [{{ type: {type} }}], KEYWORD", type),
            ($"oneOf: [{{ type: 'null' }}, {{ type: {type} }}], KEYWORD", type + "|null"),
            ($"allOf: [{{ type: {type} }}], KEYWORD", type),
            ($"allOf: [{{ type: {type} }}, {{ KEYWORD }}]", type),
            ($"allOf: [{{ KEYWORD }}, {{ type: {type} }}]", type),
            ($"allOf: [{{ KEYWORD }}, {{ oneOf: [{{ type: {type} }}] }}]", type),
            ($"allOf: [{{ anyOf: [{{ type: {type} }}, {{ type: 'null' }}] }}, {{ type: [{type}, 'null'] }}], KEYWORD", type + "|null"),
            ($"$ref: '#/components/schemas/A{type}', KEYWORD", type),
            ($"allOf: [{{ $ref: '#/components/schemas/A{type}' }}], KEYWORD", type),
            ($"anyOf: [{{ $ref: '#/components/schemas/A{type}' }}, {{ type: 'null' }}], KEYWORD", type + "|null"),
        }),
        ("enum: [a, b], KEYWORD", "enum"),
        ("enum: [a, null], KEYWORD", "enum|null"),
        ("allOf: [{ enum: [a, b] }], KEYWORD", "enum"),
        ("enum: [1, 2], KEYWORD", "enum"),
        ("const: a, KEYWORD", "enum"),
        ("const: 1, KEYWORD", "enum"),
        ("enum: [true], KEYWORD", "boolean"),
        ("enum: [0.5, 1.5], KEYWORD", "number"),
        ("$ref: '#/components/schemas/Aenum', KEYWORD", "enum"),
        ("oneOf: [{ $ref: '#/components/schemas/Aenum' }], KEYWORD", "enum"),
        ("type: [string, integer], KEYWORD", "string or integer"),
        ("anyOf: [{ type: string }, { type: integer }], KEYWORD", "string or integer"),
        ("oneOf: [{ type: string }, { type: integer }, { type: 'null' }], KEYWORD", "string or integer|null"),
        ("allOf: [{ type: [string, integer] }], KEYWORD", "string or integer"),
        ("anyOf: [{ type: boolean }, { type: array }], KEYWORD", "boolean or array"),
    ];

    public static TheoryData<string> Keywords => [.. s_keywords];

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_keyword_excludes_no_stated_type(string keyword) => AssertKinds(s_ways, keyword, "3.1.0");

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_keyword_excludes_no_type_that_3_0_states(string keyword) => AssertKinds(
    [
        .. new[] { "string", "integer", "number", "boolean", "array", "object" }.SelectMany(static type => new[]
        {
            ($"type: {type}, KEYWORD", type),
            ($"type: {type}, nullable: true, KEYWORD", type + "|null"),
            ($"allOf: [{{ type: {type} }}], nullable: true, KEYWORD", type + "|null"),
            ($"anyOf: [{{ type: {type} }}], nullable: true, KEYWORD", type + "|null"),
            ($"oneOf: [{{ enum: [null], nullable: true }}, {{ type: {type} }}], KEYWORD", type + "|null"),
            ($"oneOf: [{{ $ref: '#/components/schemas/A{type}' }}], nullable: true, KEYWORD", type + "|null"),
            ($"$ref: '#/components/schemas/A{type}', KEYWORD", type),
        }),
        ("enum: [a, b], nullable: true, KEYWORD", "enum|null"),
        ("type: string, enum: [a, null], nullable: true, KEYWORD", "enum|null"),
        ("type: integer, oneOf: [{ $ref: '#/components/schemas/Anumbers' }], nullable: true, KEYWORD", "enum|null"),
        ("anyOf: [{ type: string }, { type: integer }], nullable: true, KEYWORD", "string or integer|null"),
    ], keyword, "3.0.3");

    [Theory]
    [InlineData("int32", "integer")]
    [InlineData("uint64", "integer")]
    [InlineData("double", "number")]
    [InlineData("decimal", "number")]
    public void A_numeric_format_states_a_number(string format, string kind)
    {
        foreach (var keyword in s_keywords.Where(static keyword => !keyword.StartsWith("format", StringComparison.Ordinal)))
        {
            AssertKinds([($"format: {format}, KEYWORD", kind)], keyword, "3.1.0");

            // A part of its own that describes members or items says what the value is.
            if (!keyword.StartsWith("items", StringComparison.Ordinal) && !keyword.StartsWith("properties", StringComparison.Ordinal))
            {
                AssertKinds(
                    [($"allOf: [{{ KEYWORD }}, {{ format: {format} }}]", kind), ($"allOf: [{{ format: {format} }}, {{ KEYWORD }}]", kind)],
                    keyword,
                    "3.1.0");
            }
        }
    }

    [Theory]
    [InlineData("format: int32", "string")]
    [InlineData("format: double", "string")]
    [InlineData("format: int32", "boolean")]
    [InlineData("format: double", "array")]
    [InlineData("format: int64", "object")]
    public void A_numeric_format_excludes_no_stated_type(string format, string type) =>
        AssertKinds([.. s_ways.Where(way => way.Kind.Replace("|null", "", StringComparison.Ordinal) == type)], format, "3.1.0");

    [Theory]
    [InlineData("pattern: x", "string")]
    [InlineData("pattern: '^[0-9]+$'", "string")]
    [InlineData("minLength: 1, maxLength: 3", "string")]
    [InlineData("minimum: 1", "number")]
    [InlineData("multipleOf: 5", "number")]
    [InlineData("exclusiveMaximum: 5", "number")]
    [InlineData("maxLength: 3, minimum: 1", "string")]
    [InlineData("format: date-time", "string")]
    [InlineData("items: { type: string }", "array")]
    [InlineData("uniqueItems: true", "array")]
    [InlineData("properties: { a: { type: string } }", "object")]
    [InlineData("minProperties: 1", "object")]
    [InlineData("required: [a]", "object")]
    [InlineData("properties: { a: { type: string } }, anyOf: [{ required: [a] }, { required: [b] }]", "object")]
    [InlineData("pattern: x, oneOf: [{ minLength: 1 }, { maxLength: 3 }]", "string")]
    public void Where_nothing_else_is_said_a_keyword_tells_the_type(string schema, string kind) =>
        AssertKinds([(schema, kind)], "", "3.1.0");

    [Theory]
    [InlineData("properties: { a: { type: string } }, anyOf: [{ type: object }, { type: string }]", "object or string")]
    [InlineData("items: { type: integer }, oneOf: [{ type: array }, { type: boolean }]", "array or boolean")]
    [InlineData("type: [object, string], properties: { a: { type: string } }", "string or object")]
    [InlineData(
        "allOf: [{ anyOf: [{ type: object }, { type: array }, { type: string }] }, { properties: { a: { type: string } } }]",
        "object")]
    [InlineData("allOf: [{ type: [object, string] }, { properties: { a: { type: string } } }]", "object")]
    [InlineData("allOf: [{ anyOf: [{ type: integer }, { type: string }] }, { properties: { a: { type: string } } }]", "integer or string")]
    public void Members_choose_the_object_only_as_a_part_of_their_own(string schema, string kind) =>
        AssertKinds([(schema, kind)], "", "3.1.0");

    private static void AssertKinds((string Schema, string Kind)[] ways, string keyword, string version)
    {
        // With such a pattern, "a text or a number" is a number: that is another test's.
        ways = keyword == NumericPattern
            ? [.. ways.Where(static way => !way.Kind.StartsWith("string or integer", StringComparison.Ordinal))]
            : ways;
        var schemas = ways.Select((way, i) => $"    p{i}: {{ {way.Schema.Replace("KEYWORD", keyword, StringComparison.Ordinal)} }}");
        var modeled = Modeled.Schemas($$"""
            Root:
              type: object
              properties:
            {{string.Join('\n', schemas)}}
            Astring: { type: string }
            Ainteger: { type: integer }
            Anumber: { type: number }
            Aboolean: { type: boolean }
            Aarray: { type: array, items: {} }
            Aobject: { type: object, properties: { x: { type: string } } }
            Aenum: { type: string, enum: [a, b] }
            Anumbers: { type: integer, enum: [1, 2] }
            """, version);

        var properties = Assert.IsType<ObjectShape>(modeled.Schema("Root").Shape).Properties;
        var wrong = ways.Select((way, i) => (way, Kind: Kind(modeled, properties[i].Schema))).Where(static one => one.Kind != one.way.Kind)
            .Select(one =>
                $"{one.way.Schema.Replace("KEYWORD", keyword, StringComparison.Ordinal)}: expected {one.way.Kind}, but it is {one.Kind}");
        Assert.Empty(wrong);
    }

    private static string Kind(Modeled modeled, SchemaUse use) =>
        Kind(modeled, modeled.Model.Schemas.Single(schema => schema.Id == use.Id).Shape) + (use.Nullable ? "|null" : "");

    private static string Kind(Modeled modeled, SchemaShape shape) => shape switch
    {
        StringShape => "string",
        NumberShape number => number.IsInteger ? "integer" : "number",
        BooleanShape => "boolean",
        ArrayShape => "array",
        MapShape or ObjectShape => "object",
        EnumShape => "enum",
        UnionShape union => string.Join(" or ", union.Cases.Select(one => Kind(modeled, one.Schema))),
        AnyShape any => $"any({any.Cause})",
        _ => shape.ToString(),
    };
}
