using System.Text;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Testing.Driving;
namespace Specwright.Generator.Tests.Hostile;

/// <summary>
/// Documents that are nested, or repeat themselves, without end: refused at their place, or read without exhausting stack or memory.
/// </summary>
public sealed class DepthTests
{
    private const string Head =
        """{ "openapi": "3.1.0", "info": { "title": "Deep", "version": "1" }, "paths": { "/a": { "post": { "operationId": "deep", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } }, "responses": { "204": { "description": "ok" } } } } }, "components": { "schemas": { "A": """;
    private const string Tail = " } } }";
    private const string YamlHead = "openapi: 3.1.0\ninfo: { title: Deep, version: '1' }\npaths: { /a: { get: { operationId: deep, "
        + "responses: { '204': { description: ok } } } } }\n";

    private static readonly Dictionary<string, (string Open, string Inner, string Close)> s_nests = new(StringComparer.Ordinal)
    {
        ["properties"] = ("""{ "type": "object", "properties": { "p": """, """{ "type": "string" }""", " } }"),
        ["items"] = ("""{ "type": "array", "items": """, """{ "type": "string" }""", " }"),
        ["prefixItems"] = ("""{ "type": "array", "prefixItems": [ """, """{ "type": "string" }""", " ] }"),
        ["additionalProperties"] = ("""{ "type": "object", "additionalProperties": """, """{ "type": "string" }""", " }"),
        ["allOf"] = ("""{ "allOf": [ """, """{ "type": "object", "properties": { "p": { "type": "string" } } }""", " ] }"),
        ["oneOf"] = ("""{ "oneOf": [ { "type": "integer" }, """, """{ "type": "string" }""", " ] }"),
        ["anyOf"] = (
            """{ "anyOf": [ { "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string" } } }, """,
            """{ "type": "string" }""",
            " ] }"),
        ["not"] = ("""{ "not": """, """{ "type": "string" }""", " }"),
        ["$defs"] = ("""{ "type": "object", "$defs": { "d": """, """{ "type": "string" }""", " } }"),
        ["default"] = ("[", "1", "]"),
        ["example"] = ("""{ "e": """, "1", " }"),
        ["const"] = ("[ ", "1", " ]"),
        ["enum"] = ("[ ", "1", " ]"),
        ["x-extension"] = ("""{ "x": [ """, "1", " ] }"),
    };

    public static TheoryData<string> Nests => [.. s_nests.Keys];

    public static TheoryData<string, string> Laughs => new()
    {
        { "laughs", YamlHead + "x-a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n" + string.Concat(Enumerable.Range('b', 20)
            .Select(static c => $"x-{(char)c}: &{(char)c} [{string.Join(", ", Enumerable.Repeat("*" + (char)(c - 1), 9))}]\n")) },
        { "laughing maps", YamlHead + "x-a: &a { k: lol }\n" + string.Concat(Enumerable.Range('b', 20).Select(static c =>
            $"x-{(char)c}: &{(char)c} {{ {string.Join(", ", Enumerable.Range(0, 9).Select(i => $"k{i}: *{(char)(c - 1)}"))} }}\n")) },
        { "a long text many times", YamlHead
            + "x-a: &a '"
            + new string('l', 100_000)
            + "'\nx-b: ["
            + string.Join(", ", Enumerable.Repeat("*a", 10_000))
            + "]\n" },
        { "an alias of itself", YamlHead + "x-a: &a { b: *a }\n" },
        { "a list in itself", YamlHead + "x-a: &a [ 1, [ *a ] ]\n" },
        { "merged with itself", YamlHead + "x-a: &a { <<: *a }\n" },
        { "merged in a circle", YamlHead + "x-a: &a\n  b: &b\n    <<: *a\n  <<: *b\n" },
    };

    [Theory]
    [MemberData(nameof(Nests))]
    public void A_thousand_levels_are_refused_where_they_get_too_deep(string nest)
    {
        var (open, inner, close) = s_nests[nest];
        var text =
            Document(nest, string.Concat(Enumerable.Repeat("\n" + open, 1000)) + inner + string.Concat(Enumerable.Repeat(close, 1000)));
        foreach (var extension in (string[])["json", "yaml"])
        {
            var output = SmallStack.Run(() => HostileRules.Check([new SpecSource("/src/specs/deep." + extension, text)]))[0];

            var diagnostic = Assert.Single(output.Diagnostics);
            Assert.Equal(ReadingDiagnosticIds.TooDeep, diagnostic.Id);
            Assert.InRange(diagnostic.Line, 50, 201);
            Assert.Empty(output.Files);
        }
    }

    [Theory]
    [MemberData(nameof(Nests))]
    public void What_is_as_deep_as_a_document_may_be_is_read(string nest)
    {
        var (open, inner, close) = s_nests[nest];
        var levels = (SpecLimits.MaxDepth - 12) / (open.Count(static c => c is '{' or '[') - open.Count(static c => c is '}' or ']'));
        var text = Document(nest, string.Concat(Enumerable.Repeat(open, levels)) + inner + string.Concat(Enumerable.Repeat(close, levels)));
        foreach (var extension in (string[])["json", "yaml"])
        {
            var output = SmallStack.Run(() => HostileRules.Generate(new SpecSource("/src/specs/deep." + extension, text)));

            Assert.DoesNotContain(
                output.Diagnostics,
                static one => one.Id is ReadingDiagnosticIds.TooDeep or GeneralDiagnosticIds.InternalError);
            Assert.NotEmpty(output.Files);
        }

        HostileRules.Check([new SpecSource("/src/specs/deep.json", text)]);
    }

    [Theory]
    [MemberData(nameof(Laughs))]
    public void Repetition_without_end_is_refused(string what, string text)
    {
        _ = what;
        var output = SmallStack.Run(() => HostileRules.Check([new SpecSource("/src/specs/laughs.yaml", text)]))[0];

        Assert.Contains(
            output.Diagnostics,
            static one => one.Id is ReadingDiagnosticIds.TooLarge or ReadingDiagnosticIds.TooDeep or ReadingDiagnosticIds.InvalidSyntax);
        Assert.All(output.Diagnostics, static one => Assert.InRange(one.Line, 4, 30));
        Assert.Empty(output.Files);
    }

    [Theory]
    [InlineData("""{ "allOf": [ { "$ref": "#/components/schemas/NEXT" }, { "properties": { "pINDEX": { "type": "string" } } } ] }""")]
    [InlineData("""{ "type": "object", "properties": { "next": { "$ref": "#/components/schemas/NEXT" } } }""")]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/components/schemas/NEXT" } }""")]
    [InlineData("""{ "$ref": "#/components/schemas/NEXT" }""")]
    [InlineData(
        """{ "oneOf": [ { "$ref": "#/components/schemas/NEXT" }, { "type": "object", "required": [ "a" ], "properties": { "a": { "$ref": "#/components/schemas/NEXT" } } } ] }""")]
    public void A_thousand_components_that_lead_to_each_other(string schema)
    {
        var text = new StringBuilder(Head).Append("""{ "$ref": "#/components/schemas/S0" }""");
        for (var i = 0; i < 1000; i++)
        {
            text.Append($", \"S{i}\": ").Append(schema
                .Replace("NEXT", "S" + (i + 1), StringComparison.Ordinal)
                .Replace("INDEX", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        var spec = new SpecSource("/src/specs/chain.json", text + ", \"S1000\": { \"type\": \"string\" }" + Tail);
        Assert.NotEmpty(SmallStack.Run(() => HostileRules.Generate(spec)).Files);
        HostileRules.Check([spec]);
    }

    private static string Document(string nest, string value) => Head + (nest switch
    {
        "default" or "example" or "const" or "x-extension" =>
            $"{{ \"type\": \"object\", \"properties\": {{ \"v\": {{ \"{nest}\": {value} }} }} }}",
        "enum" => $"{{ \"type\": \"object\", \"properties\": {{ \"v\": {{ \"enum\": [ {value}, \"a\" ] }} }} }}",
        _ => value,
    }) + Tail;
}
