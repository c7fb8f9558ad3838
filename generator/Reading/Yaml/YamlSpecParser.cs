using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Yaml;

/// <summary>Parses YAML text into the same immutable tree that JSON text gives.</summary>
internal static class YamlSpecParser
{
    public static ParsedText Parse(SpecFile file, DiagnosticCollector found, CancellationToken cancellationToken)
    {
        var lines = new LineIndex(file.Text);
        if (FindFirstOffset(file.Text) is var first && first < file.Text.Length && file.Text[first] == '<')
        {
            var span = lines.GetSpan(first, 1);
            return Fail(
                ReadingDiagnosticIds.InvalidSyntax, span.StartLine, span.StartColumn,
                "JSON or YAML", "it begins with '<', as HTML and XML do", "Download the OpenAPI document itself");
        }

        try
        {
            var (root, secondDocument) = YamlTreeBuilder.Build(file.Text, cancellationToken);
            if (root is null || (root.Kind == YamlNodeKind.Scalar && root.Text.Length == 0))
            {
                return Fail(ReadingDiagnosticIds.EmptyFile, 0, 0);
            }

            var writer = new YamlJsonWriter(file, lines, found, cancellationToken);
            var json = writer.Write(root);
            if (secondDocument is { } line)
            {
                Report(ReadingDiagnosticIds.SeveralDocuments, line, 0);
            }

            return new ParsedText(
                new JsonSource(() => json, () => System.Text.Encoding.UTF8.GetString(json.ToArray())), false, MakeMap);
        }
        catch (YamlFailure failure)
        {
            failure = failure.Id == ReadingDiagnosticIds.InvalidSyntax ? YamlAdvice.Explain(file.Text, failure) : failure;
            return Fail(failure.Id, failure.Line, failure.Column, failure.Arguments);
        }

        ISourceMap MakeMap() => new YamlSourceMap(file.Text);

        ParsedText Fail(string id, int line, int column, params string[] arguments)
        {
            Report(id, line, column, arguments);
            return new ParsedText(null, false, MakeMap);
        }

        void Report(string id, int line, int column, params string[] arguments) =>
            found.Report(id, file.Path, lines.GetSpan(lines.GetOffset(line, column), 1), arguments);
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
}
