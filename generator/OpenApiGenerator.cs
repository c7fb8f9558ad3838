using Microsoft.CodeAnalysis;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Emitting;
using Specwright.Generator.Pipeline;
using Specwright.Generator.Reading.DocumentOutlining;
using Specwright.Generator.Reading.Outlining;

namespace Specwright.Generator;

/// <summary>Makes API clients from the OpenAPI documents of a project (its <c>OpenApiSpec</c> items).</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OpenApiGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var specs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, token) => SpecFileReader.Read(pair.Left, pair.Right, token))
            .Where(spec => spec is not null)
            .Select((spec, _) => spec!)
            .WithTrackingName(StepNames.SpecFile);

        var unlisted = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany((pair, token) => UnlistedSpec.Find(pair.Left, pair.Right, token))
            .WithTrackingName(StepNames.Unlisted);

        var facts = context.CompilationProvider
            .Select(CompilationFacts.Of)
            .WithTrackingName(StepNames.Target);

        var outlines = specs
            .Select((spec, _) => spec with { Options = SpecOptions.None })
            .WithTrackingName(StepNames.Text)
            .Select((text, token) => OutlinedFile.Read(text, DocumentOutliner.Begin, token))
            .WithTrackingName(StepNames.Outline);

        var clients = specs.Gather().Combine(outlines.Gather())
            .SelectMany((pair, token) => ClientInput.CreateAll(ClientInput.Join(pair.Left, pair.Right), token))
            .WithTrackingName(StepNames.Client);

        var offers = clients
            .Where(ClientOffer.IsNeeded)
            .Select(ClientOffer.Find)
            .WithTrackingName(StepNames.Offer);

        var allOffers = offers.Gather();

        var need = allOffers.Select((all, _) => new CodeNeed(!all.Items.IsEmpty));

        var code = context.CompilationProvider.Combine(need)
            .SelectMany((pair, _) => pair.Right.IsNeeded ? pair.Left.SyntaxTrees : [])
            .Select(CodeNames.Read)
            .WithTrackingName(StepNames.Code);

        var templates = context.AdditionalTextsProvider.Combine(need)
            .Where(pair => pair.Right.IsNeeded && CodeNames.IsTemplate(pair.Left))
            .Select((pair, token) => CodeNames.Read(pair.Left, token))
            .WithTrackingName(StepNames.Template);

        var names = code.Combine(allOffers)
            .Select((pair, token) => CodeNames.Select(pair.Left, pair.Right, token))
            .WithTrackingName(StepNames.CodeOffered)
            .Gather()
            .Combine(templates.Combine(allOffers)
                .Select((pair, token) => CodeNames.Select(pair.Left, pair.Right, token))
                .WithTrackingName(StepNames.TemplateOffered)
                .Gather())
            .Select((pair, _) => CodeNames.Join(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Named);

        var uses = offers.Combine(names)
            .Select((pair, token) => ClientUse.Find(pair.Left, pair.Right, token))
            .WithTrackingName(StepNames.Use);

        var requests = clients.Combine(uses.Gather())
            .Select((pair, _) => ClientUse.Join(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Request);

        var readings = requests.Combine(facts)
            .Select((pair, token) => ClientReading.Read(pair.Left, pair.Right, token))
            .WithTrackingName(StepNames.Reading);

        var outputs = readings
            .Select((reading, _) => reading.Content)
            .WithComparer(ContentGate.Instance)
            .WithTrackingName(StepNames.Content)
            .Select(ClientOutput.Make)
            .WithTrackingName(StepNames.Plan);

        var collisions = outputs.Gather()
            .Select(ClientCollisions.Find)
            .WithTrackingName(StepNames.Collisions);

        var results = readings.Combine(outputs.Gather())
            .Select((pair, _) => ClientResult.Join(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Result)
            .Combine(collisions);

        var files = results
            .SelectMany((pair, _) => pair.Right.Items.Any(pair.Left.Collides) ? [] : pair.Left.GetFiles())
            .WithTrackingName(StepNames.File);

        var diagnostics = results
            .SelectMany((pair, token) => pair.Left.GetDiagnostics(token).Concat(pair.Right.Items.Where(pair.Left.Collides)))
            .WithTrackingName(StepNames.Diagnostic);

        context.RegisterSourceOutput(files, (output, file) =>
            output.AddSource(file.Plan.HintName, FileEmitter.Write(file, output.CancellationToken)));
        context.RegisterSourceOutput(specs.Gather().Combine(facts), (output, pair) =>
            AttributesEmitter.Add(output, pair.Left.Items.IsEmpty ? [] : pair.Right.Target.MissingAttributes));
        context.RegisterSourceOutput(unlisted, (output, diagnostic) =>
            output.ReportDiagnostic(DiagnosticReporter.Create(diagnostic)));
        context.RegisterSourceOutput(diagnostics, (output, diagnostic) =>
            output.ReportDiagnostic(DiagnosticReporter.Create(diagnostic)));
    }
}
