using System.Globalization;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Reading.Loading;

namespace Specwright.Generator.Pipeline;

/// <summary>What became of one client: its planned files, and what to tell the user.</summary>
/// <param name="Path">The client's first file.</param>
/// <param name="Files">The files.</param>
/// <param name="Diagnostics">What there is to say of the client as a whole.</param>
/// <param name="Oddities">What is odd in the bundled document.</param>
/// <param name="Findings">What modeling and planning found in it.</param>
internal sealed record ClientOutput(
    string Path,
    EquatableArray<FilePlan> Files,
    EquatableArray<SpecDiagnostic> Diagnostics,
    EquatableArray<Finding> Oddities,
    EquatableArray<Finding> Findings)
{
    /// <summary>Takes what was read of a client through modeling and planning.</summary>
    public static ClientOutput Make(ClientContent content, CancellationToken cancellationToken)
    {
        try
        {
            return Plan(content, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ClientOutput(content.Path, [], ClientDiagnostics.Create(content.Path, exception), [], []);
        }
    }

    private static ClientOutput Plan(ClientContent content, CancellationToken cancellationToken)
    {
        var (model, oddities, found) = Model(content, cancellationToken);

        // There is a client to begin with, even while no code calls it.
        if (model is null || (model.Operations.IsEmpty && model.Schemas.IsEmpty && !content.Used.HasClient))
        {
            return new ClientOutput(content.Path, [], [], oddities, found);
        }

        var count = content.Used.Total == 0 ? [] : ClientDiagnostics.Create(
            content.Path,
            GeneralDiagnosticIds.UsedOperations,
            model.Operations.Count.ToString(CultureInfo.InvariantCulture),
            content.Used.Total.ToString(CultureInfo.InvariantCulture));
        var (files, findings) = ClientPlanner.Plan(model, content.Options, content.Target, cancellationToken);
        return new ClientOutput(content.Path, files, count, oddities, found.Concat(findings).ToEquatableArray());
    }

    // A method of its own: the document, which is large, is no longer held while its client is planned.
    private static (ApiModel? Model, EquatableArray<Finding> Oddities, EquatableArray<Finding> Findings) Model(
        ClientContent content, CancellationToken cancellationToken)
    {
        if (content.TakeDocument(cancellationToken) is not { } bundle)
        {
            return (null, [], []);
        }

        var (document, oddities) = DocumentLoader.Load(bundle.Tree, cancellationToken);
        if (document is null)
        {
            return (null, oddities, []);
        }

        var (model, findings) = ApiModeler.Build(document, bundle.Budget, cancellationToken, bundle.Named);
        return (model with { Outline = bundle.Outline }, oddities, findings);
    }
}
