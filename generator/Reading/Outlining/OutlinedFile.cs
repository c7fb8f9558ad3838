using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Json;
using Specwright.Generator.Reading.Sources;
using Specwright.Generator.Reading.Yaml;

namespace Specwright.Generator.Reading.Outlining;

/// <summary>A spec file with its outline.</summary>
/// <param name="File">Path, text and settings.</param>
/// <param name="Outline">What the text says of itself.</param>
internal sealed record OutlinedFile(SpecFile File, SpecOutline Outline)
{
    /// <summary>The text, parsed: so that an edit elsewhere does not parse it again.</summary>
    public Remembered<ParsedText> Parsed { get; private init; }

    /// <summary>Parses and outlines a file whose tokens nothing else is to take.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static OutlinedFile Read(SpecFile file, CancellationToken cancellationToken) => Read(file, null, cancellationToken);

    /// <summary>Parses and outlines a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="createSink">Makes what takes the file's tokens.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static OutlinedFile Read(SpecFile file, TokenSinkFactory? createSink, CancellationToken cancellationToken)
    {
        var format = SpecFormats.Find(file.Path, file.Text, cancellationToken);
        ParsedText? parsed = null;
        try
        {
            parsed = Parse(file, format, createSink, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // It fails again where the client is made, and becomes a diagnostic of that; here it would end the generator.
        }

        return new(file, SpecOutline.Read(file, format, parsed?.Facts, cancellationToken)) { Parsed = new(parsed) };
    }

    /// <summary>The text, parsed.</summary>
    public ParsedText Parse(CancellationToken cancellationToken) =>
        Parsed.Value ?? Parse(File, Outline.Format, null, cancellationToken);

    private static ParsedText Parse(SpecFile file, SpecFormat format, TokenSinkFactory? createSink, CancellationToken cancellationToken)
    {
        var found = new DiagnosticCollector();
        var parsed = format == SpecFormat.Json
            ? JsonSpecParser.Parse(file, createSink, found, cancellationToken)
            : YamlSpecParser.Parse(file, found, cancellationToken);
        if (format == SpecFormat.Yaml && parsed.Json is { Text: var text })
        {
            // The tokens of JSON are gone through while it is checked; what YAML has become needs no check.
            var (facts, sink) = (new TextFacts(file.Path), createSink?.Invoke(file.Path, text));
            Feed(facts, sink, text, cancellationToken);
            parsed = parsed with { Facts = facts, Sink = sink };
        }

        return parsed with { Diagnostics = found.Diagnostics };
    }

    private static void Feed(TextFacts facts, TokenSink? sink, string text, CancellationToken cancellationToken)
    {
        var scanner = new JsonScanner(text.AsSpan(), SpecLimits.MaxDepth + 2);
        for (var count = 0; scanner.Read(); count++)
        {
            if (scanner.TokenType == JsonTokenType.PropertyName)
            {
                facts.VisitName(ref scanner);
            }
            else if (scanner.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False
                or JsonTokenType.Null)
            {
                facts.VisitValue(ref scanner);
            }

            sink?.Visit(ref scanner);
            if ((count & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        if (scanner.HasFailed)
        {
            throw new InvalidOperationException("What the YAML has become is no JSON.");
        }

        sink?.Finish();
    }
}
