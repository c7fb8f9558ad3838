using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.DocumentOutlining;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Reading.Sources;
using Specwright.Testing.Reading;

namespace Specwright.Generator.Tests.Reading;

/// <summary>Reads specs given as text; <c>¦</c> marks the places that diagnostics must name.</summary>
internal static class Read
{
    public const string Head = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }

        """;

    public static SpecOptions Options { get; } = new() { Namespace = "Test", Client = "TestClient" };

    public static OutlinedFile File(string path, string text, SpecOptions? options = null) =>
        OutlinedFile.Read(
            new SpecFile(path, text.Replace("¦", "", StringComparison.Ordinal), options ?? Options),
            DocumentOutliner.Begin,
            default);

    public static ReadDocument Yaml(string text, SpecOptions? options = null) =>
        ReadDocument.Read([File("/specs/a.yaml", text, options)], default, false, default);

    public static ReadDocument Json(string text, SpecOptions? options = null) =>
        ReadDocument.Read([File("/specs/a.json", text, options)], default, false, default);

    public static ReadDocument Fragments(params (string Name, string Text)[] files) =>
        ReadDocument.Read(files.Select(static file => File("/specs/" + file.Name, file.Text)).ToEquatableArray(), default, false, default);

    public static ReadDocument WithLibrary(string text, params (string Name, string Text)[] library) =>
        ReadDocument.Read(
            [File("/specs/a.yaml", text)],
            library.Select(static file => File("/specs/" + file.Name, file.Text)).ToEquatableArray(),
            false,
            default);

    /// <summary>The marked places, as lines and columns from 1.</summary>
    public static (int Line, int Column)[] Marks(string text)
    {
        var places = new List<(int, int)>();
        var (line, column) = (1, 1);
        foreach (var c in text)
        {
            if (c == '¦')
            {
                places.Add((line, column));
            }
            else if (c == '\n')
            {
                (line, column) = (line + 1, 1);
            }
            else
            {
                column++;
            }
        }

        return [.. places];
    }

    /// <summary>The diagnostic is the only one, has that id, and stands at the text's mark.</summary>
    public static SpecDiagnostic AssertAt(ReadDocument result, string id, string markedText)
    {
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((id, Assert.Single(Marks(markedText))), (diagnostic.Id, Place(diagnostic)));
        return diagnostic;
    }

    public static (int Line, int Column) Place(SpecDiagnostic diagnostic) =>
        (diagnostic.Span.StartLine + 1, diagnostic.Span.StartColumn + 1);

    /// <summary>An operation that answers with a schema.</summary>
    public static string Operation(string schema, string path = "/a", string method = "get") => $$"""
        paths:
          {{path}}:
            {{method}}:
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: {{schema}}

        """;

    /// <summary>The methods and paths of the document's operations.</summary>
    public static string[] Operations(ReadDocument result) =>
        [.. result.Document!.Paths
            .SelectMany(static path => path.Value.Operations!.Select(operation => $"{operation.Key.Method} {path.Key}"))
            .Order(StringComparer.Ordinal)];

    public static string[] SchemaNames(ReadDocument result) =>
        [.. (result.Document!.Components?.Schemas?.Keys ?? []).Order(StringComparer.Ordinal)];

    public static IOpenApiSchema ResponseSchema(ReadDocument result, string path = "/a") =>
        result.Document!.Paths[path].Operations!.Values.First().Responses!["200"].Content!["application/json"].Schema!;

    public static IOpenApiSchema Schema(ReadDocument result, string name) => result.Document!.Components!.Schemas![name];
}
