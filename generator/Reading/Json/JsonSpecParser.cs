using System.Text;
using System.Text.Json;
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

        var (facts, sink) = (new TextFacts(file.Path), createSink?.Invoke(file.Path, text.Json));
        if (JsonPass.Run(text.Json, facts, sink, cancellationToken) is { } duplicates)
        {
            foreach (var (start, length, name) in duplicates)
            {
                found.Report(ReadingDiagnosticIds.DuplicateKey, file.Path, text.GetSpanOfText(start, length), name);
            }

            var json = new JsonSource(() => text.Utf8, () => text.Json);
            return new ParsedText(json, duplicates.Count > 0, MakeMap) { Facts = facts, Sink = sink };
        }

        var check = JsonCheck.Run(text, lenient: false, cancellationToken);
        if (check.Failure is { IsSyntax: true } strict)
        {
            var lenient = JsonCheck.Run(text, lenient: true, cancellationToken);
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

        return ParseLenient();

        // What is scanned, and what is selected of it, has no comments and trailing commas any more.
        ParsedText ParseLenient()
        {
            var json = new JsonSource(() => text.Utf8, () => MakeStrict(text.Utf8));
            (facts, sink) = (new TextFacts(file.Path), createSink?.Invoke(file.Path, json.Text));
            JsonPass.Run(json.Text, facts, sink, cancellationToken);
            return new ParsedText(json, check.Duplicates.Count > 0, MakeMap)
            {
                Facts = facts,
                IsLenient = true,
                Sink = sink,
            };
        }

        ISourceMap MakeMap() => new JsonSourceMap(text);

        void Report(string id, int offset, int length, params string[] arguments) =>
            found.Report(id, file.Path, text.GetSpan(offset, length), arguments);
    }

    /// <summary>The same JSON without comments and trailing commas.</summary>
    /// <param name="utf8">The text, which has been checked.</param>
    public static string MakeStrict(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = SpecLimits.MaxDepth + 2,
        });
        using var result = new MemoryStream();
        using (var writer = new Utf8JsonWriter(result, new JsonWriterOptions { SkipValidation = true }))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(result.GetBuffer(), 0, (int)result.Length);
    }
}
