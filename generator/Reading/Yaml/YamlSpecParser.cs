using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Yaml;

/// <summary>Parses YAML text into the same immutable tree that JSON text gives.</summary>
internal static class YamlSpecParser
{
    public static ParsedText Parse(SpecFile file, CancellationToken cancellationToken)
    {
        var lines = new LineIndex(file.Text);
        if (FindFirstOffset(file.Text) is var first && first < file.Text.Length && file.Text[first] == '<')
        {
            var span = lines.GetSpan(first, 1);
            return Fail(
                file, lines, ReadingDiagnosticIds.InvalidSyntax, span.StartLine, span.StartColumn,
                "JSON or YAML", "it begins with '<', as HTML and XML do", "Download the OpenAPI document itself");
        }

        try
        {
            var (root, secondDocument) = YamlTreeBuilder.Build(file.Text, cancellationToken);
            if (root is null || (root.Kind == YamlNodeKind.Scalar && root.Text.Length == 0))
            {
                return Fail(file, lines, ReadingDiagnosticIds.EmptyFile, 0, 0);
            }

            var writer = new YamlJsonWriter(file, lines, cancellationToken);
            var json = writer.Write(root);
            var diagnostics = writer.Diagnostics;
            if (secondDocument is { } line)
            {
                diagnostics.Add(Report(file, lines, ReadingDiagnosticIds.SeveralDocuments, line, 0));
            }

            return new ParsedText(json, false, diagnostics, () => new YamlSourceMap(file.Text));
        }
        catch (YamlFailure failure)
        {
            failure = failure.Id == ReadingDiagnosticIds.InvalidSyntax ? YamlAdvice.Explain(file.Text, failure) : failure;
            return Fail(file, lines, failure.Id, failure.Line, failure.Column, failure.Arguments);
        }
    }

    private static int FindFirstOffset(string text)
    {
        var at = 0;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
        {
            at++;
        }

        return at;
    }

    private static ParsedText Fail(SpecFile file, LineIndex lines, string id, int line, int column, params string[] arguments) =>
        new(null, false, [Report(file, lines, id, line, column, arguments)], () => new YamlSourceMap(file.Text));

    private static SpecDiagnostic Report(SpecFile file, LineIndex lines, string id, int line, int column, params string[] arguments) =>
        new(id, file.Path, lines.GetSpan(lines.GetOffset(line, column), 1), EquatableArray.Create<string>(arguments));
}
