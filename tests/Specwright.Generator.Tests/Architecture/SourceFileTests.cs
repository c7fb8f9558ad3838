namespace Specwright.Generator.Tests.Architecture;

/// <summary>Files stay small, and say what they are for.</summary>
public sealed class SourceFileTests
{
    private const int MostLines = 400;

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    public void No_file_is_longer_than_400_lines(string project)
    {
        var files = GeneratorSources.FilesOf(project).ToArray();
        Assert.NotEmpty(files);
        Broken.AssertNone(files
            .Select(static file => (File: file, Lines: File.ReadLines(file).Count()))
            .Where(static one => one.Lines > MostLines)
            .Select(static one => $"{GeneratorSources.Relative(one.File)}: {one.Lines} lines"));
    }

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    public void Every_file_has_a_summary(string project) =>
        Broken.AssertNone(GeneratorSources.FilesOf(project)
            .Where(static file => Path.GetFileName(file) != "AssemblyInfo.cs")
            .Where(static file => !HasSummary(File.ReadAllText(file)))
            .Select(GeneratorSources.Relative));

    /// <summary>What there is to say is reported to a collector: each thing is said once, and in one order.</summary>
    [Theory]
    [InlineData("new Finding(", "generator/Diagnostics/FindingCollector.cs")]
    [InlineData("new SpecDiagnostic(", "generator/Diagnostics/DiagnosticCollector.cs")]
    public void Only_collectors_make_diagnostics(string made, string collector) => Assert.Equal(
        [collector],
        GeneratorSources.FilesOf("generator")
            .Where(file => File.ReadAllText(file).Contains(made, StringComparison.Ordinal))
            .Select(GeneratorSources.Relative));

    [Fact]
    public void Every_file_ends_its_lines_with_LF() =>
        Broken.AssertNone(GeneratorSources.FilesOf("generator").Concat(GeneratorSources.FilesOf("runtime"))
            .Where(static file => File.ReadAllText(file).Contains('\r', StringComparison.Ordinal))
            .Select(GeneratorSources.Relative));

    // What a part of a class is for stands in <content>.
    private static bool HasSummary(string source) =>
        source.Contains("/// <summary>", StringComparison.Ordinal) || source.Contains("/// <content>", StringComparison.Ordinal);
}
