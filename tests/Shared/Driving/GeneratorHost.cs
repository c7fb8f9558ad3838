using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specwright.Testing.Driving;

/// <summary>
/// Runs a generator in process as the compiler does: a consumer's compilation, its additional files and options, and the driver.
/// </summary>
public sealed class GeneratorHost
{
    /// <summary>A file of the consumer, so that the compilation is not empty and has something to edit.</summary>
    public const string ConsumerSource = "internal static class Consumer { internal static int Answer() => 42; }\n";

    // What is made of one compilation shares what was read of its references.
    private static readonly ConcurrentDictionary<HostSettings, CSharpCompilation> s_compilations = new();

    private readonly CSharpParseOptions _parseOptions;

    public GeneratorHost(IIncrementalGenerator generator, IReadOnlyList<SpecSource> specs, HostSettings settings)
    {
        Specs = specs;
        Settings = settings;
        _parseOptions = new CSharpParseOptions(settings.LanguageVersion, DocumentationMode.Diagnose);
        Compilation = s_compilations.GetOrAdd(settings, _ => CompileConsumer(settings, _parseOptions));
        Driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            TextsOf(specs),
            _parseOptions,
            new InMemoryOptionsProvider(specs, settings.IsDesignTime),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: settings.TrackSteps));
    }

    public IReadOnlyList<SpecSource> Specs { get; private set; }

    public HostSettings Settings { get; }

    /// <summary>The consumer's compilation, without anything generated.</summary>
    public Compilation Compilation { get; private set; }

    /// <summary>The driver, with what it remembers of the last run.</summary>
    public GeneratorDriver Driver { get; private set; }

    /// <summary>Runs the generator; what has not changed since the last run comes from its cache.</summary>
    public GeneratorOutput Run(CancellationToken cancellationToken = default)
    {
        Driver = Driver.RunGeneratorsAndUpdateCompilation(Compilation, out var output, out _, cancellationToken);
        return new GeneratorOutput(Driver.GetRunResult(), output);
    }

    /// <summary>Another compilation of the same content, as each build and each keystroke makes one.</summary>
    public void CloneCompilation() => Compilation = Compilation.Clone();

    /// <summary>Edits a file of the consumer's that has nothing to do with any spec.</summary>
    public void EditConsumer(string text)
    {
        var old = Compilation.SyntaxTrees.First();
        Compilation = Compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(text, _parseOptions, old.FilePath));
    }

    /// <summary>Adds a file to the consumer's code.</summary>
    public void AddConsumer(string path, string text) =>
        Compilation = Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, _parseOptions, path));

    /// <summary>Adds a reference that has nothing to do with any spec.</summary>
    public void AddReference(MetadataReference reference) => Compilation = Compilation.AddReferences(reference);

    /// <summary>New text and option objects; equal ones where <paramref name="specs"/> are equal to the old.</summary>
    public void ReplaceSpecs(IReadOnlyList<SpecSource> specs)
    {
        Specs = specs;
        Driver = Driver.ReplaceAdditionalTexts(TextsOf(specs)).WithUpdatedAnalyzerConfigOptions(
            new InMemoryOptionsProvider(specs, Settings.IsDesignTime));
    }

    private static CSharpCompilation CompileConsumer(HostSettings settings, CSharpParseOptions parseOptions)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(ConsumerSource, parseOptions, "Consumer.cs")],
            ReferenceSet.For(settings.TargetFramework),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999,
                deterministic: true,
                concurrentBuild: settings.Concurrent));

        // Binds the references.
        _ = compilation.ObjectType;
        return compilation;
    }

    private static ImmutableArray<AdditionalText> TextsOf(IEnumerable<SpecSource> specs) =>
        [.. specs.Select(static spec => new InMemoryText(spec.Path, spec.Text))];
}
