using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Diagnostics;

/// <summary>A broken spec gets an error that names the place, and nothing else is lost.</summary>
public sealed class DiagnosticTests
{
    private const string Path = "/src/specs/broken.yaml";

    private static readonly GeneratorHarness s_harness = GeneratorHarness.Specwright;

    public static TheoryData<string, string, string> Places => new()
    {
        { "a bracket that is not closed (YAML)", ReadingDiagnosticIds.InvalidSyntax, BrokenSpecs.UnclosedYaml },
        { "a tab for indentation (YAML)", ReadingDiagnosticIds.InvalidSyntax, BrokenSpecs.TabbedYaml },
        { "a missing comma (JSON)", ReadingDiagnosticIds.InvalidSyntax, BrokenSpecs.JsonWithoutComma },
        { "an end too early (JSON)", ReadingDiagnosticIds.InvalidSyntax, BrokenSpecs.JsonCutOff },
        { "a $ref to nothing", ReadingDiagnosticIds.UnresolvedReference, BrokenSpecs.DanglingReference },
        { "a $ref into a file that is no spec of the project", ReadingDiagnosticIds.UnresolvedReference, BrokenSpecs.DanglingFile },
        { "a $ref to an address", ReadingDiagnosticIds.ExternalReference, BrokenSpecs.AddressReference },
        { "a $ref to itself", ReadingDiagnosticIds.CircularReference, BrokenSpecs.CircularReference },
        { "a path parameter that is not declared", ReadingDiagnosticIds.UndeclaredPathParameter, BrokenSpecs.UndeclaredPathParameter },
        { "a key twice (YAML)", ReadingDiagnosticIds.DuplicateKey, BrokenSpecs.DuplicateKey },
        { "a key twice (JSON)", ReadingDiagnosticIds.DuplicateKey, BrokenSpecs.DuplicateJsonKey },
        { "a security scheme that is not declared", ReadingDiagnosticIds.UnknownSecurityScheme, BrokenSpecs.UnknownSecurity },
        { "a version that does not exist", ReadingDiagnosticIds.UnsupportedVersion, BrokenSpecs.UnknownVersion },
        { "a minor version that is not known yet", ReadingDiagnosticIds.NewerVersion, BrokenSpecs.NewerVersion },
        { "no version", ReadingDiagnosticIds.NotOpenApi, BrokenSpecs.NoVersion },
        { "path in the place of paths", ReadingDiagnosticIds.UnknownKey, BrokenSpecs.MisspelledPaths },
        { "a key at the root that belongs elsewhere", ReadingDiagnosticIds.UnknownKey, BrokenSpecs.UnknownRootKey },
        { "paths without a path", ReadingDiagnosticIds.NoOperations, BrokenSpecs.NoOperations },
        { "no paths at all", ReadingDiagnosticIds.NoOperations, BrokenSpecs.NoPaths },
        { "an operationId twice", ReadingDiagnosticIds.DuplicateOperationId, BrokenSpecs.DuplicateOperationId },
        { "a response's schema without a media type", ReadingDiagnosticIds.MissingMediaType, BrokenSpecs.MissingMediaType },
        { "a request's schema without a media type", ReadingDiagnosticIds.MissingMediaType, BrokenSpecs.MissingMediaTypeOfRequest },
        { "required: true at a property", ReadingDiagnosticIds.MisplacedRequired, BrokenSpecs.MisplacedRequired },
        { "an x-csharp-name that is none", PlanningDiagnosticIds.InvalidName, BrokenSpecs.UnknownMethodName },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void The_place_is_named(string what, string id, string text)
    {
        _ = what;
        var path = text.TrimStart().StartsWith('{') ? System.IO.Path.ChangeExtension(Path, ".json") : Path;
        var marked = MarkedSpec.Of(path, text);
        var result = s_harness.Run(marked.Spec);

        var diagnostic = Assert.Single(result.Output.Diagnostics);
        Assert.Equal((id, path, marked.Line, marked.Column), (diagnostic.Id, diagnostic.Path, diagnostic.Line, diagnostic.Column));
        s_harness.CheckRules(result);
    }

    [Theory]
    [InlineData("path", "Write 'paths' if that is meant.")]
    [InlineData("Paths", "Write 'paths' if that is meant.")]
    [InlineData("component", "Write 'components' if that is meant.")]
    [InlineData("schemas", "Put it below 'components'.")]
    [InlineData("host", "OpenAPI 3 has 'servers' for it.")]
    [InlineData("nonsense", "Remove it, or put it where it belongs.")]
    public void A_key_of_the_root_that_is_misspelled_is_spelled_rightly(string key, string expected)
    {
        var result = s_harness.Run(
            new SpecSource(Path, $"openapi: 3.1.0\ninfo: {{ title: Broken, version: '1' }}\n{key}: {{ /a: {{ get: {{}} }} }}\n"));
        Assert.Contains(
            result.Output.Diagnostics,
            one => one.Id == ReadingDiagnosticIds.UnknownKey && one.Message.EndsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_components_for_others_needs_no_operations()
    {
        var library = new SpecSource(
            "/src/specs/library.yaml",
            "openapi: 3.0.3\ninfo: { title: Library, version: '1' }\npaths: {}\ncomponents: { schemas: { A: { type: object } } }\n");
        var user = new SpecSource(Path, BrokenSpecs.Operation("{ $ref: 'library.yaml#/components/schemas/A' }"));

        Assert.Empty(s_harness.Run(library, user).Output.Diagnostics);
        Assert.Equal(ReadingDiagnosticIds.NoOperations, Assert.Single(s_harness.Run(library).Output.Diagnostics).Id);
    }

    [Theory]
    [InlineData("/src/specs/shop.yaml", "openapi: 3.1.0\ninfo: {}\n", true)]
    [InlineData("/src/specs/shop.yaml", "\uFEFFswagger: '2.0'\n", true)]
    [InlineData("/src/specs/shop.json", "{ \"openapi\": \"3.1.0\" }", true)]
    [InlineData("/src/specs/shop.json", "{\n  \"info\": 1, \"swagger\" : \"2.0\" }", true)]
    [InlineData("/src/specs/shop.txt", "openapi: 3.1.0\n", false)]
    [InlineData("/src/settings.json", "{ \"openapi\": 1 }", true)]
    [InlineData("/src/settings.json", "{ \"tools\": { \"openapi\": \"3.1.0\" } }", false)]
    [InlineData("/src/settings.yaml", "tools:\n  openapi: 3.1.0\n", false)]
    [InlineData("/src/settings.yaml", "openapis: 3.1.0\n", false)]
    [InlineData("/src/empty.yaml", "", false)]
    public void A_document_that_is_an_additional_file_only_is_named(string path, string text, bool isNamed)
    {
        var output = s_harness.Host([new SpecSource(path, text) { IsUnlisted = true }]).Run();
        Assert.Empty(output.Files);
        Assert.Equal(isNamed ? [GeneralDiagnosticIds.UnlistedSpec] : [], output.Diagnostics.Select(static one => one.Id));
        Assert.All(output.Diagnostics, one => Assert.Equal(path, one.Path));
    }

    [Fact]
    public void A_title_that_YAML_takes_for_a_number_is_a_title()
    {
        var result = s_harness.Run(new SpecSource(Path, "openapi: 3.1.0\ninfo: { title: 2024, version: 1 }\npaths: { /a: { get: { "
            + "responses: { '204': { description: done } } } } }\n"));
        Assert.Empty(result.Output.Diagnostics);
        Assert.Contains(result.Output.Files, static file => file.Text.Contains("class Value2024Client", StringComparison.Ordinal));
        s_harness.CheckRules(result);
    }

    [Fact]
    public void A_schema_that_is_a_whole_file_may_be_wrong_at_its_root()
    {
        var library = new SpecSource("/src/specs/library.yaml", "{ type: object, required: true, propertys: { a: { type: string } } }\n");
        var user = new SpecSource(Path, BrokenSpecs.Operation("{ $ref: 'library.yaml' }"));
        var ids = s_harness.Run(library, user).Output.Diagnostics
            .Where(static one => one.Path == "/src/specs/library.yaml")
            .Select(static one => one.Id);
        Assert.Equal([ReadingDiagnosticIds.UnknownKey, ReadingDiagnosticIds.MisplacedRequired], ids.Order(StringComparer.Ordinal));
    }

    // Names that types of the runtime, of the framework or of the document have, too.
    [Theory]
    [InlineData("Api")]
    [InlineData("Task")]
    [InlineData("System")]
    [InlineData("Client")]
    [InlineData("Pet")]
    [InlineData("Pets")]
    [InlineData("ApiException")]
    [InlineData("ApiClientOptions")]
    [InlineData("Specwright")]
    [InlineData("HttpClient")]
    [InlineData("Shop")]
    [InlineData("Json")]
    public void A_client_may_have_any_name(string name)
    {
        var spec = new SpecSource(Path, BrokenSpecs.Operation("{ $ref: '#/components/schemas/Pet' }")
            + "components: { schemas: { Pet: { type: object, properties: { api: { type: string } } } } }\n");
        foreach (var space in (string[])["Shop", name])
        {
            s_harness.CheckRules(s_harness.Run(spec with { Client = name, Namespace = space }));
        }
    }

    [Fact]
    public void A_component_declared_differently_names_both_places()
    {
        var first = Fragment("first.yaml", "/a", "getA", "Shared: { type: object, properties: { name: { type: string } } }");
        var second = MarkedSpec.Of(
            "/src/specs/second.yaml",
            Fragment("second.yaml", "/b", "getB", "¦Shared: { type: object, properties: { name: { type: integer } } }").Text);
        var result = s_harness.Run(first, second.Spec with { Namespace = first.Namespace, Client = first.Client });

        var diagnostic = Assert.Single(result.Output.Diagnostics);
        Assert.Equal(
            (ReadingDiagnosticIds.ConflictingComponent, second.Spec.Path, second.Line, second.Column),
            (diagnostic.Id, diagnostic.Path, diagnostic.Line, diagnostic.Column));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains("Shared", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("first.yaml", diagnostic.Message, StringComparison.Ordinal);
        s_harness.CheckRules(result);
    }

    [Fact]
    public void A_component_declared_alike_is_one_type()
    {
        const string Shared = "Shared: { type: object, properties: { name: { type: string } } }";
        var result = s_harness.Run(Fragment("first.yaml", "/a", "getA", Shared), Fragment("second.yaml", "/b", "getB", Shared));

        Assert.Empty(result.Output.Diagnostics);
        Assert.Equal(1, result.Output.Files.Sum(static file => file.Text.Split("partial record Shared : ").Length - 1));
        s_harness.CheckRules(result);
    }

    [Fact]
    public void An_operation_in_two_fragments_is_reported_at_the_second()
    {
        var result = s_harness.Run(
            Fragment("first.yaml", "/a", "getA", "A: { type: object }"),
            Fragment("second.yaml", "/a", "getAgain", "B: { type: object }"));

        var diagnostic = Assert.Single(result.Output.Diagnostics);
        Assert.Equal((ReadingDiagnosticIds.DuplicateOperation, "/src/specs/second.yaml"), (diagnostic.Id, diagnostic.Path));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        s_harness.CheckRules(result);
    }

    [Fact]
    public void A_broken_spec_takes_no_other_client_along()
    {
        var broken = MarkedSpec.Of("/src/specs/broken.json", BrokenSpecs.JsonWithoutComma).Spec with { Namespace = "Broken" };
        var sound = Fragment("sound.yaml", "/a", "getA", "A: { type: object }");

        var result = s_harness.Run(broken, sound);

        Assert.Single(result.Output.Diagnostics);
        Assert.Equal(
            s_harness.Run(sound).Output.Files.Select(static file => file.Text),
            result.Output.Files.Select(static file => file.Text));
    }

    [Fact]
    public void Older_CSharp_is_told_what_is_needed()
    {
        var output = s_harness.Host(
            [Fragment("a.yaml", "/a", "getA", "A: { type: object }")],
            new HostSettings { LanguageVersion = LanguageVersion.CSharp10 }).Run();

        Assert.Equal(GeneralDiagnosticIds.LanguageTooOld, Assert.Single(output.Diagnostics).Id);
        Assert.Empty(output.Files);
    }

    [Fact]
    public void Two_clients_of_one_namespace_must_not_share_a_type()
    {
        var first = Fragment("first.yaml", "/a", "getA", "Shared: { type: object, properties: { name: { type: string } } }") with
        {
            Client = "FirstClient",
        };
        var second = Fragment("second.yaml", "/b", "getB", "Shared: { type: object, properties: { size: { type: integer } } }") with
        {
            Client = "SecondClient",
        };

        var result = s_harness.Run(first, second);

        var diagnostic = Assert.Single(result.Output.Diagnostics);
        Assert.Equal((GeneralDiagnosticIds.ClientsCollide, second.Path), (diagnostic.Id, diagnostic.Path));
        s_harness.CheckRules(result);
    }

    private static SpecSource Fragment(string file, string path, string operationId, string schema)
    {
        var name = schema.TrimStart('¦').Split(':')[0];
        return new SpecSource("/src/specs/" + file, $$"""
            openapi: 3.0.3
            info: { title: Fragments, version: '1' }
            servers: [ { url: 'https://fragments.example' } ]
            paths:
              {{path}}:
                get:
                  operationId: {{operationId}}
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema: { $ref: '#/components/schemas/{{name}}' }
            components:
              schemas:
                {{schema}}

            """) { Namespace = "Fragments", Client = "FragmentsClient" };
    }
}
