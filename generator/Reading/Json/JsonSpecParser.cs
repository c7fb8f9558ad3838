using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Json;

/// <summary>Parses JSON text: strictly first, then with comments and trailing commas, which are warned of.</summary>
internal static class JsonSpecParser
{
    public static ParsedText Parse(SpecFile file, CancellationToken cancellationToken)
    {
        var text = new JsonText(file.Text);
        if (text.IsBlank)
        {
            return new ParsedText(null, false, [text.Report(file, ReadingDiagnosticIds.EmptyFile, 0, 0)], MakeMap);
        }

        var diagnostics = new List<SpecDiagnostic>();
        var check = JsonCheck.Run(text, lenient: false, cancellationToken);
        if (check.Failure is { IsSyntax: true } strict)
        {
            var lenient = JsonCheck.Run(text, lenient: true, cancellationToken);
            if (lenient.Failure is null)
            {
                diagnostics.Add(text.Report(file, ReadingDiagnosticIds.LenientJson, strict.Offset, 1));
                check = lenient;
            }
        }

        if (check.Failure is { } failure)
        {
            diagnostics.Add(failure.IsSyntax
                ? text.Report(
                    file,
                    ReadingDiagnosticIds.InvalidSyntax,
                    failure.Offset,
                    1,
                    "JSON",
                    failure.Message,
                    JsonAdvice.Find(failure.Message, text.CharacterAt(failure.Offset)))
                : text.Report(
                    file,
                    ReadingDiagnosticIds.TooDeep,
                    failure.Offset,
                    1,
                    SpecLimits.MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return new ParsedText(null, false, diagnostics, MakeMap);
        }

        foreach (var (start, length, name) in check.Duplicates)
        {
            diagnostics.Add(text.Report(file, ReadingDiagnosticIds.DuplicateKey, start, length, name));
        }

        return new ParsedText(text.Utf8, check.Duplicates.Count > 0, diagnostics, MakeMap);

        ISourceMap MakeMap() => new JsonSourceMap(text);
    }
}
