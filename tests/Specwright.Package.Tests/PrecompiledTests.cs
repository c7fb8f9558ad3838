using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace Specwright.Package.Tests;

/// <summary>The compiler gets the generator once: with machine code where there is some for its host.</summary>
[Collection(PackageCollection.Name)]
public sealed class PrecompiledTests(PackedPackage package)
{
    private const string Plain = "analyzers/dotnet/cs";

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

        string folder = Environment.Version.Major == 10 && PrecompiledHost.All.Count > 0 ? "tools/linux-x64" : Plain;
        string generator = Assert.Single(await File.ReadAllLinesAsync(Path.Combine(consumer.Folder, "generator.txt")));
        Assert.EndsWith(
            $"/specwright/{package.Version}/{folder}/Specwright.Generator.dll",
            generator.Replace('\\', '/'),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachHostGetsItsOwnMachineCodeAndEveryOtherThePlainAssemblies()
    {
        ConsumerProject consumer = package.NewConsumer()
            .WithProject("<TargetFramework>net10.0</TargetFramework>", """<OpenApiSpec Include="a.yaml" />""")
            .With("a.yaml", "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\n");
        (await Command.RunAsync("dotnet", consumer.Folder, "restore", "--verbosity", "quiet")).Succeeded();

        foreach (PrecompiledHost host in PrecompiledHost.All)
        {
            string folder = $"tools/{host.Platform}";
            await AssertFoldersAsync(consumer, folder, host.HasReader ? folder : Plain, host.Platform);
        }

        foreach (string other in (string[])["linux-musl-x64", "osx-x64", "win-arm64", "win-x86", ""])
        {
            await AssertFoldersAsync(consumer, Plain, Plain, other);
        }

        // The process of an IDE, and the next major version of the runtime. (That MSBuild runs on .NET Framework can't be pretended.)
        await AssertFoldersAsync(consumer, Plain, Plain, "win-x64", "DesignTimeBuild=true");
        await AssertFoldersAsync(consumer, Plain, Plain, "win-x64", "BundledNETCoreAppTargetFrameworkVersion=11.0");
    }

    [Fact]
    public void MachineCodeIsForTheHostOfItsFolder()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        foreach (PrecompiledHost host in PrecompiledHost.All)
        {
            foreach (string entry in host.Entries)
            {
                using MemoryStream bytes = new();
                using (Stream stream = archive.GetEntry(entry)!.Open())
                {
                    stream.CopyTo(bytes);
                }

                bytes.Position = 0;
                using PEReader reader = new(bytes);
                Assert.Equal(host.Machine, reader.PEHeaders.CoffHeader.Machine);
                Assert.NotEqual(0, reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
            }
        }
    }

    // What MSBuild would hand to the compiler on another host, asked for by that host's properties.
    private async Task AssertFoldersAsync(
        ConsumerProject consumer, string generator, string reader, string platform, params string[] properties)
    {
        CommandResult result = await Command.RunAsync(
            "dotnet",
            consumer.Folder,
            [
                "msbuild", "--nologo", "-target:ResolveLockFileAnalyzers;SpecwrightUsePrecompiled", "-getItem:Analyzer",
                $"-property:NETCoreSdkPortableRuntimeIdentifier={platform}", .. properties.Select(static one => $"-property:{one}"),
            ]);

        using JsonDocument items = JsonDocument.Parse(result.Succeeded().Output);
        string start = $"/specwright/{package.Version}/";
        ILookup<string, string> folders = items.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
            .Select(static item => item.GetProperty("FullPath").GetString()!.Replace('\\', '/'))
            .Where(path => path.Contains(start, StringComparison.Ordinal))
            .ToLookup(Path.GetFileNameWithoutExtension, path => path[(path.IndexOf(start, StringComparison.Ordinal) + start.Length)..])!;
        Assert.Equal([$"{generator}/Specwright.Generator.dll"], folders["Specwright.Generator"]);
        Assert.Equal([$"{reader}/Microsoft.OpenApi.dll"], folders["Microsoft.OpenApi"]);
        Assert.Equal([$"{Plain}/YamlDotNet.dll"], folders["YamlDotNet"]);
    }
}
