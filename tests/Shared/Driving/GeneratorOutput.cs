using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Specwright.Testing.Driving;

/// <summary>What one run of the generator gave.</summary>
public sealed class GeneratorOutput
{
    public GeneratorOutput(GeneratorDriverRunResult result, Compilation compilation)
    {
        RunResult = result;
        Compilation = compilation;
        Exception = result.Results.Select(static one => one.Exception).FirstOrDefault(static exception => exception is not null);
        Files = Exception is null
            ? [.. result.Results
                .SelectMany(static one => one.GeneratedSources)
                .Select(static source => new GeneratedFile(source.HintName, source.SourceText.ToString(), source.SyntaxTree))]
            : [];
        Diagnostics = [.. result.Diagnostics.Select(ReportedDiagnostic.From)];
    }

    public GeneratorDriverRunResult RunResult { get; }

    /// <summary>The consumer's compilation with the generated files.</summary>
    public Compilation Compilation { get; }

    /// <summary>The exception that ended the generator: the compiler would report CS8785 and drop everything.</summary>
    public Exception? Exception { get; }

    public ImmutableArray<GeneratedFile> Files { get; }

    public ImmutableArray<ReportedDiagnostic> Diagnostics { get; }
}
