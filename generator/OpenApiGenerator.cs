using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Emitting;
using Specwright.Generator.Pipeline;
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
            .Select((pair, token) => UnlistedSpec.Find(pair.Left, pair.Right, token))
            .Where(diagnostic => diagnostic is not null)
            .Select((diagnostic, _) => diagnostic!)
            .WithTrackingName(StepNames.Unlisted);

        var facts = context.CompilationProvider
            .Select(CompilationFacts.Of)
            .WithTrackingName(StepNames.Target);

        var outlines = specs
            .Select(OutlinedFile.Read)
            .WithTrackingName(StepNames.Outline);

        var clients = outlines.Collect()
            .SelectMany(ClientInput.CreateAll)
            .WithTrackingName(StepNames.Client);

        var outputs = clients.Combine(facts)
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
