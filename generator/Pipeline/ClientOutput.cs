using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Reading;

namespace Specwright.Generator.Pipeline;

/// <summary>What became of one client: its planned files, and what to tell the user.</summary>
internal sealed record ClientOutput(string Path, EquatableArray<FilePlan> Files, EquatableArray<SpecDiagnostic> Diagnostics)
{
    /// <summary>Takes a client through reading, modeling and planning.</summary>
    public static ClientOutput Make(ClientInput input, CompilationFacts facts, CancellationToken cancellationToken)
    {
        var path = input.Fragments[0].File.Path;
        if (facts.LanguageTooOld is { } version)
        {
            return Nothing(path, new SpecDiagnostic(GeneralDiagnosticIds.LanguageTooOld, path, default, [version]));
        }

        if (!facts.HasRuntime)
        {
            return Nothing(path, new SpecDiagnostic(GeneralDiagnosticIds.RuntimeMissing, path, default, []));
        }

        try
        {
            return Make(path, input, facts.Target, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One exception would take every other client's output along (CS8785).
            return Nothing(path, new SpecDiagnostic(
                GeneralDiagnosticIds.InternalError,
                path,
                default,
                [exception.GetType().Name + ": " + exception.Message]));
        }
    }

    private static ClientOutput Make(string path, ClientInput input, TargetFacts target, CancellationToken cancellationToken)
    {
        var (model, diagnostics, locator) = Model(input, cancellationToken);
        if (model is null || (model.Operations.IsEmpty && model.Schemas.IsEmpty))
        {
            return new ClientOutput(path, EquatableArray<FilePlan>.Empty, diagnostics);
        }

        var (files, findings) = ClientPlanner.Plan(model, input.Options, target, cancellationToken);
        return new ClientOutput(path, files, Locate(diagnostics, findings, locator));
    }

    // A method of its own: the document, which is large, is no longer held while its client is planned.
    private static (ApiModel? Model, EquatableArray<SpecDiagnostic> Diagnostics, SourceLocator Locator) Model(
        ClientInput input,
        CancellationToken cancellationToken)
    {
        var reading = SpecReader.Read(input.Fragments, input.Library, input.IsLibrary, cancellationToken);
        if (reading.Document is null)
        {
            return (null, reading.Diagnostics, reading.Locator);
        }

        var (model, findings) = ApiModeler.Build(reading.Document, reading.Budget, cancellationToken);
        return (model with { Outline = reading.Outline }, Locate(reading.Diagnostics, findings, reading.Locator), reading.Locator);
    }

    private static EquatableArray<SpecDiagnostic> Locate(
        EquatableArray<SpecDiagnostic> diagnostics,
        EquatableArray<Finding> findings,
        SourceLocator locator) =>
        diagnostics.Concat(findings.Select(finding =>
        {
            var (path, span) = locator.Locate(finding.Pointer);
            return new SpecDiagnostic(finding.Id, path, span, finding.Arguments);
        })).Distinct().ToEquatableArray();

    private static ClientOutput Nothing(string path, SpecDiagnostic diagnostic) =>
        new(path, EquatableArray<FilePlan>.Empty, [diagnostic]);
}
