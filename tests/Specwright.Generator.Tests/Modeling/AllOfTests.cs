using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary><c>allOf</c>: aliases, merging, contradictions.</summary>
public sealed class AllOfTests
{
    private const string Others = """

        Named: { type: object, properties: { name: { type: string } }, required: [name] }
        Text: { type: string, description: a text }
        Alias: { allOf: [{ $ref: '#/components/schemas/Named' }], description: an alias }
        MaybeNamed: { allOf: [{ $ref: '#/components/schemas/Named' }], type: [object, 'null'] }
        """;

    [Theory]
    [InlineData("{ properties: { a: { allOf: [{ $ref: '#/components/schemas/Named' }], description: d } } }", "object{a?: #Named}")]
    [InlineData("{ properties: { a: { $ref: '#/components/schemas/Alias' } } }", "object{a?: #Named}")]
    [InlineData("{ properties: { a: { $ref: '#/components/schemas/MaybeNamed' } } }", "object{a?: #Named|null}")]
    [InlineData(
        "{ properties: { a: { allOf: [{ $ref: '#/components/schemas/Named' }, { type: object }, { description: d }] } } }",
        "object{a?: #Named}")]
    [InlineData("{ properties: { a: { anyOf: [{ $ref: '#/components/schemas/Named' }] } } }", "object{a?: #Named}")]
    [InlineData("{ properties: { a: { $ref: '#/components/schemas/Named', required: [name] } } }", "object{a?: object{name: string}}")]
    public void A_wrapper_that_adds_nothing_is_looked_through(string schema, string expected) =>
        Assert.Equal(expected, Modeled.Schemas("Root: " + schema + Others).Root);

    [Theory]
    [InlineData(
        "{ allOf: [{ $ref: '#/components/schemas/Named' }, { properties: { age: { type: integer } } }], required: [age] }",
        "object{name: string, age: integer}")]
    [InlineData(
        "{ allOf: [{ $ref: '#/components/schemas/Named' }], properties: { age: { type: integer } } }",
        "object{name: string, age?: integer}")]
    [InlineData("{ allOf: [{ allOf: [{ allOf: [{ $ref: '#/components/schemas/Alias' }, { properties: { a: { type: string } } }] }] }, { "
        + "additionalProperties: { type: integer } }] }", "object{name: string, a?: string, *: integer}")]
    [InlineData(
        "{ allOf: [{ type: string, maxLength: 9 }, { minLength: 1, maxLength: 5, format: email }] }",
        "string:email minLength 1 maxLength 5")]
    [InlineData("{ allOf: [{ type: number, minimum: 1 }, { type: integer, minimum: 0, maximum: 7 }] }", "integer >= 1 <= 7")]
    [InlineData("{ allOf: [{ enum: [a, b, c] }, { enum: [c, b] }] }", "enum(c, b)")]
    [InlineData("{ allOf: [{ type: [string, 'null'] }, { type: string, maxLength: 3 }] }", "string maxLength 3")]
    [InlineData(
        "{ allOf: [{ properties: { a: { type: string } } }, { properties: { a: { maxLength: 3 } } }] }",
        "object{a?: string maxLength 3}")]
    [InlineData(
        "{ allOf: [{ $ref: '#/components/schemas/Named' }, { required: [later] }, { properties: { later: { type: string } } }] }",
        "object{name: string, later: string}")]
    [InlineData(
        "{ allOf: [{ type: array, items: { type: object } }, { items: { $ref: '#/components/schemas/Named' } }] }",
        "array<#Named>")]
    [InlineData("{ type: array, minLength: 1, allOf: [{ items: { type: string } }] }", "array<string>")]
    public void Parts_are_merged(string schema, string expected)
    {
        var modeled = Modeled.Schemas("Root: " + schema + Others);
        Assert.Equal(expected, modeled.Root);
        Assert.Empty(modeled.Findings);
    }

    [Theory]
    [InlineData("anyOf: [{ type: object }, { type: array }, { type: string }]", "$ref: '#/components/schemas/Named'", "#Named")]
    [InlineData(
        "anyOf: [{ type: object }, { type: array, items: {} }, { type: string }]",
        "type: array, items: { $ref: '#/components/schemas/Named' }",
        "array<#Named>")]
    [InlineData("anyOf: [{ type: object }, { type: array }, { type: string }]", "type: object", "map<any(Unspecified)>")]
    [InlineData("type: object", "properties: { x: { type: string } }", "object{x?: string}")]
    [InlineData("type: object, nullable: true", "$ref: '#/components/schemas/Named'", "#Named")]
    [InlineData("$ref: '#/components/schemas/Named'", "type: object", "#Named")]
    [InlineData("type: array, items: {}", "type: object, enum: [null], nullable: true", "any(Unspecified)|null")]
    public void A_property_declared_again_means_the_later_and_narrower(string earlier, string later, string expected)
    {
        var modeled = Modeled.Schemas(
            $"Root: {{ allOf: [{{ properties: {{ result: {{ {earlier} }} }} }}, {{ properties: {{ result: {{ {later} }} }} }}] }}" + Others,
            "3.0.3");
        Assert.Equal($"object{{result?: {expected}}}", modeled.Root);
        Assert.Empty(modeled.Findings);
    }

    [Fact]
    public void A_contradiction_is_found_where_the_later_part_stands()
    {
        var modeled = Modeled.Schemas("Root: { allOf: [{ properties: { a: { type: string, maxLength: 3 } } }, { properties: { a: { "
            + "type: array, items: { type: string } } } }] }");
        Assert.Equal("object{a?: array<string>}", modeled.Root);
        var finding = Assert.Single(modeled.Findings);
        Assert.Equal(("SPW2003", "/components/schemas/Root/allOf/1/properties/a"), (finding.Id, finding.Pointer));
        Assert.Equal(["string", "array"], finding.Arguments);
    }

    [Theory]
    [InlineData("Root: { allOf: [{ $ref: '#/components/schemas/Root' }, { properties: { a: { type: string } } }] }", "object{a?: string}")]
    [InlineData("Root: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { a: { type: string } } }] }\nB: { allOf: [{ $ref: "
        + "'#/components/schemas/Root' }, { properties: { b: { type: string } } }] }", "object{b?: string, a?: string}")]
    public void Composition_of_itself_ends_with_a_finding(string schemas, string expected)
    {
        var modeled = Modeled.Schemas(schemas);
        Assert.Equal(expected, modeled.Root);
        Assert.Contains("SPW2004", modeled.FindingIds);
    }

    [Fact]
    public void Words_at_the_place_come_before_those_of_the_target()
    {
        var modeled = Modeled.Schemas("Root: { properties: { a: { allOf: [{ $ref: '#/components/schemas/Text' "
            + "}], description: mine }, b: { allOf: [{ $ref: '#/components/schemas/Text' }] } } }" + Others);
        var root = Assert.IsType<ObjectShape>(modeled.Schema("Root").Shape);
        Assert.Equal(["mine", "a text"], root.Properties.Select(property => modeled.GetText(property.Description)));
    }

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void Words_beside_a_reference_come_before_those_of_its_target(string version)
    {
        var modeled = Modeled.Schemas("""
            Root:
              properties:
                a: { $ref: '#/components/schemas/Text', description: mine }
                b: { $ref: '#/components/schemas/Thing', description: my thing }
                c: { $ref: '#/components/schemas/Thing' }
                d: { description: my own, allOf: [{ $ref: '#/components/schemas/Thing' }] }
                e: { description: my list, type: array, items: { $ref: '#/components/schemas/Thing' } }
            Text: { type: string, description: a text }
            Thing: { type: object, description: a thing, properties: { x: { type: string } } }
            """, version);
        var root = Assert.IsType<ObjectShape>(modeled.Schema("Root").Shape);

        Assert.Equal(
            ["mine", "my thing", "a thing", "my own", "my list"],
            root.Properties.Select(property => modeled.GetText(property.Description)));
    }

    [Fact]
    public void A_property_merged_alike_in_two_places_is_one_schema()
    {
        var modeled = Modeled.Schemas("""
            Root: { properties: { c: { $ref: '#/components/schemas/C' }, d: { $ref: '#/components/schemas/D' } } }
            C: { allOf: [{ properties: { x: { type: object, properties: { p: { type: string } } } } }, { properties: { x: { type: object, properties: { q: { type: string } } } } }] }
            D: { allOf: [{ $ref: '#/components/schemas/C' }, { properties: { y: { type: string } } }] }
            """);
        var c = Assert.IsType<ObjectShape>(modeled.Schema("C").Shape).Properties[0].Schema;
        var d = Assert.IsType<ObjectShape>(modeled.Schema("D").Shape).Properties[0].Schema;
        Assert.Equal(c, d);
        Assert.Equal("object{p?: string, q?: string}", modeled.Text(c));
    }
}
