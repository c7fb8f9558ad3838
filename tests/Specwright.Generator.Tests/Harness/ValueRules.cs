using Microsoft.CodeAnalysis;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Harness;

/// <summary>
/// What the pipeline's steps hand on is plain data: equal by value, and without any object of the compiler's or of a parser's.
/// </summary>
internal static class ValueRules
{
    public static void Check(GeneratorHarness harness, IReadOnlyList<SpecSource> specs)
    {
        var first = harness.Host(specs).Run().RunResult.Results.Single();
        var second = harness.Host(specs).Run().RunResult.Results.Single();
        foreach (var name in harness.Steps.Order(StringComparer.Ordinal))
        {
            var values = ValuesOf(first, name);
            var others = ValuesOf(second, name);
            foreach (var value in values)
            {
                if (ObjectGraph.FindForbidden(value) is { } leak)
                {
                    Assert.Fail($"Step '{name}' hands on what it must not hold: {leak}");
                }
            }

            for (var i = 0; i < values.Length; i++)
            {
                if (i >= others.Length || !Equals(values[i], others[i]) || values[i]?.GetHashCode() != others[i]?.GetHashCode())
                {
                    Assert.Fail($"Step '{name}', output {i}: two runs on the same specs gave values that are not equal. "
                        + $"{values[i]?.GetType()} needs equality by value (EquatableArray instead of arrays and lists).");
                }
            }
        }
    }

    private static object?[] ValuesOf(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs)
            ? [.. runs.SelectMany(static run => run.Outputs).Select(static one => one.Value)]
            : [];
}
