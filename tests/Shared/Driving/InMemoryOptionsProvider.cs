using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Specwright.Testing.Driving;

/// <summary>The options of each spec file, encoded as the package's targets encode them.</summary>
/// <param name="specs">The spec files.</param>
/// <param name="isDesignTime">Whether an IDE asks rather than a build.</param>
public sealed class InMemoryOptionsProvider(IEnumerable<SpecSource> specs, bool isDesignTime = false) : AnalyzerConfigOptionsProvider
{
    private const string Prefix = "build_metadata.AdditionalFiles.Specwright";

    private readonly Dictionary<string, InMemoryOptions> _byPath = specs
        .Where(static spec => !spec.IsUnlisted)
        .ToDictionary(static spec => spec.Path, OptionsOf, StringComparer.Ordinal);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new InMemoryOptions(
    [
        new("build_property.DesignTimeBuild", isDesignTime ? "true" : ""),
        new("build_property.BuildingProject", isDesignTime ? "false" : "true"),
    ]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => InMemoryOptions.Empty;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        _byPath.TryGetValue(textFile.Path, out var options) ? options : InMemoryOptions.Empty;

    private static InMemoryOptions OptionsOf(SpecSource spec) => new(
    [
        new(Prefix + "Spec", "true"),
        new(Prefix + "Namespace", Encode(spec.Namespace)),
        new(Prefix + "Client", Encode(spec.Client)),
        new(Prefix + "Operations", Encode(spec.Operations)),
        new(Prefix + "ExcludeOperations", Encode(spec.ExcludeOperations)),
        new(Prefix + "Generate", Encode(spec.Generate)),
        new(Prefix + "Visibility", Encode(spec.Visibility)),
        new(Prefix + "UnknownProperties", Encode(spec.UnknownProperties)),
    ]);

    private static string Encode(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
}
