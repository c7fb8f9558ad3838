using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary><c>oneOf</c>, <c>anyOf</c>, lists of types, discriminators.</summary>
public sealed class UnionTests
{
    private const string Others = """

        Cat: { type: object, properties: { kind: { const: cat }, meows: { type: boolean } }, required: [kind, meows] }
        Dog: { type: object, properties: { kind: { const: dog }, barks: { type: boolean } }, required: [kind, barks] }
        Named: { type: object, properties: { name: { type: string } }, required: [name] }
        Sized: { type: object, properties: { size: { type: integer } }, required: [size] }
        Color: { type: string, enum: [red, green] }
        """;

    [Theory]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Named' }, { type: 'null' }] }", "object{name: string}")]
    [InlineData("{ anyOf: [{ type: string, format: date }, { type: string, format: date }] }", "string:date")]
    [InlineData("{ anyOf: [{ type: string, format: date }, { type: string, format: uri }] }", "string")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Color' }, { type: string }] }", "enum(red, green)")]
    [InlineData("{ anyOf: [{ type: string, minLength: 1, format: uri }, { type: string, enum: [''] }] }", "string")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Color' }, { enum: [blue, red] }] }", "enum(red, green, blue)")]
    [InlineData("{ oneOf: [{ type: integer }, { type: number }] }", "number")]
    [InlineData(
        "{ oneOf: [{ type: integer, format: int32 }, { type: string }, { type: boolean }] }",
        "union(integer:int32 | string | boolean)")]
    [InlineData("{ type: [string, integer, array], items: { type: string } }", "union(string | integer | array<string>)")]
    [InlineData(
        "{ oneOf: [{ $ref: '#/components/schemas/Named' }, { type: array, items: { $ref: '#/components/schemas/Named' } }] }",
        "union(#Named | array<#Named>)")]
    [InlineData(
        "{ oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }] }",
        "array<union(string | integer)>")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Named' }, { $ref: '#/components/schemas/Sized' }] }", "union(#Named | #Sized)")]
    [InlineData("{ oneOf: [{ oneOf: [{ $ref: '#/components/schemas/Named' }, { type: string }] }, { anyOf: [{ type: integer }, { $ref: "
        + "'#/components/schemas/Named' }] }] }", "union(#Named | string | integer)")]
    [InlineData(
        "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }",
        "union[kind](cat=#Cat | dog=#Dog)")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Named' }, {}] }", "any(Unspecified)")]
    [InlineData(
        "{ type: object, properties: { a: { type: string } }, oneOf: [{ required: [a] }, { required: [b] }] }",
        "object{a?: string}")]
    [InlineData("{ type: object, properties: { a: { type: string } }, oneOf: [{ $ref: '#/components/schemas/Named' }, { $ref: "
        + "'#/components/schemas/Sized' }] }", "union(object{a?: string, name: string} | object{a?: string, size: integer})")]
    [InlineData("{ allOf: [{ properties: { a: { type: string } } }, { oneOf: [{ $ref: '#/components/schemas/Named' }, { $ref: "
        + "'#/components/schemas/Sized' }] }] }", "union(object{a?: string, name: string} | object{a?: string, size: integer})")]
    [InlineData("{ allOf: [{ oneOf: [{ required: [a], properties: { a: { type: string } } }, { required: [b], properties: { b: { type: "
        + "string } } }] }, { oneOf: [{ required: [c], properties: { c: { type: string } } }, { required: [d], properties: { d: { type: "
        + "string } } }] }] }",
        "union(object{a: string, c: string} | object{a: string, d: string} | object{b: string, c: string} | object{b: string, d: string})")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Named' }, { description: nothing, 'nullable': true }] }", "object{name: string}")]
    public void Cases_are_told_apart(string schema, string expected)
    {
        var modeled =
            Modeled.Schemas("Root: " + schema + Others, schema.Contains("'nullable'", StringComparison.Ordinal) ? "3.0.3" : "3.1.0");
        Assert.Equal(expected, modeled.Root.Replace("|null", "", StringComparison.Ordinal));
        Assert.Empty(modeled.Findings);
    }

    [Theory]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Named' }, { type: 'null' }] }")]
    [InlineData("{ anyOf: [{ type: string }, { type: integer }, { type: 'null' }] }")]
    [InlineData("{ anyOf: [{ type: [string, 'null'] }, { type: integer }] }")]
    [InlineData("{ type: [string, integer, 'null'] }")]
    [InlineData("{ oneOf: [{ enum: [null] }, { type: object, properties: { a: { type: string } } }] }")]
    public void Null_belongs_to_the_use_and_to_no_case(string schema)
    {
        var modeled = Modeled.Schemas($"Root: {{ properties: {{ a: {schema} }} }}" + Others);
        var use = Assert.IsType<ObjectShape>(modeled.Schema("Root").Shape).Properties[0].Schema;
        Assert.True(use.Nullable);
        Assert.DoesNotContain(
            modeled.Model.Schemas.Select(static one => one.Shape).OfType<UnionShape>().SelectMany(static union => union.Cases),
            static one => one.Schema.Nullable);
    }

    [Fact]
    public void Objects_that_nothing_tells_apart_are_read_as_one()
    {
        var modeled = Modeled.Schemas("""
            Root: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            A: { type: object, required: [id, config], properties: { id: { type: string }, config: { type: object, properties: { a: { type: string } } } } }
            B: { type: object, required: [id, config], properties: { id: { type: string }, config: { type: object, required: [b], properties: { b: { type: string } } } } }
            """);
        Assert.Equal("object{id: string, config: union(object{a?: string} | object{b: string})}", modeled.Root);
        var finding = Assert.Single(modeled.Findings);
        Assert.Equal(("SPW2002", "/components/schemas/Root", "2"), (finding.Id, finding.Pointer, finding.Arguments[0]));
    }

    [Fact]
    public void Joined_objects_that_contain_each_other_end()
    {
        var modeled = Modeled.Schemas("""
            Root: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            A: { type: object, properties: { next: { $ref: '#/components/schemas/A' }, v: { type: object, properties: { x: { type: string } } } } }
            B: { type: object, properties: { next: { $ref: '#/components/schemas/B' }, v: { type: object, properties: { y: { type: string } } } } }
            """);
        Assert.StartsWith("object{next?: object{", modeled.Root.Replace("map", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.InRange(modeled.Model.Schemas.Count, 3, 40);
    }

    [Fact]
    public void A_union_of_unions_that_name_each_other_ends() =>
        Assert.Equal("union(#Named | integer | string)", Modeled.Schemas("""
            Root: { oneOf: [{ $ref: '#/components/schemas/Other' }, { type: string }, { $ref: '#/components/schemas/Root' }] }
            Other: { oneOf: [{ $ref: '#/components/schemas/Root' }, { $ref: '#/components/schemas/Named' }, { type: integer }] }
            """ + Others).Root);

    /// <summary>The first by its id keeps its case, wherever the document is entered.</summary>
    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Of_unions_with_discriminators_that_name_each_other_a_case_is_left_out(string entry)
    {
        var modeled = Modeled.Schemas($$"""
            Root: { type: object, properties: { root: { $ref: '#/components/schemas/{{entry}}' } } }
            A: { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/X' }], discriminator: { propertyName: a } }
            B: { oneOf: [{ $ref: '#/components/schemas/C' }, { $ref: '#/components/schemas/X' }], discriminator: { propertyName: b } }
            C: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/X' }], discriminator: { propertyName: c } }
            X: { type: object, properties: { x: { type: string } } }
            """);
        var cases = new[] { "A", "B", "C" }.Select(name => string.Join(
            ' ',
            Assert.IsType<UnionShape>(modeled.Schema(name).Shape).Cases.Select(static one => one.Schema.Id.Split('/')[^1])));
        Assert.Equal(["B X", "C X", "X"], cases);
        Assert.Equal(ModelingDiagnosticIds.ComposedOfItself, Assert.Single(modeled.Findings).Id);
    }

    [Theory]
    [InlineData("mapping: { c: Cat, d: '#/components/schemas/Dog', dd: Dog }", "union[kind](c=#Cat | d/dd=#Dog)")]
    [InlineData("mapping: { d: Dog }", "union[kind](cat=#Cat | d=#Dog)")]
    [InlineData("x-none: 1", "union[kind](cat=#Cat | dog=#Dog)")]
    public void A_discriminator_names_the_cases(string mapping, string expected) =>
        Assert.Equal(expected, Modeled.Schemas($"Root: {{ oneOf: [{{ $ref: '#/components/schemas/Cat' }}, {{ $ref: "
            + $"'#/components/schemas/Dog' }}], discriminator: {{ propertyName: kind, {mapping} }} }}" + Others).Root);

    [Fact]
    public void A_discriminator_that_cannot_tell_is_left_out() =>
        Assert.Equal("union(#Named | object{b?: string})", Modeled.Schemas("Root: { oneOf: [{ $ref: '#/components/schemas/Named' }, { "
            + "type: object, properties: { b: { type: string } } }], discriminator: { propertyName: kind } }" + Others).Root);

    [Fact]
    public void A_schema_s_name_is_its_value_without_a_mapping() =>
        Assert.Equal("union[kind](Named=#Named | Sized=#Sized)", Modeled.Schemas("Root: { oneOf: [{ $ref: '#/components/schemas/Named' "
            + "}, { $ref: '#/components/schemas/Sized' }], discriminator: { propertyName: kind } }" + Others).Root);
}
