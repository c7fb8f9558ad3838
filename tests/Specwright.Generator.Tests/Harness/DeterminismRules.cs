using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Harness;

/// <summary>
/// The same specs give the same bytes and the same diagnostics: in another culture, with other line ends, in any order of the files, beside
/// another run.
/// </summary>
internal static class DeterminismRules
{
    public static void Check(GeneratorHarness harness, HarnessResult result)
    {
        foreach (var culture in Cultures.Names)
        {
            AssertSame(result.Output, Cultures.Run(culture, () => harness.Run([.. result.Specs]).Output), $"in the culture {culture}");
        }

        AssertSame(result.Output, harness.Run([.. result.Specs.Select(WithCrLf)]).Output, "with CRLF line ends in the specs");
        AssertSame(result.Output, harness.Run([.. result.Specs.Reverse()]).Output, "with the specs in reverse order");

        foreach (var output in AtOnce(harness, result.Specs))
        {
            AssertSame(result.Output, output, "when two run at once");
        }

        foreach (var file in result.Output.Files)
        {
            Assert.False(file.Text.Contains('\r', StringComparison.Ordinal), $"{file.HintName} contains a carriage return.");
        }
    }

    private static GeneratorOutput[] AtOnce(GeneratorHarness harness, IReadOnlyList<SpecSource> specs)
    {
        var outputs = new GeneratorOutput[2];
        Parallel.For(0, outputs.Length, i => outputs[i] = harness.Run([.. specs]).Output);
        return outputs;
    }

    private static SpecSource WithCrLf(SpecSource spec) =>
        spec with { Text = spec.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal) };

    private static void AssertSame(GeneratorOutput expected, GeneratorOutput actual, string circumstance)
    {
        if (actual.Exception is { } exception)
        {
            Assert.Fail($"The generator threw {circumstance}:\n{exception}");
        }

        AssertSameLines(
            [.. expected.Files.Select(static file => file.HintName).Order(StringComparer.Ordinal)],
            [.. actual.Files.Select(static file => file.HintName).Order(StringComparer.Ordinal)],
            "The set of files",
            circumstance);
        foreach (var file in expected.Files)
        {
            var other = actual.Files.Single(one => one.HintName == file.HintName);
            AssertSameLines(file.Text.Split('\n'), other.Text.Split('\n'), file.HintName, circumstance);
        }

        AssertSameLines(Sorted(expected), Sorted(actual), "The set of diagnostics", circumstance);
    }

    private static string[] Sorted(GeneratorOutput output) =>
        [.. output.Diagnostics.Select(static one => one.ToString()).Order(StringComparer.Ordinal)];

    private static void AssertSameLines(string[] expected, string[] actual, string what, string circumstance)
    {
        for (var i = 0; i < Math.Max(expected.Length, actual.Length); i++)
        {
            var (left, right) = (expected.ElementAtOrDefault(i), actual.ElementAtOrDefault(i));
            if (!string.Equals(left, right, StringComparison.Ordinal))
            {
                Assert.Fail($"{what} is different {circumstance}, at line {i + 1}:\n  expected: {left}\n  actual:   {right}");
            }
        }
    }
}
