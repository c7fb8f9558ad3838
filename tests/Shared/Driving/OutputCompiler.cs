using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Specwright.Testing.Driving;

/// <summary>
/// Compiles a consumer's project with what was generated for it, at the highest warning level: with the analysis of what may be null, too,
/// which generated files spare their consumers.
/// </summary>
public static class OutputCompiler
{
    private const string Lenient = "#nullable disable warnings\n#nullable enable annotations\n";

    // Fields that required properties set.
    private const string Strict = "#nullable enable\n#pragma warning disable CS8618\n";

    /// <summary>Everything the compiler has to say that a build would show, and the size of the assembly (0 when there is none).</summary>
    public static (ImmutableArray<Diagnostic> Diagnostics, long AssemblyBytes) Compile(
        Compilation compilation,
        CancellationToken cancellationToken = default)
    {
        using var assembly = new MemoryStream();
        var diagnostics = Emit(compilation, assembly, cancellationToken);
        return (diagnostics, assembly.Length);
    }

    /// <summary>
    /// Writes the assembly to <paramref name="assembly"/> (nothing when it cannot be compiled), and says everything that a build would
    /// show.
    /// </summary>
    public static ImmutableArray<Diagnostic> Emit(Compilation compilation, Stream assembly, CancellationToken cancellationToken = default)
    {
        using var documentation = new MemoryStream();
        var result =
            WithNullableWarnings(compilation).Emit(assembly, xmlDocumentationStream: documentation, cancellationToken: cancellationToken);
        if (!result.Success)
        {
            assembly.SetLength(0);
        }

        return [
            .. result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed),
        ];
    }

    private static Compilation WithNullableWarnings(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var text = tree.GetText().ToString();
            var at = text.IndexOf(Lenient, StringComparison.Ordinal);
            if (at >= 0)
            {
                var changed = text[..at] + Strict + text[(at + Lenient.Length)..];
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(changed, tree.Encoding)));
            }
        }

        return compilation;
    }
}
