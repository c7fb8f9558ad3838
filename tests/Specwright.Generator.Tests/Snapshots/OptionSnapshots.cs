using Specwright.Generator.Tests.Harness;
using Specwright.Generator.Tests.Incremental;

namespace Specwright.Generator.Tests.Snapshots;

/// <summary>What the settings of a spec item change.</summary>
public sealed class OptionSnapshots
{
    [Fact]
    public void Selected_operations() =>
        GeneratorHarness.Specwright.Verify(GeneratorHarness.Specwright.Run(PetSpecs.Pets with { Operations = "GET /pets/*" }));

    [Fact]
    public void A_file_without_paths_generates_nothing()
    {
        var library = PetSpecs.Shops with
        {
            Text = PetSpecs.Shops.Text[PetSpecs.Shops.Text.IndexOf("components:", StringComparison.Ordinal)..],
            Namespace = "Library",
        };

        Assert.Empty(GeneratorHarness.Specwright.Run(library).Output.Files);
    }
}
