using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling;
using Specwright.Generator.Planning;
using Specwright.Generator.Reading;

namespace Specwright.Generator.Incremental;

/// <summary>What became of one client: its planned files, and what to tell the user.</summary>
internal sealed record ClientOutput(string Path, EquatableArray<FilePlan> Files, EquatableArray<SpecDiagnostic> Diagnostics)
{
    /// <summary>Takes a client through reading, modeling and planning.</summary>
    public static ClientOutput Make(ClientInput input, CompilationFacts facts, CancellationToken cancellationToken)
    {
        var path = input.Fragments[0].Path;
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
            return Nothing(path, new SpecDiagnostic(GeneralDiagnosticIds.InternalError, path, default, [exception.GetType().Name + ": " + exception.Message]));
        }
    }

    private static ClientOutput Make(string path, ClientInput input, TargetFacts target, CancellationToken cancellationToken)
    {
        var reading = SpecReader.Read(input.Fragments, input.Library, cancellationToken);
        if (reading.Document is null)
        {
            return new ClientOutput(path, EquatableArray<FilePlan>.Empty, reading.Diagnostics);
        }

        var (model, modelFindings) = ApiModeler.Build(reading.Document, cancellationToken);
        if (model.Operations.IsEmpty && model.Schemas.IsEmpty)
        {
            return new ClientOutput(path, EquatableArray<FilePlan>.Empty, Located(reading, modelFindings));
        }

        var (files, planFindings) = ClientPlanner.Plan(model, input.Options, target, cancellationToken);
        return new ClientOutput(path, files, Located(reading, modelFindings.Concat(planFindings)));
    }

    private static EquatableArray<SpecDiagnostic> Located(ReadingResult reading, IEnumerable<Finding> findings) =>
        reading.Diagnostics.Concat(findings.Select(finding =>
        {
            var (path, span) = reading.Locator.Locate(finding.Pointer);
            return new SpecDiagnostic(finding.Id, path, span, finding.Arguments);
        })).Distinct().ToEquatableArray();

    private static ClientOutput Nothing(string path, SpecDiagnostic diagnostic) =>
        new(path, EquatableArray<FilePlan>.Empty, [diagnostic]);
}
