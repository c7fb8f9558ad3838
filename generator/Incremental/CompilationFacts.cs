using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specwright.Generator.Planning;

namespace Specwright.Generator.Incremental;

/// <summary>What matters of the consumer's compilation, as plain values.</summary>
internal sealed record CompilationFacts(TargetFacts Target, string? LanguageTooOld, bool HasRuntime)
{
    private static readonly string[] s_attributes =
    [
        "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute",
        "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute",
        "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute",
        "System.Runtime.CompilerServices.IsExternalInit",
        "System.Runtime.CompilerServices.ModuleInitializerAttribute",
        "System.Runtime.CompilerServices.RequiredMemberAttribute",
    ];

    public static CompilationFacts Of(Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var version = (compilation as CSharpCompilation)?.LanguageVersion ?? LanguageVersion.Latest;
        return new CompilationFacts(
            new TargetFacts(
                compilation.GetTypeByMetadataName("System.DateOnly") is not null,
                s_attributes.Where(name => !IsVisible(compilation, name)).ToEquatableArray()),
            version < LanguageVersion.CSharp11 ? version.ToDisplayString() : null,
            compilation.GetTypeByMetadataName("Specwright.CompilerServices.ApiTransport") is not null);
    }

    /// <summary>Whether generated code can use the type: several libraries may each bring an internal copy of it.</summary>
    private static bool IsVisible(Compilation compilation, string name) =>
        compilation.GetTypesByMetadataName(name).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
}
