namespace Specwright.Generator.Tests.Modeling;

/// <summary>Numbers that may come as texts, as .NET writes each of them; what is no more than alike stays a union.</summary>
public sealed class NumberTests
{
    private const string Int = @"pattern: '^-?(?:0|[1-9]\d*)$'";
    private const string Dec = @"pattern: '^-?(?:0|[1-9]\d*)(?:\.\d+)?$'";
    private const string Real = @"pattern: '^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$'";
    private const string Names = "{ enum: [NaN, Infinity, -Infinity] }";

    [Theory]
    [InlineData("{ type: [integer, string], INT, format: int32 }", "integer:int32/text")]
    [InlineData("{ type: ['null', integer, string], INT, format: int32 }", "integer:int32/text|null")]
    [InlineData("{ type: [integer, string], INT }", "integer/text")]
    [InlineData("{ type: [integer, string], format: uint64 }", "integer:uint64/text")]
    [InlineData("{ type: [number, string], DEC, format: double }", "number:decimal/text")]
    [InlineData("{ type: [number, string], DEC }", "number:decimal/text")]
    [InlineData("{ type: [number, string], REAL, format: double }", "number:double/text")]
    [InlineData("{ type: [number, string], REAL, format: float }", "number:float/text")]
    [InlineData("{ type: [number, string], REAL }", "number/text")]
    [InlineData("{ type: [number, string], INT, format: int64 }", "integer:int64/text")]
    [InlineData("{ INT, format: int32 }", "integer:int32/text")]
    [InlineData("{ DEC, format: double }", "number:decimal/text")]
    [InlineData("{ INT, anyOf: [{ type: integer }, { type: string }], format: int64 }", "integer:int64/text")]
    [InlineData("{ INT, anyOf: [{ type: integer }, { type: string }] }", "integer/text")]
    [InlineData("{ anyOf: [{ type: integer }, { type: string }], format: int32 }", "integer:int32/text")]
    [InlineData("{ anyOf: [{ type: integer, format: int64 }, { type: string, INT }] }", "integer:int64/text")]
    [InlineData("{ oneOf: [{ type: string, pattern: '^[0-9]+$' }, { type: integer }] }", "integer/text")]
    [InlineData("{ INT, anyOf: [{ type: integer }, { type: string }, { type: 'null' }], format: int32 }", "integer:int32/text|null")]
    [InlineData("{ anyOf: [{ type: [integer, string], INT, format: int32 }, { type: 'null' }] }", "integer:int32/text|null")]
    [InlineData("{ allOf: [{ type: [integer, string], INT, format: int32 }] }", "integer:int32/text")]
    [InlineData("{ allOf: [{ type: [integer, string] }, { INT, format: int32 }] }", "integer:int32/text")]
    [InlineData("{ allOf: [{ INT, format: int32 }, { type: [integer, string] }] }", "integer:int32/text")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Int' }, { maxLength: 9 }] }", "integer:int32/text")]
    [InlineData("{ $ref: '#/components/schemas/Int', maximum: 9 }", "integer:int32/text <= 9")]
    [InlineData(
        "{ type: [integer, string], INT, format: int32, minimum: 1, exclusiveMaximum: 9, multipleOf: 2 }",
        "integer:int32/text >= 1 < 9 multipleOf 2")]
    [InlineData("{ INT, anyOf: [{ type: integer, minimum: 1 }, { type: string }], maximum: 9 }", "integer/text >= 1 <= 9")]
    [InlineData("{ anyOf: [{ type: number }, NAMES], format: double }", "number:double/name")]
    [InlineData("{ type: object, anyOf: [{ type: number }, NAMES], format: double }", "number:double/name")]
    [InlineData("{ oneOf: [{ type: number, format: float }, { type: string, enum: ['NaN'] }] }", "number:float/name")]
    [InlineData("{ anyOf: [{ type: [number, string], REAL }, NAMES], format: double }", "number:double/name")]
    [InlineData(
        "{ anyOf: [{ REAL, anyOf: [{ type: number }, { type: string }] }, NAMES, { type: 'null' }], format: float }",
        "number:float/name|null")]
    public void A_number_that_may_be_a_text_is_a_number(string schema, string expected)
    {
        var modeled = Modeled.Schemas($$"""
            Root: { type: object, properties: { a: {{Spell(schema)}}, list: { type: array, items: {{Spell(
                schema)}} }, map: { type: object, additionalProperties: {{Spell(schema)}} } } }
            Int: { type: [integer, string], {{Int}}, format: int32 }
            """);
        Assert.Equal($"object{{a?: {expected}, list?: array<{expected}>, map?: map<{expected}>}}", modeled.Root);
        Assert.Empty(modeled.Findings);
    }

    [Theory]
    [InlineData("{ INT, format: int32, nullable: true }", "integer:int32/text|null")]
    [InlineData("{ INT, format: int32 }", "integer:int32/text")]
    [InlineData(
        "{ DEC, anyOf: [{ type: number }, { type: string }, { enum: [null], nullable: true }], format: double, nullable: true }",
        "number:decimal/text|null")]
    [InlineData("{ INT, oneOf: [{ type: integer }, { type: string }], format: int32 }", "integer:int32/text")]
    [InlineData("{ type: object, anyOf: [{ type: number }, NAMES], format: double, nullable: true }", "number:double/name|null")]
    [InlineData("{ type: object, anyOf: [{ REAL }, NAMES], format: double }", "number:double/name")]
    [InlineData("{ anyOf: [{ REAL }], format: double }", "number:double/text")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Int' }], nullable: true }", "#Int|null")]
    [InlineData("{ type: integer, INT, format: int32 }", "integer:int32")]
    [InlineData("{ type: number, DEC, format: double }", "number:decimal")]
    public void The_spellings_of_3_0(string schema, string expected)
    {
        var modeled = Modeled.Schemas($$"""
            Root: { type: object, properties: { a: {{Spell(schema)}} } }
            Int: { {{Int}}, anyOf: [{ type: integer }, { type: string }], format: int32 }
            """, "3.0.4");
        Assert.Equal($"object{{a?: {expected}}}", modeled.Root);
        Assert.Empty(modeled.Findings);
    }

    [Theory]
    [InlineData("{ type: [integer, string] }", "union(string | integer)")]
    [InlineData("{ anyOf: [{ type: integer }, { type: string }] }", "union(integer | string)")]
    [InlineData("{ anyOf: [{ type: integer, format: int32 }, { type: string }] }", "union(integer:int32 | string)")]
    [InlineData("{ oneOf: [{ type: string, format: int32 }, { type: number, format: int32 }] }", "union(string:int32 | integer:int32)")]
    [InlineData("{ type: [integer, string], format: int32, pattern: '^[a-z]+$' }", "union(string:int32 pattern ^[a-z]+$ | integer:int32)")]
    [InlineData("{ anyOf: [{ type: integer }, { type: string, pattern: '^[0-9]{5}$' }] }", "union(integer | string pattern ^[0-9]{5}$)")]
    [InlineData(
        "{ type: [integer, string, boolean], INT, format: int32 }",
        "union(string:int32 pattern INTTEXT | integer:int32 | boolean)")]
    [InlineData("{ anyOf: [{ type: [integer, string], INT }, { type: boolean }] }", "union(integer/text | boolean)")]
    [InlineData("{ anyOf: [{ type: [integer, string], INT }, { type: string }] }", "union(integer/text | string)")]
    [InlineData("{ anyOf: [{ type: number }, { enum: [NaN, auto] }] }", "union(number | enum(NaN, auto))")]
    [InlineData("{ type: string, format: int64 }", "string:int64")]
    [InlineData("{ anyOf: [{ type: string }, { type: string, INT }], format: int64 }", "string")]
    [InlineData("{ type: string, INT, format: int32 }", "string:int32 pattern INTTEXT")]
    [InlineData("{ type: integer, INT }", "integer")]
    [InlineData("{ format: int32, pattern: '^[a-z]+$' }", "integer:int32")]
    [InlineData("{ type: [integer, string], format: int32, enum: [1, 2] }", "integerenum(1, 2)")]
    [InlineData("{ allOf: [{ type: [integer, string], INT, format: int32 }, { type: integer }] }", "integer:int32")]
    [InlineData("{ allOf: [{ type: [integer, string], INT, format: int32 }, { type: string }] }", "string:int32 pattern INTTEXT")]
    public void What_is_only_alike_stays_what_it_is(string schema, string expected) =>
        Assert.Equal(
            expected.Replace("INTTEXT", @"^-?(?:0|[1-9]\d*)$", StringComparison.Ordinal),
            Modeled.Schemas("Root: " + Spell(schema)).Root);

    [Theory]
    [InlineData(@"{ type: number, pattern: '^\d+(\.\d{1,2})?$' }", "number:decimal")]
    [InlineData("{ type: number, REAL }", "number")]
    [InlineData("{ type: number, DEC, format: float }", "number:float")]
    [InlineData("{ type: number, pattern: '^[a-z]$' }", "number")]
    public void A_pattern_without_exponent_means_a_decimal(string schema, string expected) =>
        Assert.Equal(expected, Modeled.Schemas("Root: " + Spell(schema)).Root);

    [Theory]
    [InlineData("{ type: integer, oneOf: [{ $ref: '#/components/schemas/Grade' }], nullable: true }", "3.0.3", true)]
    [InlineData("{ type: integer, format: int32, allOf: [{ $ref: '#/components/schemas/Grade' }], nullable: true }", "3.0.3", true)]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Grade' }], nullable: true }", "3.0.3", true)]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Grade' }], description: d, default: 1 }", "3.0.3", false)]
    [InlineData("{ oneOf: [{ enum: [null] }, { $ref: '#/components/schemas/Grade' }] }", "3.0.3", true)]
    [InlineData("{ oneOf: [{ enum: [null], nullable: true }, { $ref: '#/components/schemas/Grade' }] }", "3.0.3", true)]
    [InlineData("{ type: integer, enum: [0, 1, 2], allOf: [{ $ref: '#/components/schemas/Grade' }], nullable: true }", "3.0.3", true)]
    [InlineData("{ type: integer, minimum: 0, maximum: 2, oneOf: [{ $ref: '#/components/schemas/Grade' }] }", "3.0.3", false)]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Grade' }, { type: 'null' }] }", "3.1.0", true)]
    [InlineData("{ oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Grade' }] }", "3.1.0", true)]
    [InlineData("{ type: [integer, 'null'], anyOf: [{ $ref: '#/components/schemas/Grade' }, { type: 'null' }] }", "3.1.0", true)]
    [InlineData("{ anyOf: [{ allOf: [{ $ref: '#/components/schemas/Grade' }] }, { type: 'null' }] }", "3.1.0", true)]
    [InlineData("{ $ref: '#/components/schemas/Grade', type: [integer, 'null'] }", "3.1.0", true)]
    [InlineData("{ $ref: '#/components/schemas/Grade', type: integer, format: int32 }", "3.1.0", false)]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Grade' }, { type: integer }] }", "3.1.0", false)]
    [InlineData("{ allOf: [{ type: integer, format: int32 }, { $ref: '#/components/schemas/Grade' }] }", "3.1.0", false)]
    public void A_second_spelling_of_an_enum_is_that_enum(string schema, string version, bool nullable)
    {
        var modeled = Modeled.Schemas($$"""
            Root: { type: object, properties: { a: {{schema}}, list: { type: array, items: {{schema}} } } }
            Grade: { type: integer, enum: [0, 1, 2] }
            """, version);
        var use = nullable ? "#Grade|null" : "#Grade";
        Assert.Equal($"object{{a?: {use}, list?: array<{use}>}}", modeled.Root);
        Assert.Empty(modeled.Findings);
    }

    [Theory]
    [InlineData("{ type: integer, enum: [1, 2], allOf: [{ $ref: '#/components/schemas/Grade' }] }", "integerenum(1, 2)")]
    [InlineData("{ type: object, oneOf: [{ $ref: '#/components/schemas/Thing' }], nullable: true }", "#Thing|null")]
    [InlineData("{ type: object, minProperties: 1, oneOf: [{ $ref: '#/components/schemas/Thing' }] }", "object{a?: string}")]
    public void What_narrows_it_is_another_schema(
        string schema,
        string expected) => Assert.Equal($"object{{a?: {expected}}}", Modeled.Schemas($$"""
        Root: { type: object, properties: { a: {{schema}} } }
        Grade: { type: integer, enum: [0, 1, 2] }
        Thing: { type: object, properties: { a: { type: string } } }
        """, "3.0.3").Root);

    [Fact]
    public void Alternatives_that_contain_each_other_end() => Assert.Equal("union(string | integer)", Modeled.Schemas("""
        Root: { anyOf: [{ $ref: '#/components/schemas/Other' }, { type: string }] }
        Other: { anyOf: [{ $ref: '#/components/schemas/Root' }, { type: integer }] }
        """).Root.Replace("integer | string", "string | integer", StringComparison.Ordinal));

    private static string Spell(string schema) => schema
        .Replace("INT", Int, StringComparison.Ordinal)
        .Replace("DEC", Dec, StringComparison.Ordinal)
        .Replace("REAL", Real, StringComparison.Ordinal)
        .Replace("NAMES", Names, StringComparison.Ordinal);
}
