using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Specwright.Generator.Common;
using Specwright.Generator.Emitting;
using Specwright.Generator.Modeling;
using Specwright.Generator.Planning;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Reading;
using Specwright.Generator.Reading.Bundling;
using Specwright.Generator.Reading.DocumentOutlining;
using Specwright.Generator.Reading.Loading;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;
using Specwright.Testing.Driving;
using SourceSet = Specwright.Generator.Reading.Parsing.SourceSet;

namespace Specwright.Benchmarks;

/// <summary>The generator's stages, one after the other as its pipeline runs them, each with its time and what it allocates.</summary>
internal sealed class StageRun
{
    private readonly List<Stage> _stages = [];

    private StageRun()
    {
    }

    /// <summary>
    /// A stage: milliseconds, of which the runtime compiled and collected garbage, those of the processor, and allocated bytes.
    /// </summary>
    public sealed record Stage(string Name, double Time, double Compiling, double Collecting, double Processor, long Bytes);

    /// <summary>Runs all stages once. The generator must be loaded.</summary>
    public static IReadOnlyList<Stage> Run(IReadOnlyList<SpecSource> specs)
    {
        var run = new StageRun();
        var files = specs.Select(static spec => new SpecFile(spec.Path, spec.Text, new SpecOptions
        {
            Namespace = spec.Namespace!,
            Client = spec.Client,
            Operations = spec.Operations is { Length: > 0 } operations
                ? operations.Split(';', StringSplitOptions.TrimEntries).ToEquatableArray()
                : [],
        })).ToEquatableArray();
        var outlined = run.Measure(
            "parse and outline",
            () => files.Select(static file => OutlinedFile.Read(file, DocumentOutliner.Begin, default)).ToEquatableArray());
        var context = run.Measure("files", () =>
        {
            var sources = new SourceSet(outlined, [], false, default);
            return new BundleContext(sources, default);
        });
        var outline = run.Measure("outline of names", () => DocumentOutliner.Outline(context.Sources, withLibrary: false, default));
        var built = run.Measure("select", () => SelectedText.TrySelect(context.Sources, outline, default));
        var bundle = run.Measure("select and bundle", () => Bundler.Bundle(context, outline))!;
        run.Measure("digest", () => new BundledDocument(bundle, context.Named, context.Budget, built ?? outline.Build()).ComputeDigest());
        var document = run.Measure("Microsoft.OpenApi", () => DocumentLoader.Load(bundle, default).Document)!;
        var model = run.Measure("model", () => ApiModeler.Build(document, context.Budget, default).Model with
        {
            Outline = built ?? outline.Build(),
        });
        var plan = run.Measure("plan", () => ClientPlanner.Plan(model, files[0].Options, new TargetFacts(true, []), default).Files);
        var texts = context.Texts.Texts;
        var documented = run.Measure("texts", () => plan.Select(file => DocumentedFile.Of(file, texts)).ToList());
        run.Measure("emit", () => documented.ConvertAll(static file => FileEmitter.Write(file, default)));
        return run._stages;
    }

    private T Measure<T>(string name, Func<T> work)
    {
        var (bytes, compiling, pause) =
            (GC.GetTotalAllocatedBytes(precise: true), System.Runtime.JitInfo.GetCompilationTime(), GC.GetTotalPauseDuration());
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var result = work();
        var time = watch.Elapsed;
        _stages.Add(new Stage(
            name,
            time.TotalMilliseconds,
            (System.Runtime.JitInfo.GetCompilationTime() - compiling).TotalMilliseconds,
            (GC.GetTotalPauseDuration() - pause).TotalMilliseconds,
            (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds,
            GC.GetTotalAllocatedBytes(precise: true) - bytes));
        return result;
    }
}
