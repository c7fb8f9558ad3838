using Specwright.Generator.Tests.Harness;

namespace Specwright.Generator.Tests.Snapshots;

/// <summary>The client of the repository's own specs, file by file.</summary>
public sealed class CloudflareSnapshots
{
    [Fact]
    public void Client()
    {
        var result = GeneratorHarness.Specwright.Run(Repository.CloudflareSpecs());
        Assert.Empty(result.Output.Diagnostics);
        GeneratorHarness.Specwright.Verify(result);
    }
}
