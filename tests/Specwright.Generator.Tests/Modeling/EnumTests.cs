using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary><c>enum</c>, <c>const</c>, and the extensions that name their values.</summary>
public sealed class EnumTests
{
    [Theory]
    [InlineData("{ type: string, enum: [low, high, low] }", "enum(low, high)")]
    [InlineData("{ enum: [a, b] }", "enum(a, b)")]
    [InlineData("{ type: string, enum: [a, null] }", "enum(a)|null")]
    [InlineData("{ enum: [null] }", "any(Unspecified)|null")]
    [InlineData("{ type: string, enum: [] }", "string")]
    [InlineData("{ type: string, enum: ['', a] }", "enum(, a)")]
    [InlineData("{ type: string, enum: [1, 2.5, true] }", "enum(1, 2.5, true)")]
    [InlineData("{ type: integer, enum: [1, 2, -3] }", "integerenum(1, 2, -3)")]
    [InlineData("{ type: integer, enum: ['1', '2'] }", "integerenum(1, 2)")]
    [InlineData("{ type: number, enum: [1, 2.0, 1e2] }", "integerenum(1, 2, 100)")]
    [InlineData("{ enum: [1, 2] }", "integerenum(1, 2)")]
    [InlineData("{ type: number, enum: [0.5, 1] }", "number")]
    [InlineData("{ type: boolean, enum: [true] }", "boolean")]
    [InlineData("{ enum: [true, false] }", "boolean")]
    [InlineData("{ const: fixed }", "enum(fixed)")]
    [InlineData("{ const: 5 }", "integerenum(5)")]
    [InlineData("{ type: [string, 'null'], enum: [a, null] }", "enum(a)|null")]
    [InlineData("{ type: [string, integer], enum: [a, b] }", "enum(a, b)")]
    public void Values_have_one_kind(string schema, string expected)
    {
        var modeled = Modeled.Schemas("Root: " + schema);
        Assert.Equal(expected, modeled.Root);
        Assert.Empty(modeled.Findings);
    }

    [Theory]
    [InlineData("{ enum: [a, 1] }", "any(MixedTypes)", "SPW2006")]
    [InlineData("{ type: array, items: { type: string }, enum: [a, b] }", "array<string>", "SPW2007")]
    [InlineData("{ type: integer, enum: [a] }", "integer", "SPW2007")]
    [InlineData("{ type: boolean, enum: [yes, maybe] }", "boolean", "SPW2007")]
    public void Values_that_do_not_fit_are_found(string schema, string expected, string id)
    {
        var modeled = Modeled.Schemas("Root: " + schema);
        Assert.Equal(expected, modeled.Root);
        var finding = Assert.Single(modeled.Findings);
        Assert.Equal((id, "/components/schemas/Root"), (finding.Id, finding.Pointer));
    }

    [Theory]
    [InlineData("x-enum-varnames: [One, Two], x-enum-descriptions: [first, second]")]
    [InlineData("x-enumNames: [One, Two], x-enumDescriptions: { '1': first, '2': second }")]
    [InlineData(
        "x-ms-enum: { name: N, values: [{ value: 2, name: Two, description: second }, { value: 1, name: One, description: first }] }")]
    public void Extensions_name_and_describe(string extensions)
    {
        var modeled = Modeled.Schemas($"Root: {{ type: integer, enum: [1, 2], {extensions} }}");
        var shape = Assert.IsType<EnumShape>(modeled.Schema("Root").Shape);
        Assert.Equal(
            [("1", "One", "first"), ("2", "Two", "second")],
            shape.Values.Select(value => (value.Value, value.NameOverride, modeled.GetText(value.Description))));
    }
}
