using System.Text.RegularExpressions;

namespace Specwright.Tests.Documentation;

/// <summary>docs/faults.md names tests that there are.</summary>
public sealed partial class FaultListTests
{
    [Fact]
    public void Each_fault_has_its_tests()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Directory.Packages.props")))
        {
            root = root.Parent;
        }

        var sources = Directory.EnumerateFiles(Path.Combine(root.FullName, "tests"), "*Tests*.cs", SearchOption.AllDirectories)
            .ToLookup(static file => Path.GetFileName(file).Split('.')[0], File.ReadAllText);
        var faults = File.ReadLines(Path.Combine(root.FullName, "docs", "faults.md")).Where(static line => Row().IsMatch(line)).ToList();
        Assert.True(faults.Count > 30);
        Assert.All(faults, fault =>
        {
            var tests = Test().Matches(fault.Split('|')[3]);
            Assert.NotEmpty(tests);
            Assert.All(tests, test => Assert.Contains(
                sources[test.Groups["class"].Value],
                source => Regex.IsMatch(source, $@"public (async Task|Task|void) {test.Groups["method"].Value}\(")));
        });
    }

    [GeneratedRegex(@"^\| (?!the server …|it …|---).* \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<class>\w+)\.(?<method>\w+)`")]
    private static partial Regex Test();
}
