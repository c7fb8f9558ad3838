using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Specwright.CompilerServices;
using Specwright.Generator;
using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Modeling;
using Specwright.Generator.Pipeline;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Reading.Bundling;
using Specwright.Generator.Reading.DocumentOutlining;
using Specwright.Generator.Reading.Loading;
using Specwright.Generator.Reading.References;
using Specwright.Testing.Corpus;
using Specwright.Testing.Driving;

using SourceSet = Specwright.Generator.Reading.Parsing.SourceSet;

namespace Specwright.Corpus.RoundTrips;

/// <summary>Reads every valid example of a document into its generated type, writes it back, and compares.</summary>
internal static partial class RoundTripRun
{
    public static RoundTripReport Of(string corpus, CorpusDocument document, CancellationToken cancellationToken)
    {
        var report = new RoundTripReport(document.Path);
        var files = new DocumentFiles(Path.Combine(corpus, document.Path), follow: document.IsMultiFile);
        var host = new GeneratorHost(new OpenApiGenerator(), DocumentSpecs.Of(document, files, ""), new HostSettings());
        var output = host.Run(cancellationToken);
        if (output.Files.IsEmpty || Input(host.Specs, cancellationToken) is not { } input)
        {
            return report;
        }

        var bundle = new BundleContext(
            new SourceSet(input.Fragments, input.Library, input.IsLibrary, cancellationToken),
            cancellationToken);
        var outline = DocumentOutliner.Outline(bundle.Sources, withLibrary: false, cancellationToken);
        if (Bundler.Bundle(bundle, outline) is not { } tree || DocumentLoader.Load(tree, cancellationToken).Document is not { } loaded)
        {
            return report;
        }

        var model = ApiModeler.Build(loaded, bundle.Budget, cancellationToken).Model with
        {
            // Names follow it.
            Outline = outline.Build(),
        };
        var facts = CompilationFacts.Of(host.Compilation, cancellationToken);
        var plan = PlanContext.Of(model, input.Options, facts.Target, ClientNames.Choose(model, input.Options), cancellationToken);
        var finder = new ExampleFinder(bundle, plan);
        var found = finder.Find().Where(static example => example.Carried is not null).ToList();
        var examples = found.Where(example => ExampleCodecs.Exist(example.Type, output.Compilation)).ToList();
        report = report with { Examples = found.Count, Untyped = found.Count - examples.Count, External = finder.External };
        if (examples.Count == 0)
        {
            return report;
        }

        var nulls = new NullMembers(plan);
        var verdicts = Judge.Of(examples, bundle.Sources.All, cancellationToken);
        using var codecs = ExampleCodecs.Compile(output.Compilation, examples, cancellationToken);
        var valid = examples.Zip(verdicts).Where(static pair => pair.Second.IsValid is true).Select(static pair => pair.First).ToList();
        var failures = valid.Select(example => Try(document.Path, example, codecs, nulls)).OfType<RoundTripFailure>().ToImmutableArray();
        return report with
        {
            Unjudged = verdicts.Count(static verdict => verdict.IsValid is null),
            Invalid = [
                .. examples.Zip(verdicts).Where(static pair => pair.Second.IsValid is false).Select(static pair => pair.First.Pointer),
            ],
            Valid = valid.Count,
            Equal = valid.Count - failures.Length,
            Failures = failures,
        };
    }

    private static ClientInput? Input(IReadOnlyList<SpecSource> specs, CancellationToken cancellationToken) =>
        ClientInput.CreateAll([.. DocumentSpecs.Outline(specs, cancellationToken)], cancellationToken)
            .FirstOrDefault(static client => client.Options.Namespace == DocumentSpecs.Namespace);

    private static RoundTripFailure? Try(string document, Example example, ExampleCodecs codecs, NullMembers nulls)
    {
        var json = Encoding.UTF8.GetBytes(example.Carried!.Value.GetRawText());
        try
        {
            using var written = JsonDocument.Parse(codecs.Through(example, json), new JsonDocumentOptions { MaxDepth = 256 });
            var differences = JsonDifference.Find(example.Carried.Value, written.RootElement)
                .Select(one => one with { Kind = Agreed(one) ?? one.Kind })
                .ToList();
            return (differences.Find(static one => !RoundTripReport.Agreed.Contains(one.Kind))
                ?? differences.FirstOrDefault()) is { } difference
                ? Failure(difference.Kind, $"{difference.Pointer}: {difference.Before} → {difference.After}")
                : null;
        }
        catch (JsonReadException exception)
        {
            return Failure(
                "not read: expected " + Quoted().Replace(exception.Expected, "…"),
                $"{JsonPointerFinder.Find(json, exception.Offset)}: {exception.Message}");
        }
        catch (Exception exception)
        {
            return Failure(exception.GetType().Name, exception.Message);
        }

        string? Agreed(JsonDifference one) =>
            one.Kind == JsonDifference.NullIsGone && nulls.MayVanish(example.SchemaId, one.Pointer) ? RoundTripReport.NullIsAbsence
            : one.IsSameInstant ? (one.IsFinerThanTicks ? RoundTripReport.CutInstant : RoundTripReport.SameInstant)
            : null;

        RoundTripFailure Failure(string cause, string detail) =>
            new(document, example.Pointer, TypeNames.Of(example.Type, example.Nullable), cause, detail);
    }

    [GeneratedRegex("'[^']*'|\"[^\"]*\"")]
    private static partial Regex Quoted();
}
