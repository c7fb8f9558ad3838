using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Harness;

/// <summary>The specs of a test and what the generator made of them.</summary>
public sealed record HarnessResult(IReadOnlyList<SpecSource> Specs, GeneratorOutput Output)
{
    /// <summary>The text of the one generated file whose hint name ends with <paramref name="hintNameEnd"/>.</summary>
    public string File(string hintNameEnd)
    {
        var found = Output.Files.Where(file => file.HintName.EndsWith(hintNameEnd, StringComparison.Ordinal)).ToArray();
        return found.Length == 1
            ? found[0].Text
            : throw new InvalidOperationException($"{found.Length} files end with '{hintNameEnd}'; there are: "
                + $"{string.Join(", ", Output.Files.Select(static file => file.HintName))}");
    }
}
