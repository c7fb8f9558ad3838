using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
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

        var clients = specs.Collect().Combine(outlines.Collect())
            .SelectMany((pair, token) => ClientInput.CreateAll(ClientInput.Join(pair.Left, pair.Right), token))
            .WithTrackingName(StepNames.Client);

        var offers = clients
            .Where(ClientOffer.IsNeeded)
            .Select(ClientOffer.Find)
            .WithTrackingName(StepNames.Offer);

        var codeMatters = offers.Collect().Select((all, _) => !all.IsEmpty);

        var code = context.CompilationProvider.Combine(codeMatters)
            .SelectMany((pair, _) => pair.Right ? pair.Left.SyntaxTrees : [])
            .Select(CodeNames.Read)
            .WithTrackingName(StepNames.Code);

        var templates = context.AdditionalTextsProvider.Combine(codeMatters)
            .Where(pair => pair.Right && CodeNames.IsTemplate(pair.Left))
            .Select((pair, token) => CodeNames.Read(pair.Left, token))
            .WithTrackingName(StepNames.Template);

        var names = code.Combine(offers.Collect())
            .Select((pair, token) => CodeNames.Select(pair.Left, pair.Right, token))
            .WithTrackingName(StepNames.CodeOffered)
            .Collect()
            .Combine(templates.Combine(offers.Collect())
                .Select((pair, token) => CodeNames.Select(pair.Left, pair.Right, token))
                .WithTrackingName(StepNames.TemplateOffered)
                .Collect())
            .Select((pair, _) => CodeNames.Join(pair.Left.Concat(pair.Right)))
            .WithTrackingName(StepNames.Named);

        var uses = offers.Combine(names)
            .Select((pair, token) => ClientUse.Find(pair.Left, pair.Right, token))
            .WithTrackingName(StepNames.Use);

        var requests = clients.Combine(uses.Collect())
            .Select((pair, _) => ClientUse.Join(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Request);

        var outputs = requests.Combine(facts)
            .Select((pair, token) => ClientOutput.Make(pair.Left, pair.Right, token))
            .WithTrackingName(StepNames.Plan);

        var collisions = outputs.Collect()
            .Select(ClientCollisions.Find)
            .WithTrackingName(StepNames.Collisions);

        var files = outputs.Combine(collisions)
            .SelectMany((pair, _) => pair.Right.Any(collision => collision.Path == pair.Left.Path) ? [] : pair.Left.Files)
            .WithTrackingName(StepNames.File);

        var diagnostics = outputs.Combine(collisions)
            .SelectMany((pair, _) => pair.Left.Diagnostics.Concat(pair.Right.Where(collision => collision.Path == pair.Left.Path)))
            .WithTrackingName(StepNames.Diagnostic);

        context.RegisterSourceOutput(files, (output, file) =>
            output.AddSource(file.HintName, SourceText.From(FileEmitter.Write(file, output.CancellationToken), Encoding.UTF8)));
        context.RegisterSourceOutput(specs.Collect().Combine(facts), (output, pair) =>
            AttributesEmitter.Add(output, pair.Left.IsEmpty ? [] : pair.Right.Target.MissingAttributes));
        context.RegisterSourceOutput(unlisted, (output, diagnostic) =>
            output.ReportDiagnostic(DiagnosticReporter.Create(diagnostic)));
        context.RegisterSourceOutput(diagnostics, (output, diagnostic) =>
            output.ReportDiagnostic(DiagnosticReporter.Create(diagnostic)));
    }
}
