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
