using System.Runtime.InteropServices;

namespace Specwright.Package.Tests;

/// <summary>The compiler gets the generator once: with machine code where there is some for it.</summary>
[Collection(PackageCollection.Name)]
public sealed class PrecompiledTests(PackedPackage package)
{
    private const string ShowGenerator = """
        </ItemGroup>
        <Target Name="ShowGenerator" AfterTargets="CoreCompile">
          <Message Importance="high" Text="generator: @(Analyzer->WithMetadataValue('Filename', 'Specwright.Generator'), ' and ')." />
        </Target>
        <ItemGroup>
        """;

    [Fact]
    public async Task TheCompilerGetsOneGenerator()
    {
        ConsumerProject consumer = package.NewConsumer()
            .WithProject("<TargetFramework>net10.0</TargetFramework>", """<OpenApiSpec Include="specs/cloudflare/*.yaml" Namespace="Cloudflare" Client="CloudflareClient" />""" + ShowGenerator)
            .WithCloudflareSpecs();

        string output = (await consumer.BuildAsync()).Succeeded().Output;

        string folder = OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64 && Environment.Version.Major == 10 ? "tools/linux-x64" : "analyzers/dotnet/cs";
        Assert.Matches($"generator: [^ ]+/specwright/{package.Version}/{folder}/Specwright\\.Generator\\.dll\\.", output.Replace('\\', '/'));
    }
}
