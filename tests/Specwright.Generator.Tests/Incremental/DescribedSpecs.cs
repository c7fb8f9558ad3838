using System.Text.RegularExpressions;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Incremental;

/// <summary>
/// Documents with a text wherever OpenAPI has one. What begins with "Says" is shown in generated files, what begins with "Hidden" is not.
/// </summary>
internal static partial class DescribedSpecs
{
    /// <summary>The documents.</summary>
    public static string[] Names { get; } = ["described.yaml", "described-2.0.yaml", "described.json"];

    /// <summary>Each text of each document.</summary>
    public static IEnumerable<(string Name, string Text)> Texts =>
        Names.SelectMany(static name => Sentence().Matches(Get(name).Text).Select(match => (name, match.Value)));

    /// <summary>Reads a document.</summary>
    public static SpecSource Get(string name) => SpecSource.FromFile(
        Path.Combine(Repository.TestProject, "Incremental", "Specs", name),
        "/src/specs/" + name) with
    {
        Namespace = "Described",
        Client = "DescribedClient",
    };

    /// <summary>The document with another text in the place of one.</summary>
    public static SpecSource Edit(SpecSource spec, string old, string replacement)
    {
        Assert.Contains(old, spec.Text, StringComparison.Ordinal);
        return spec with { Text = spec.Text.Replace(old, replacement, StringComparison.Ordinal) };
    }

    /// <summary>Fails unless a run after edits gave what a generator gives that has never seen another document.</summary>
    public static void AssertFresh(GeneratorHost host, GeneratorOutput output)
    {
        var fresh = new GeneratorHost(new OpenApiGenerator(), host.Specs, new HostSettings()).Run();
        Assert.Null(output.Exception);
        Assert.Equal(
            fresh.Files.Select(static file => (file.HintName, file.Text)),
            output.Files.Select(static file => (file.HintName, file.Text)));
        Assert.Equal(fresh.Diagnostics.Select(static one => one.ToString()), output.Diagnostics.Select(static one => one.ToString()));
    }

    [GeneratedRegex(@"(Says|Hidden) [\w ]+\.")]
    private static partial Regex Sentence();
}
