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
            return Fail(path, GeneralDiagnosticIds.LanguageTooOld, version);
        }

        if (!facts.HasRuntime)
        {
            return Fail(path, GeneralDiagnosticIds.RuntimeMissing);
        }

        try
        {
            return request.Use?.Failure is { } failure
                ? Fail(path, GeneralDiagnosticIds.InternalError, failure)
                : Make(path, request, facts.Target, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One exception would take every other client's output along (CS8785).
            return Fail(path, GeneralDiagnosticIds.InternalError, exception.GetType().Name + ": " + exception.Message);
        }
    }

    private static ClientOutput Make(string path, ClientRequest request, TargetFacts target, CancellationToken cancellationToken)
    {
        var used = request.Use?.Parts ?? UsedParts.None;
        var found = new DiagnosticCollector();
        var (model, locator) = Model(request.Input, used, found, cancellationToken);

        // There is a client to begin with, even while no code calls it.
        if (model is null || (model.Operations.IsEmpty && model.Schemas.IsEmpty && !used.HasClient))
        {
            return new ClientOutput(path, EquatableArray<FilePlan>.Empty, found.Diagnostics);
        }

        if (used.Total > 0)
        {
            found.Report(
                GeneralDiagnosticIds.UsedOperations,
                path,
                default,
                model.Operations.Count.ToString(CultureInfo.InvariantCulture),
                used.Total.ToString(CultureInfo.InvariantCulture));
        }

        var (files, findings) = ClientPlanner.Plan(model, request.Input.Options, target, cancellationToken);
        found.Report(findings, locator);
        return new ClientOutput(path, files, found.Diagnostics);
    }

    // A method of its own: the document, which is large, is no longer held while its client is planned.
    private static (ApiModel? Model, SourceLocator Locator) Model(
        ClientInput input,
        UsedParts used,
        DiagnosticCollector found,
        CancellationToken cancellationToken)
    {
        var reading = SpecReader.Read(input.Fragments, input.Library, input.IsLibrary, cancellationToken, used);
        found.AddRange(reading.Diagnostics);
        if (reading.Document is null)
        {
            return (null, reading.Locator);
        }

        var (model, findings) = ApiModeler.Build(reading.Document, reading.Budget, cancellationToken, reading.Named);
        found.Report(findings, reading.Locator);
        return (model with { Outline = reading.Outline }, reading.Locator);
    }

    private static ClientOutput Fail(string path, string id, params string[] arguments)
    {
        var found = new DiagnosticCollector();
        found.Report(id, path, default, arguments);
        return new ClientOutput(path, EquatableArray<FilePlan>.Empty, found.Diagnostics);
    }
}
