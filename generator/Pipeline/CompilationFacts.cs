using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specwright.Generator.Common;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Pipeline;

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

    // What the registration with a container is made of: keyed services came with version 8.
    private static readonly string[] s_factoryAssemblies =
    [
        "Microsoft.Extensions.Http",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Configuration.Abstractions",
    ];

    public static CompilationFacts Of(Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var version = (compilation as CSharpCompilation)?.LanguageVersion ?? LanguageVersion.Latest;
        var core = compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly;
        return new CompilationFacts(
            new TargetFacts(
                core?.GetTypeByMetadataName("System.DateOnly") is { DeclaredAccessibility: Accessibility.Public },
                s_attributes.Where(name => !IsVisible(compilation, core, name)).ToEquatableArray(),
                Array.TrueForAll(s_factoryAssemblies, name => HasReference(compilation, name, major: 8))),
            version < LanguageVersion.CSharp11 ? version.ToDisplayString() : null,
            IsVisible(compilation, FindRuntime(compilation), "Specwright.CompilerServices.ApiTransport"));
    }

    private static bool HasReference(Compilation compilation, string assembly, int major)
    {
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            if (reference.Name == assembly && reference.Version.Major >= major)
            {
                return true;
            }
        }

        return false;
    }

    private static IAssemblySymbol? FindRuntime(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(assembly => assembly.Name == "Specwright");

    /// <summary>Whether generated code can use the type: several libraries may each bring an internal copy of it.</summary>
    /// <param name="compilation">The consumer's compilation.</param>
    /// <param name="likely">Where the type is if it is anywhere, as a rule: to search every reference takes longer than all else that an
    /// edit in the consumer's code costs here.</param>
    /// <param name="name">The type's full name.</param>
    private static bool IsVisible(Compilation compilation, IAssemblySymbol? likely, string name) =>
        likely?.GetTypeByMetadataName(name) is { DeclaredAccessibility: Accessibility.Public }
        || compilation.GetTypesByMetadataName(name).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
}
