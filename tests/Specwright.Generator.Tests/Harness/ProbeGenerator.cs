using Microsoft.CodeAnalysis;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Harness;

/// <summary>A generator of one step, with whatever fault a test of the harness wants to see found.</summary>
internal sealed class ProbeGenerator(Func<AdditionalText, object?> step, Func<object?, string> emit) : IIncrementalGenerator
{
    public const string Step = "Probe";

    public static SpecSource Spec { get; } = new("/src/probe.yaml", "first\nsecond\n");

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var values = context.AdditionalTextsProvider.Select((text, _) => step(text)).WithTrackingName(Step);
        context.RegisterSourceOutput(values, (output, value) => output.AddSource("Probe.g.cs", emit(value)));
    }

    public static GeneratorHarness Harness(Func<AdditionalText, object?> step, Func<object?, string> emit) =>
        new(() => new ProbeGenerator(step, emit), [Step]);
}
