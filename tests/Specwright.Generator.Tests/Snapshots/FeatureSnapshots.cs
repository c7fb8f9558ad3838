using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Snapshots;

/// <summary>What OpenAPI can say, a small spec for each field of it.</summary>
public sealed class FeatureSnapshots
{
    [Fact]
    public void Parameters() => GeneratorHarness.Specwright.Verify(Run("parameters.yaml"));

    [Fact]
    public void Bodies() => GeneratorHarness.Specwright.Verify(Run("bodies.yaml"));

    [Fact]
    public void Contents() => GeneratorHarness.Specwright.Verify(Run("contents.yaml"));

    [Fact]
    public void Wire() => GeneratorHarness.Specwright.Verify(Run("wire.yaml"));

    [Fact]
    public void Schemas() => GeneratorHarness.Specwright.Verify(Run("schemas.yaml"));

    [Fact]
    public void Numbers() => GeneratorHarness.Specwright.Verify(Run("numbers.yaml"));

    [Fact]
    public void Security() => GeneratorHarness.Specwright.Verify(Run("security.yaml"));

    [Fact]
    public void Internal() => GeneratorHarness.Specwright.Verify(
        Run("security.yaml", static spec => spec with { Visibility = "internal", UnknownProperties = "ignore" }));

    [Fact]
    public void Credentials() => GeneratorHarness.Specwright.Verify(Run("credentials.yaml"));

    [Fact]
    public void Pages() => GeneratorHarness.Specwright.Verify(Run("pages.yaml"));

    [Fact]
    public void Webhooks() => GeneratorHarness.Specwright.Verify(Run("webhooks.yaml"));

    [Fact]
    public void Polymorphism() => GeneratorHarness.Specwright.Verify(Run("polymorphism.yaml"));

    private static HarnessResult Run(string file, Func<SpecSource, SpecSource>? change = null)
    {
        var spec = SpecSource.FromFile(Path.Combine(Repository.TestProject, "Snapshots", "Specs", file), "/src/specs/" + file);
        return GeneratorHarness.Specwright.Run(change is null ? spec : change(spec));
    }
}
