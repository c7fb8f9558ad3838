using System.Globalization;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Tests.Diagnostics;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>Few characters that are used many times: what becomes of them is bounded, and said at its place.</summary>
public sealed class RepetitionTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: Repetition, version: '1' }\n";
    private const string Paths = "paths: { /a: { get: { operationId: get, responses: { '204': { description: ok } } } } }\n";
    private const string Done = "responses: { '204': { description: ok } }";

    private static readonly string s_long = new('a', 5_000);

    public static TheoryData<string, string> Laughs => new()
    {
        { "empty mappings", Merges("{}", "{ <<: [*xPREVIOUS, *xPREVIOUS] }") },
        { "empty lists", Merges("[]", "[*xPREVIOUS, *xPREVIOUS]") + "z: { <<: *x40 }\n" },
        { "mappings", Merges("{ a: 1 }", "{ <<: [*xPREVIOUS, *xPREVIOUS], b: 1 }") },
        { "mappings within mappings", Merges("{ a: 1 }", "{ <<: { <<: *xPREVIOUS }, b: { <<: *xPREVIOUS } }") },
    };

    /// <summary>A name of 5000 characters, wherever a name stands.</summary>
    public static TheoryData<string, string> LongNames => new()
    {
        { "a property", Get($"{{ type: object, properties: {{ ¦{s_long}: {{ type: string }}, b: {{ type: string }} }} }}") },
        { "a query parameter", $"paths: {{ /a: {{ get: {{ parameters: [ ¦{{ name: {s_long}, in: query, schema: {{ type: string }} }} ], "
            + $"{Done} }} }} }}\n" },
        { "a query parameter of all operations", $"paths: {{ /a: {{ parameters: [ ¦{{ name: {s_long}, in: query, schema: {{ type: "
            + $"string }} }} ], get: {{ {Done} }} }} }}\n" },
        { "a header", $"paths: {{ /a: {{ get: {{ responses: {{ '204': {{ description: ok, headers: {{ ¦{s_long}: {{ schema: {{ type: "
            + $"string }} }} }} }} }} }} }} }}\n" },
        { "a media type", $"paths: {{ /a: {{ post: {{ requestBody: {{ content: {{ ¦application/{s_long}: {{ }} }} }}, {Done} }} }} }}\n" },
        { "a discriminator", Get($"{{ oneOf: [ {{ type: object, required: [ a ], properties: {{ a: {{ type: string }} }} }}, {{ type: "
            + $"string }} ], ¦discriminator: {{ propertyName: {s_long} }} }}") },
        { "a pattern", Get(
            $"{{ type: object, properties: {{ a: {{ type: string, ¦pattern: '{string.Concat(Enumerable.Repeat(s_long, 7))}' }} }} }}") },
    };

    [Theory]
    [MemberData(nameof(Laughs))]
    public void Merge_keys_double_nothing(string what, string text)
    {
        _ = what;
        var output = SmallStack.Run(() => HostileRules.Check([new SpecSource("/src/specs/merges.yaml", Head + Paths + text)]))[0];

        Assert.All(output.Diagnostics, static one => Assert.Contains(
            one.Id,
            (string[])[ReadingDiagnosticIds.TooLarge, ReadingDiagnosticIds.InvalidSyntax, ReadingDiagnosticIds.UnknownKey]));
    }

    [Fact]
    public void Servers_double_nothing()
    {
        var variables = string.Join(", ", Enumerable.Range(0, 30).Select(static i => $"v{i}: {{ default: '{{v{i + 1}}}{{v{i + 1}}}' }}"));
        var marked = MarkedSpec.Of(
            "/src/specs/servers.yaml",
            $"{Head}servers: [ {{ ¦url: 'https://x/{{v0}}', variables: {{ {variables}, v30: {{ default: xx }} }} }} ]\n{Paths}");
        var output = HostileRules.Check([marked.Spec])[0];

        var diagnostic = Assert.Single(output.Diagnostics);
        Assert.Equal((ReadingDiagnosticIds.ServerTooLong, marked.Line, marked.Column), (diagnostic.Id, diagnostic.Line, diagnostic.Column));
        Assert.InRange(output.Files.Sum(static file => file.Text.Length), 1, 20_000);
    }

    [Theory]
    [InlineData(
        "https://{region}.x.example/{version}",
        "region: { default: eu }, version: { enum: [ v2, v1 ] }",
        "https://eu.x.example/v2")]
    [InlineData("{base}/v1", "base: { default: 'https://{tenant}.x.example' }, tenant: { default: acme }", "https://acme.x.example/v1")]
    [InlineData("https://{b}{a}.example", "a: { default: '{b}' }, b: { default: y }", "https://yy.example")]
    public void Variables_of_a_server_are_filled_in(string url, string variables, string expected)
    {
        var output = HostileRules.Check([
            new SpecSource("/src/specs/servers.yaml", $"{Head}servers: [ {{ url: '{url}', variables: {{ {variables} }} }} ]\n{Paths}"),
        ])[0];

        Assert.Empty(output.Diagnostics);
        Assert.Contains(output.Files, file => file.Text.Contains($"new ApiTransport(\"{expected}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_of_1000_parameters_has_a_method_with_them()
    {
        var path = string.Concat(Enumerable.Range(0, 1000).Select(static i => $"/{{p{i}}}"));
        var parameters = string.Join(
            ", ",
            Enumerable.Range(0, 1000).Select(static i => $"{{ name: p{i}, in: path, required: true, schema: {{ type: string }} }}"));
        var output = HostileRules.Check([
            new SpecSource("/src/specs/path.yaml", $"{Head}paths: {{ '{path}': {{ get: {{ parameters: [ {parameters} ], {Done} }} }} }}\n"),
        ])[0];

        Assert.Empty(output.Diagnostics);
        Assert.Contains(output.Files, static file => file.Text.Contains("request.Path(\"p999\", p999)", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(LongNames))]
    public void A_name_that_is_longer_than_any_real_one_is_left_out(string what, string text)
    {
        _ = what;
        var marked = MarkedSpec.Of("/src/specs/names.yaml", Head + text);
        var output = HostileRules.Check([marked.Spec])[0];

        var diagnostic = Assert.Single(output.Diagnostics);
        Assert.Equal((ReadingDiagnosticIds.NameTooLong, marked.Line, marked.Column), (diagnostic.Id, diagnostic.Line, diagnostic.Column));
        Assert.NotEmpty(output.Files);
        Assert.All(output.Files, static file => Assert.DoesNotContain("aaaaaaaaaa", file.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_that_is_longer_than_any_server_takes_is_left_out()
    {
        var path = string.Concat(Enumerable.Repeat("/" + s_long, 4));
        var marked = MarkedSpec.Of("/src/specs/path.json", $"{{ \"openapi\": \"3.1.0\", \"info\": {{ \"title\": \"T\", \"version\": "
            + $"\"1\" }}, \"paths\": {{ ¦\"{path}\": {{ \"get\": {{ }} }}, \"/b\": {{ \"get\": {{ }} }} }} }}");
        var output = HostileRules.Check([marked.Spec])[0];

        var diagnostic = Assert.Single(output.Diagnostics);
        Assert.Equal((ReadingDiagnosticIds.NameTooLong, marked.Line, marked.Column), (diagnostic.Id, diagnostic.Line, diagnostic.Column));
        Assert.Contains(output.Files, static file => file.Text.Contains("\"/b\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Long_names_of_components_and_deep_members_keep_their_types_apart()
    {
        // Each pointer to what is inside would be as long as all names around it.
        var inner = string.Join(", ", Enumerable.Range(0, 300)
            .Select(static i => $"m{i}: {{ type: object, required: [ x{i} ], properties: {{ x{i}: {{ type: string }} }} }}"));
        var nested = $"{{ type: object, properties: {{ {inner} }} }}";
        for (var i = 0; i < 20; i++)
        {
            nested = $"{{ type: object, properties: {{ {s_long[..900]}{i.ToString(CultureInfo.InvariantCulture)}: {nested} }} }}";
        }

        var output = HostileRules.Check([new SpecSource(
            "/src/specs/deep.yaml",
            Head + Get($"{{ $ref: '#/components/schemas/{s_long}' }}") + $"components: {{ schemas: {{ {s_long}: {nested} }} }}\n")])[0];

        Assert.Empty(output.Diagnostics);
        Assert.Contains(output.Files, static file => file.Text.Contains("public required string X0 ", StringComparison.Ordinal));
        Assert.Contains(output.Files, static file => file.Text.Contains("public required string X299 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_body_of_more_media_types_than_32_has_the_first_32()
    {
        var types = string.Join(", ", Enumerable.Range(0, 40).Select(static i => $"{(i == 32 ? "¦" : "")}application/v{i}+json: {{ "
            + $"schema: {{ type: object, required: [ p{i} ], properties: {{ p{i}: {{ type: string }} }} }} }}"));
        var marked = MarkedSpec.Of(
            "/src/specs/media.yaml",
            $"{Head}paths: {{ /a: {{ post: {{ requestBody: {{ required: true, content: {{ {types} }} }}, {Done} }} }} }}\n");
        var output = HostileRules.Check([marked.Spec])[0];

        var diagnostic = Assert.Single(output.Diagnostics);
        Assert.Equal(
            (ModelingDiagnosticIds.TooManyMediaTypes, marked.Line, marked.Column),
            (diagnostic.Id, diagnostic.Line, diagnostic.Column));
        Assert.Contains(output.Files, static file => file.Text.Contains("\"application/v31+json\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "path items",
        "paths: { PATHS }\ncomponents: { pathItems: { P: { ITEM } } }\n",
        "/aINDEX: { $ref: '#/components/pathItems/P' }")]
    [InlineData("operations", "paths: { PATHS, /p: { ITEM } }\n", "/aINDEX: { get: { $ref: '#/paths/~1p/get' } }")]
    public void What_many_paths_refer_to_is_not_copied_without_end(string what, string document, string path)
    {
        _ = what;
        var operations = string.Join(
            ", ",
            Enumerable.Range(0, 100).Select(static i => $"m{i}: {{ type: object, properties: {{ a: {{ type: string }} }} }}"));
        var item = $"get: {{ requestBody: {{ content: {{ application/json: {{ schema: {{ type: object, properties: {{ {operations} }} "
            + $"}} }} }} }}, {Done} }}";
        var paths = string.Join(", ", Enumerable.Range(0, 200)
            .Select(i => path.Replace("INDEX", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        var output = HostileRules.Check([new SpecSource(
            "/src/specs/repeated.yaml",
            Head + document.Replace("PATHS", paths, StringComparison.Ordinal).Replace("ITEM", item, StringComparison.Ordinal))])[0];

        var diagnostic = Assert.Single(output.Diagnostics);
        Assert.Equal(ReadingDiagnosticIds.RepeatsTooMuch, diagnostic.Id);
        Assert.NotEmpty(output.Files);
    }

    [Fact]
    public void Encodings_that_refer_to_encodings_end()
    {
        var encodings = string.Join(", ", Enumerable.Range(0, 100)
            .Select(static i => $"E{i}: {{ encoding: {{ a: {{ $ref: '#/x-e/E{i + 1}' }}, b: {{ $ref: '#/x-e/E{i + 1}' }} }} }}"));
        var body = "requestBody: { content: { multipart/mixed: { schema: { type: object, properties: { a: { type: string } } }, "
            + "encoding: { a: { $ref: '#/x-e/E0' } } } } }";
        var spec = new SpecSource(
            "/src/specs/encodings.yaml",
            $"{Head}paths: {{ /a: {{ post: {{ {body}, {Done} }} }} }}\nx-e: {{ {encodings}, E100: {{ contentType: text/plain }} }}\n");
        Assert.NotEmpty(SmallStack.Run(() => HostileRules.Check([spec]))[0].Files);
    }

    [Fact]
    public void Certificates_that_go_together_have_few_factories()
    {
        var schemes = string.Join(", ", Enumerable.Range(0, 30).Select(static i => $"s{i}: {{ type: mutualTLS }}"));
        var all = string.Join(", ", Enumerable.Range(0, 30).Select(static i => $"s{i}: []"));
        var output = HostileRules.Check([new SpecSource(
            "/src/specs/certificates.yaml",
            $"{Head}security: [ {{ {all} }} ]\n{Paths}components: {{ securitySchemes: {{ {schemes} }} }}\n")])[0];
        Assert.InRange(output.Files.Sum(static file => file.Text.Split("public static RepetitionCredential ").Length - 1), 1, 17);
    }

    [Fact]
    public void Files_that_declare_a_long_chain_of_components_differently_are_compared_to_the_end()
    {
        static SpecSource File(string name, string type) => new($"/src/specs/{name}.yaml", $"{Head}paths: {{ /{name}: {{ get: {{ "
            + $"responses: {{ '200': {{ description: ok, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/C0' }} "
            + $"}} }} }} }} }} }} }}\ncomponents:\n  schemas:\n"
            + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"    C{i}: {{ type: object, properties: {{ next: {{ $ref: "
                + $"'#/components/schemas/C{i + 1}' }} }} }}\n")) + $"    C5000: {{ type: {type} }}\n")
        { Client = "ChainClient" };

        var output = SmallStack.Run(() => HostileRules.Generate(File("first", "string"), File("second", "integer")));

        var diagnostic = Assert.Single(output.Diagnostics);
        Assert.Equal(
            (ReadingDiagnosticIds.ConflictingComponent, "/src/specs/second.yaml", 5006),
            (diagnostic.Id, diagnostic.Path, diagnostic.Line));
    }

    private static string Get(string schema) => $"paths: {{ /a: {{ get: {{ responses: {{ '200': {{ description: ok, content: {{ "
        + $"application/json: {{ schema: {schema} }} }} }} }} }} }} }}\n";

    private static string Merges(string first, string next) => $"x0: &x0 {first}\n" + string.Concat(Enumerable.Range(1, 40).Select(i =>
        $"x{i}: &x{i} {next.Replace("PREVIOUS", (i - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}\n"));
}
