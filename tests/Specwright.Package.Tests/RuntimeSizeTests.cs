using System.IO.Compression;
using Xunit.Abstractions;

namespace Specwright.Package.Tests;

/// <summary>The runtime is a small one: what it may weigh is a budget, which a change must find room in.</summary>
[Collection(PackageCollection.Name)]
public sealed class RuntimeSizeTests(PackedPackage package, ITestOutputHelper output)
{
    [Theory]
    [InlineData("net10.0", 331_500)]
    [InlineData("net8.0", 331_500)]
    [InlineData("netstandard2.0", 345_000)]
    public void SpecwrightDllIsWithinItsBudget(string framework, int maxBytes)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        long bytes = archive.GetEntry($"lib/{framework}/Specwright.dll")!.Length;
        output.WriteLine($"Specwright.dll {framework}: {bytes:N0} bytes of {maxBytes:N0}");

        Assert.InRange(bytes, 1, maxBytes);
    }

    [Fact]
    public void SymbolsAreInAPackageOfTheirOwn()
    {
        using ZipArchive symbols = ZipFile.OpenRead(Path.ChangeExtension(package.File, ".snupkg"));

        Assert.Equal(
            ["lib/net10.0/Specwright.pdb", "lib/net8.0/Specwright.pdb", "lib/netstandard2.0/Specwright.pdb"],
            symbols.Entries
                .Select(static entry => entry.FullName)
                .Where(static name => name.EndsWith(".pdb", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }
}
