using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Json;

/// <summary>Parses JSON text: strictly first, then with comments and trailing commas, which are warned of.</summary>
internal static class JsonSpecParser
{
    /// <summary>Parses a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="createSink">Makes what takes the file's tokens.</param>
    /// <param name="found">Gets what is wrong with the text.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static ParsedText Parse(
        SpecFile file, TokenSinkFactory? createSink, DiagnosticCollector found, CancellationToken cancellationToken)
    {
        var text = new JsonText(file.Text);
        if (text.IsBlank)
        {
            Report(ReadingDiagnosticIds.EmptyFile, 0, 0);
            return new ParsedText(null, false, MakeMap);
        }

        var (facts, sink) = (new TextFacts(file.Path), createSink?.Invoke(file.Path, text.Utf8));
        var check = JsonCheck.Run(text, lenient: false, cancellationToken, facts, sink);
        if (check.Failure is { IsSyntax: true } strict)
        {
            (facts, sink) = (new TextFacts(file.Path), createSink?.Invoke(file.Path, text.Utf8));
            var lenient = JsonCheck.Run(text, lenient: true, cancellationToken, facts, sink);
            if (lenient.Failure is null)
            {
                Report(ReadingDiagnosticIds.LenientJson, strict.Offset, 1);
                check = lenient;
            }
        }

        if (check.Failure is { } failure)
        {
            if (failure.IsSyntax)
            {
                var advice = JsonAdvice.Find(failure.Message, text.CharacterAt(failure.Offset));
                Report(ReadingDiagnosticIds.InvalidSyntax, failure.Offset, 1, "JSON", failure.Message, advice);
            }
            else
            {
                var limit = SpecLimits.MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture);
                Report(ReadingDiagnosticIds.TooDeep, failure.Offset, 1, limit);
            }

            return new ParsedText(null, false, MakeMap);
        }

        foreach (var (start, length, name) in check.Duplicates)
        {
            Report(ReadingDiagnosticIds.DuplicateKey, start, length, name);
        }

        return new ParsedText(text.Utf8, check.Duplicates.Count > 0, MakeMap) { Facts = facts, Sink = sink };

        ISourceMap MakeMap() => new JsonSourceMap(text);

        void Report(string id, int offset, int length, params string[] arguments) =>
            found.Report(id, file.Path, text.GetSpan(offset, length), arguments);
    }
}
