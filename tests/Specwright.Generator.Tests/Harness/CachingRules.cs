using Microsoft.CodeAnalysis;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Harness;

/// <summary>Nothing runs again that has no reason to.</summary>
internal static class CachingRules
{
    public static void Check(GeneratorHarness harness, IReadOnlyList<SpecSource> specs)
    {
        var host = harness.Host(specs);
        host.Run();

        host.CloneCompilation();
        AssertNothingRan(harness, host.Run(), "a second run");

        host.EditConsumer(GeneratorHost.ConsumerSource.Replace("42", "43", StringComparison.Ordinal));
        AssertNothingRan(harness, host.Run(), "an edit of an unrelated .cs file");

        host.ReplaceSpecs(specs);
        AssertNothingRan(harness, host.Run(), "new text and option objects of the same content");

        host.AddReference(MetadataReference.CreateFromFile(typeof(CachingRules).Assembly.Location));
        AssertNothingRan(harness, host.Run(), "an unrelated reference");
    }

    /// <summary>Fails unless every step of the pipeline, and every output, came from the cache or came out as it was.</summary>
    public static void AssertNothingRan(GeneratorHarness harness, GeneratorOutput output, string change)
    {
        var broken = Reasons(harness, output)
            .Where(static step => step.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(static step => $"  step '{step.Name}', output {step.Index}: {step.Reason}")
            .ToArray();
        if (broken.Length > 0)
        {
            Assert.Fail($"After {change} these steps gave something new:\n{string.Join("\n", broken)}");
        }
    }

    /// <summary>Why each output of each step is what it is: the pipeline's own steps, and those that add sources and diagnostics.</summary>
    public static IEnumerable<(string Name, int Index, IncrementalStepRunReason Reason)> Reasons(
        GeneratorHarness harness,
        GeneratorOutput output)
    {
        var result = output.RunResult.Results.Single();
        return result.TrackedSteps.Where(step => harness.Steps.Contains(step.Key))
            .Concat(result.TrackedOutputSteps)
            .OrderBy(static step => step.Key, StringComparer.Ordinal)
            .SelectMany(static step => step.Value
                .SelectMany(static run => run.Outputs)
                .Select((one, index) => (step.Key, index, one.Reason)));
    }

    /// <summary>How many outputs of a step are new.</summary>
    public static int CountNew(GeneratorHarness harness, GeneratorOutput output, string step) =>
        Reasons(harness, output).Count(one => one.Name == step && IsNew(one.Reason));

    /// <summary>How many of the steps at the end (those that add a source or a diagnostic) ran and gave something new.</summary>
    public static int CountNewOutputs(GeneratorOutput output) =>
        output.RunResult.Results.Single().TrackedOutputSteps.Values
            .SelectMany(static runs => runs)
            .SelectMany(static run => run.Outputs)
            .Count(static one => IsNew(one.Reason));

    /// <summary>Whether an output is another one than before.</summary>
    public static bool IsNew(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified;
}
