using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specwright.Testing.Driving;

namespace Specwright.Benchmarks;

/// <summary>
/// The generator in a compiler's driver: a consumer's compilation and its specs, without the compilation of what comes out.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp11);

    private Compilation _compilation = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("internal static class Consumer;", s_parseOptions)],
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(ApiException).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private GeneratorDriver _driver;

    public GeneratorRun(IReadOnlyList<SpecSource> specs) => _driver = CSharpGeneratorDriver.Create(
        [Make().AsSourceGenerator()],
        specs.Select(static spec => new InMemoryText(spec.Path, spec.Text)),
        s_parseOptions,
        new InMemoryOptionsProvider(specs));

    /// <summary>The repository.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("Run this from the repository.");
            }

            return folder.FullName;
        }
    }

    /// <summary>The folder of the generator and the assemblies it needs.</summary>
    public static string GeneratorFolder => Path.Combine(Root, "generator", "bin", Configuration, "netstandard2.0");

    /// <summary>The folder of those of them that the package has with machine code, too.</summary>
    public static string PrecompiledFolder =>
        Path.Combine(Root, "generator", "obj", "precompiled", Configuration, RuntimeInformation.RuntimeIdentifier);

    private static string Configuration => AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";

    public void Run() => _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out _, out _);

    /// <summary>The generator's part alone: what came out does not become part of a compilation.</summary>
    public void Drive() => _driver = _driver.RunGenerators(_compilation);

    /// <summary>The lines and files that the last run gave.</summary>
    public (int Files, int Lines) Output()
    {
        var result = _driver.GetRunResult();
        var sources = result.Results.SelectMany(static one => one.GeneratedSources).ToList();
        if (sources.Count == 0)
        {
            throw new InvalidOperationException(
                $"Nothing was generated. {string.Join("\n", result.Diagnostics)} {result.Results[0].Exception}");
        }

        return (sources.Count, sources.Sum(static source => source.SourceText.Lines.Count));
    }

    public void EditConsumer() =>
        _compilation = _compilation.ReplaceSyntaxTree(
            _compilation.SyntaxTrees.Single(),
            CSharpSyntaxTree.ParseText("internal static class Consumer { }", s_parseOptions));

    public void Replace(IReadOnlyList<SpecSource> specs) =>
        _driver = _driver
            .ReplaceAdditionalTexts([.. specs.Select(static spec => new InMemoryText(spec.Path, spec.Text))])
            .WithUpdatedAnalyzerConfigOptions(new InMemoryOptionsProvider(specs));

    /// <summary>Loads the generator as the compiler does: from its folder, with what it needs beside it.</summary>
    public static Assembly Load()
    {
        Assembly.LoadFrom(Path.Combine(GeneratorFolder, "Microsoft.OpenApi.dll"));
        return Assembly.LoadFrom(Path.Combine(GeneratorFolder, "Specwright.Generator.dll"));
    }

    private static IIncrementalGenerator Make() =>
        (IIncrementalGenerator)Activator.CreateInstance(Load().GetType("Specwright.Generator.OpenApiGenerator", throwOnError: true)!)!;
}
