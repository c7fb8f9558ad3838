using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Specwright.Generator.Pipeline;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Harness;

/// <summary>Runs the generator for a test and holds what it gives to every rule of the house.</summary>
/// <param name="create">Makes a generator; each independent run has one of its own.</param>
/// <param name="steps">The tracking names of the pipeline's steps.</param>
public sealed class GeneratorHarness(Func<IIncrementalGenerator> create, IReadOnlyList<string> steps)
{
    /// <summary>The harness of the generator that Specwright ships.</summary>
    public static GeneratorHarness Specwright { get; } = new(static () => new OpenApiGenerator(), StepNames.All);

    public IReadOnlyList<string> Steps { get; } = steps;

    /// <summary>A consumer's project with <paramref name="specs"/>, ready to run and to be edited.</summary>
    public GeneratorHost Host(IReadOnlyList<SpecSource> specs, HostSettings? settings = null) =>
        new(create(), specs, settings ?? new HostSettings { TrackSteps = true });

    /// <summary>Runs the generator once.</summary>
    public HarnessResult Run(params SpecSource[] specs) => new(specs, Host(specs).Run());

    /// <summary>
    /// Compares every generated file with its snapshot, after it was shown that the output compiles without a warning for every target
    /// framework, that nothing runs again without a reason, that no step holds on to the compiler's objects, and that culture and line ends
    /// make no difference.
    /// </summary>
    public void Verify(HarnessResult result, [CallerFilePath] string testFile = "", [CallerMemberName] string testName = "")
    {
        CheckRules(result);
        Snapshots.Compare(result.Output, testFile, testName);
    }

    /// <summary>Everything that <see cref="Verify"/> checks, but for the snapshots.</summary>
    public void CheckRules(HarnessResult result)
    {
        CompileRules.Check(this, result.Specs);
        CachingRules.Check(this, result.Specs);
        ValueRules.Check(this, result.Specs);
        DeterminismRules.Check(this, result);
    }
}
