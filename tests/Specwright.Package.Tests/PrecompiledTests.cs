using System.Runtime.InteropServices;

namespace Specwright.Package.Tests;

/// <summary>The compiler gets the generator once: with machine code where there is some for it.</summary>
[Collection(PackageCollection.Name)]
public sealed class PrecompiledTests(PackedPackage package)
{
    private const string ShowGenerator = """
        </ItemGroup>
        <Target Name="ShowGenerator" AfterTargets="CoreCompile">
          <WriteLinesToFile File="generator.txt" Lines="@(Analyzer->WithMetadataValue('Filename', 'Specwright.Generator'))" />
        </Target>
        <ItemGroup>
        """;

    [Fact]
    public async Task TheCompilerGetsOneGenerator()
    {
        ConsumerProject consumer = package.NewConsumer()
            .WithProject(
                "<TargetFramework>net10.0</TargetFramework>",
                """<OpenApiSpec Include="specs/cloudflare/*.yaml" Namespace="Cloudflare" Client="CloudflareClient" />""" + ShowGenerator)
            .WithCloudflareSpecs();

        (await consumer.BuildAsync()).Succeeded();

        string folder = OperatingSystem.IsLinux()
            && RuntimeInformation.OSArchitecture == Architecture.X64
            && Environment.Version.Major == 10 ? "tools/linux-x64" : "analyzers/dotnet/cs";
        string generator = Assert.Single(await File.ReadAllLinesAsync(Path.Combine(consumer.Folder, "generator.txt")));
        Assert.EndsWith(
            $"/specwright/{package.Version}/{folder}/Specwright.Generator.dll",
            generator.Replace('\\', '/'),
            StringComparison.Ordinal);
    }
}
