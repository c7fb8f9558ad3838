using System.Text;
using Specwright.Generator.Diagnostics;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>
/// Compositions that would multiply without end: one bound for the whole document, and what is composed of itself is said so.
/// </summary>
public sealed class ExpansionTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: Expansion, version: '1' }\npaths: { /a: { post: { operationId: post, "
        + "requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }, responses: { "
        + "'204': { description: ok } } } } }\ncomponents:\n  schemas:\n";
    private const string X = "{ type: object, required: [ x ], properties: { x: { type: string } } }";
    private const string Members = "{ type: object, properties: { id: { type: string } } }";

    private static readonly string[] s_circles =
    [
        $"A: {{ allOf: [ {{ anyOf: [ {{ anyOf: [ {X}, {{ $ref: '#/components/schemas/A' }} ] }} ] }}, {Members} ] }}",
        $"A: {{ allOf: [ {{ anyOf: [ {{ anyOf: [ {X}, {{ $ref: '#/components/schemas/A' }} ] }} ] }}, {{ properties: {{ id: {{ type: "
            + $"string }} }}, discriminator: {{ propertyName: id }} }} ] }}",
        $"A: {{ oneOf: [ {{ oneOf: [ {X}, {{ allOf: [ {{ $ref: '#/components/schemas/A' }}, {{ properties: {{ y: {{ type: string }} }} "
            + $"}} ] }} ] }} ], properties: {{ id: {{ type: string }} }} }}",
        $"A: {{ allOf: [ {{ $ref: '#/components/schemas/B' }}, {Members} ] }}\n"
            + $"    B: {{ anyOf: [ {{ anyOf: [ {X}, {{ $ref: '#/components/schemas/B' }} ] }} ], discriminator: {{ propertyName: id }} }}",
        $"A: {{ allOf: [ {{ $ref: '#/components/schemas/B' }}, {Members} ] }}\n"
            + $"    B: {{ anyOf: [ {{ anyOf: [ {X}, {{ $ref: '#/components/schemas/A' }} ] }} ], properties: {{ b: {{ type: string "
            + $"}} }} }}",
        $"A: {{ anyOf: [ {{ oneOf: [ {{ $ref: '#/components/schemas/B' }}, {X} ] }} ], properties: {{ id: {{ type: string }} }} }}\n"
            + $"    B: {{ anyOf: [ {{ oneOf: [ {{ $ref: '#/components/schemas/A' }}, {X} ] }} ], properties: {{ b: {{ type: string "
            + $"}} }} }}",
    ];

    /// <summary>Unions whose cases are the union again.</summary>
    public static TheoryData<string> Circles => [.. s_circles];

    /// <summary>A union of which a part is a union, and so on; each choice doubles what there is.</summary>
    public static TheoryData<string> Products =>
    [
        Chain(40, "{ properties: { pINDEX: { type: string } }, discriminator: { propertyName: kind }, anyOf: [ { anyOf: [ { $ref: "
            + "'#/components/schemas/NEXT' } ] }, { allOf: [ { $ref: '#/components/schemas/NEXT' }, { properties: { qINDEX: { type: "
            + "string } } } ] } ] }"),
        Chain(60, "{ type: object, properties: { left: { oneOf: [ { $ref: '#/components/schemas/NEXT' }, { $ref: "
            + "'#/components/schemas/LAST' } ] }, right: { oneOf: [ { $ref: '#/components/schemas/LAST' }, { $ref: "
            + "'#/components/schemas/NEXT' } ] } }, allOf: [ { oneOf: [ { $ref: '#/components/schemas/NEXT' }, { $ref: "
            + "'#/components/schemas/LAST' } ] } ] }"),
        "    A: { $ref: '#/components/schemas/S0' }\n"
            + string.Concat(Enumerable.Range(0, 40).Select(static i => $"    S{i}: {{ type: object, properties: {{ a: {OneOf(
                7 * i,
                (3 * i) + 3)}, b: {OneOf(
                    (11 * i) + 2,
                    (5 * i) + 7)}, c: {OneOf((13 * i) + 5, (9 * i) + 1)}, d: {OneOf((17 * i) + 8, (19 * i) + 4)} }} }}\n")),
    ];

    [Theory]
    [MemberData(nameof(Circles))]
    public void A_union_whose_case_is_the_union_again_ends(string schemas)
    {
        var output = HostileRules.Check([new SpecSource("/src/specs/circle.yaml", Head + "    " + schemas + "\n")])[0];

        Assert.NotEmpty(output.Files);
        Assert.All(output.Diagnostics, static one =>
            Assert.Contains(one.Id, (string[])[ModelingDiagnosticIds.ComposedOfItself, ModelingDiagnosticIds.JoinedAlternatives]));
    }

    [Fact]
    public void What_is_left_of_such_a_union_is_a_type()
    {
        var output = HostileRules.Check([new SpecSource("/src/specs/circle.yaml", Head + "    " + s_circles[0] + "\n")])[0];

        var diagnostic = Assert.Single(output.Diagnostics);
        Assert.Equal(ModelingDiagnosticIds.ComposedOfItself, diagnostic.Id);
        Assert.Contains("'A'", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(output.Files, static file => file.Text.Contains("public required string X ", StringComparison.Ordinal)
            && file.Text.Contains("public string? Id ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void What_doubles_with_every_level_ends_at_one_bound(string schemas)
    {
        var spec = new SpecSource("/src/specs/product.yaml", Head + schemas);
        var output = SmallStack.Run(() => HostileRules.Generate(spec));

        Assert.Contains(output.Diagnostics, static one => one.Id == ModelingDiagnosticIds.TooComplex);
        Assert.InRange(output.Files.Sum(static file => file.Text.Length), 1, 400 * (20_000 + spec.Text.Length));
        HostileRules.Check([spec]);
    }

    [Fact]
    public void A_component_that_many_ways_lead_to_is_taken_once()
    {
        var text = new StringBuilder(Head);
        for (var i = 0; i < 30; i++)
        {
            text.Append($"    {(i == 0 ? "A" : $"L{i}")}: {{ allOf: [ {{ $ref: '#/components/schemas/L{i + 1}' }}, {{ allOf: [ {{ $ref: "
                + $"'#/components/schemas/R{i + 1}' }} ] }}, {{ properties: {{ l{i}: {{ type: string }} }} }} ] }}\n");
            text.Append($"    R{i + 1}: {{ allOf: [ {{ $ref: '#/components/schemas/L{i + 1}' }}, {{ properties: {{ r{i}: {{ type: "
                + $"string }} }} }} ] }}\n");
        }

        var output = HostileRules.Check([
            new SpecSource("/src/specs/diamonds.yaml", text + "    L30: { type: object, properties: { l30: { type: string } } }\n"),
        ])[0];
        Assert.Contains(output.Files, static file => file.Text.Contains("public string? L30 ", StringComparison.Ordinal));
    }

    private static string OneOf(int first, int second) =>
        $"{{ oneOf: [ {{ $ref: '#/components/schemas/S{first % 40}' }}, {{ $ref: '#/components/schemas/S{second % 40}' }} ] }}";

    private static string Chain(int count, string schema)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append($"    {(i == 0 ? "A" : $"S{i}")}: ").Append(schema
                .Replace("NEXT", $"S{i + 1}", StringComparison.Ordinal)
                .Replace("LAST", $"S{count}", StringComparison.Ordinal)
                .Replace("INDEX", $"{i}", StringComparison.Ordinal)).Append('\n');
        }

        return text
            .Append($"    S{count}: {{ type: object, required: [ last ], properties: {{ last: {{ type: string }} }} }}\n")
            .ToString();
    }
}
