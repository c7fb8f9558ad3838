using Specwright.Generator.Diagnostics;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Harness;

/// <summary>What is generated compiles for every target framework, as C# 11, without an error or a warning.</summary>
internal static class CompileRules
{
    private static readonly string[] s_targetFrameworks = [ReferenceSet.Net10, ReferenceSet.Net8, ReferenceSet.NetStandard20];

    public static void Check(GeneratorHarness harness, IReadOnlyList<SpecSource> specs)
    {
        foreach (var targetFramework in s_targetFrameworks)
        {
            var output = harness.Host(specs, new HostSettings { TargetFramework = targetFramework }).Run();
            if (output.Exception is { } exception)
            {
                Assert.Fail($"The generator threw for {targetFramework} (the compiler would report CS8785 and drop all of its output):\n"
                    + $"{exception}");
            }

            Assert.DoesNotContain(output.Diagnostics, static one => one.Id == GeneralDiagnosticIds.InternalError);
            var (diagnostics, _) = OutputCompiler.Compile(output.Compilation);
            if (!diagnostics.IsEmpty)
            {
                Assert.Fail(
                    $"The generated code does not compile cleanly for {targetFramework}:\n{string.Join("\n", diagnostics.Take(20))}");
            }
        }
    }
}
