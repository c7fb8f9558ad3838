using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Specwright.Generator.Common;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Pipeline;

/// <summary>
/// Reads an <c>OpenApiSpec</c> item: the additional file, and the settings that the package's targets pass along with it.
/// </summary>
internal static class SpecFileReader
{
    private const string Prefix = "build_metadata.AdditionalFiles.Specwright";

    /// <summary>The item; <see langword="null"/> for an additional file that is not a spec.</summary>
    public static SpecFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var options = provider.GetOptions(file);
        if (!IsSpec(options))
        {
            return null;
        }

        return new SpecFile(file.Path, file.GetText(cancellationToken)?.ToString() ?? "", new SpecOptions
        {
            Namespace = MakeNamespace(ReadValue(options, "Namespace")),
            Client = ReadValue(options, "Client"),
            Operations = ParseList(ReadValue(options, "Operations")),
            ExcludeOperations = ParseList(ReadValue(options, "ExcludeOperations")),
            UsedOnly = "Used".Equals(ReadValue(options, "Generate"), StringComparison.OrdinalIgnoreCase)
                && !IsDesignTime(provider.GlobalOptions),
            IsPublic = !"internal".Equals(ReadValue(options, "Visibility"), StringComparison.OrdinalIgnoreCase),
            KeepUnknownProperties = !"ignore".Equals(ReadValue(options, "UnknownProperties"), StringComparison.OrdinalIgnoreCase),
        });
    }

    /// <summary>Whether the package's targets made the additional file of an <c>OpenApiSpec</c> item.</summary>
    public static bool IsSpec(AnalyzerConfigOptions options) =>
        options.TryGetValue(Prefix + "Spec", out var marker) && marker.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an IDE asks, which completes what has not been written yet, rather than a build.</summary>
    private static bool IsDesignTime(AnalyzerConfigOptions options) =>
        (options.TryGetValue("build_property.DesignTimeBuild", out var isDesignTime)
            && isDesignTime.Equals("true", StringComparison.OrdinalIgnoreCase))
        || (options.TryGetValue("build_property.BuildingProject", out var isBuild)
            && isBuild.Equals("false", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// A setting; <see langword="null"/> when it is not given. The targets encode it, since the compiler's options file ends a value at
    /// <c>;</c> and <c>#</c>.
    /// </summary>
    private static string? ReadValue(AnalyzerConfigOptions options, string name)
    {
        if (!options.TryGetValue(Prefix + name, out var encoded) || encoded.Length == 0)
        {
            return null;
        }

        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(encoded)).Trim() is { Length: > 0 } value ? value : null;
        }
        catch (FormatException)
        {
            // Written by hand, without the targets.
            return encoded.Trim();
        }
    }

    private static EquatableArray<string> ParseList(string? value) =>
        (value ?? "")
            .Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(item => item.Trim())
            .Where(item => item.Length > 0)
            .ToEquatableArray();

    /// <summary>A root namespace may be derived from a folder's name: what is no identifier in it is made one.</summary>
    private static string MakeNamespace(string? value)
    {
        var parts = (value ?? "").Split('.').Select(part => part.Trim()).Where(part => part.Length > 0)
            .Select(part => Identifiers.Escape(IsNamespace(part) ? part : Identifiers.ToPascalCase(part, "Api"))).ToList();
        return parts.Count == 0 ? "Specwright.Generated" : string.Join(".", parts);
    }

    // Below a namespace that is called so, `nameof(x)` is no longer C#'s.
    private static bool IsNamespace(string part) => Identifiers.IsValid(part) && part != "nameof";
}
