using System.Globalization;
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
    public static ClientOutput Make(ClientRequest request, CompilationFacts facts, CancellationToken cancellationToken)
    {
        var path = request.Input.Fragments[0].File.Path;
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
            return request.Use?.Failure is { } failure
                ? Nothing(path, new SpecDiagnostic(GeneralDiagnosticIds.InternalError, path, default, [failure]))
                : Make(path, request, facts.Target, cancellationToken);
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

    private static ClientOutput Make(string path, ClientRequest request, TargetFacts target, CancellationToken cancellationToken)
    {
        var used = request.Use?.Parts ?? UsedParts.None;
        var (model, diagnostics, locator) = Model(request.Input, used, cancellationToken);

        // There is a client to begin with, even while no code calls it.
        if (model is null || (model.Operations.IsEmpty && model.Schemas.IsEmpty && !used.HasClient))
        {
            return new ClientOutput(path, EquatableArray<FilePlan>.Empty, diagnostics);
        }

        if (used.Total > 0)
        {
            diagnostics = diagnostics.Append(Count(path, model, used)).ToEquatableArray();
        }

        var (files, findings) = ClientPlanner.Plan(model, request.Input.Options, target, cancellationToken);
        return new ClientOutput(path, files, Locate(diagnostics, findings, locator));
    }

    private static SpecDiagnostic Count(string path, ApiModel model, UsedParts used) => new(
        GeneralDiagnosticIds.UsedOperations,
        path,
        default,
        [model.Operations.Count.ToString(CultureInfo.InvariantCulture), used.Total.ToString(CultureInfo.InvariantCulture)]);

    // A method of its own: the document, which is large, is no longer held while its client is planned.
    private static (ApiModel? Model, EquatableArray<SpecDiagnostic> Diagnostics, SourceLocator Locator) Model(
        ClientInput input,
        UsedParts used,
        CancellationToken cancellationToken)
    {
        var reading = SpecReader.Read(input.Fragments, input.Library, input.IsLibrary, cancellationToken, used);
        if (reading.Document is null)
        {
            return (null, reading.Diagnostics, reading.Locator);
        }

        var (model, findings) = ApiModeler.Build(reading.Document, reading.Budget, cancellationToken, reading.Named);
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
