using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Specwright.Testing.Driving;

/// <summary>Compiles a consumer's project with what was generated for it, at the highest warning level.</summary>
public static class OutputCompiler
{
    /// <summary>Everything the compiler has to say that a build would show, and the size of the assembly (0 when there is none).</summary>
    public static (ImmutableArray<Diagnostic> Diagnostics, long AssemblyBytes) Compile(Compilation compilation, CancellationToken cancellationToken = default)
    {
        using var assembly = new MemoryStream();
        var diagnostics = Emit(compilation, assembly, cancellationToken);
        return (diagnostics, assembly.Length);
    }

    /// <summary>Writes the assembly to <paramref name="assembly"/> (nothing when it cannot be compiled), and says everything that a build would show.</summary>
    public static ImmutableArray<Diagnostic> Emit(Compilation compilation, Stream assembly, CancellationToken cancellationToken = default)
    {
        using var documentation = new MemoryStream();
        var result = compilation.Emit(assembly, xmlDocumentationStream: documentation, cancellationToken: cancellationToken);
        if (!result.Success)
        {
            assembly.SetLength(0);
        }

        return [.. result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)];
    }
}
