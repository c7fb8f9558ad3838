using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Reading.Sources;
using Specwright.Testing.Reading;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>Models small documents for tests.</summary>
internal sealed record Modeled(ApiModel Model, EquatableArray<Finding> Findings, ReadDocument Reading)
{
    private const string Head = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }

        """;

    public IEnumerable<string> FindingIds => Findings.Select(static finding => finding.Id);

    /// <summary>Models a whole document, in YAML.</summary>
    public static Modeled Document(string yaml)
    {
        var file = OutlinedFile.Read(new SpecFile("/spec.yaml", yaml, new SpecOptions { Namespace = "Test" }), CancellationToken.None);
        var reading = ReadDocument.Read([file], [], false, CancellationToken.None);
        Assert.NotNull(reading.Document);
        var (model, findings) = ApiModeler.Build(reading.Document, reading.Budget, CancellationToken.None);
        return new(model, findings, reading);
    }

    /// <summary>Models the paths of a 3.1 document.</summary>
    public static Modeled Paths(string yaml) => Document(Head + "paths:\n" + Indent(yaml, 2));

    /// <summary>Models <c>components/schemas</c>, of which an operation sends <c>Root</c>.</summary>
    public static Modeled Schemas(string yaml, string version = "3.1.0") => Document($$"""
        openapi: {{version}}
        info: { title: Test, version: '1' }
        paths:
          /root:
            post:
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } }
              responses: { '204': { description: done } }
        components:
          schemas:
        {{Indent(yaml, 4)}}
        """);

    /// <summary>What documents something.</summary>
    public string? GetText(DocText text) => Reading.GetText(text);

    /// <summary>The schema that the request's body uses, as text.</summary>
    public string Root => ShapeText.Of(Model, Model.Operations[0].Body!.Contents[0].Schema!, expand: true);

    public SchemaModel Schema(string name) => Assert.Single(Model.Schemas, schema => schema.ComponentName == name);

    public string Text(SchemaUse? use) => use is null ? "none" : ShapeText.Of(Model, use, expand: false);

    private static string Indent(string yaml, int by) =>
        string.Join("\n", yaml.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : new string(' ', by) + line));
}
