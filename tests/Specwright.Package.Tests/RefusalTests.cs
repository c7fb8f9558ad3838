namespace Specwright.Package.Tests;

/// <summary>A project that cannot have a client is told why, in one sentence and with what to do.</summary>
[Collection(PackageCollection.Name)]
public sealed class RefusalTests(PackedPackage package)
{
    private const string Spec = """
        openapi: 3.0.3
        info: { title: Pings, version: "1" }
        servers: [ { url: "https://pings.example" } ]
        paths:
          /ping:
            get: { operationId: ping, responses: { "204": { description: Done. } } }
        """;

    [Fact]
    public async Task AVisualBasicProjectIsRefused()
    {
        CommandResult build = await package.NewConsumer()
            .WithProject("<TargetFramework>net10.0</TargetFramework>", """<OpenApiSpec Include="pings.yaml" />""", "vbproj")
            .With("pings.yaml", Spec)
            .With("Module.vb", "Module Pings\nEnd Module\n")
            .BuildAsync();

        Assert.Contains("error SPW0090: Specwright generates C#", build.Failed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOlderLanguageVersionIsRefused()
    {
        CommandResult build = await package.NewConsumer()
            .WithProject(
                "<TargetFramework>net8.0</TargetFramework><LangVersion>10</LangVersion>",
                """<OpenApiSpec Include="pings.yaml" />""")
            .With("pings.yaml", Spec)
            .With("Nothing.cs", "internal static class Nothing { }\n")
            .BuildAsync();

        Assert.Matches("error SPW[0-9]{4}: .*C# 11", build.Failed().Output);
        Assert.DoesNotContain("CS8785", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingFileAndAFileListedTwiceAreRefused()
    {
        ConsumerProject consumer = package.NewConsumer()
            .WithProject("<TargetFramework>net10.0</TargetFramework>", """<OpenApiSpec Include="pings.yaml;pongs.yaml" />""")
            .With("pings.yaml", Spec);

        Assert.Contains(
            "Consumer.csproj : error SPW0093: The OpenApiSpec file 'pongs.yaml' does not exist.",
            (await consumer.BuildAsync()).Failed().Output,
            StringComparison.Ordinal);

        consumer.WithProject("<TargetFramework>net10.0</TargetFramework>", """<OpenApiSpec Include="*.yaml;./pings.yaml" />""");

        Assert.Contains("Consumer.csproj : error SPW0094: ", (await consumer.BuildAsync()).Failed().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""Visibility="private" """, "SPW0095")]
    [InlineData("""UnknownProperties="drop" """, "SPW0096")]
    [InlineData("""Generate="Some" """, "SPW0109")]
    [InlineData("""Namespace="My-Pings" """, "SPW0108")]
    [InlineData("""Namespace="Pings..Api" """, "SPW0108")]
    public async Task ASettingThatDoesNotExistIsRefused(string setting, string id)
    {
        CommandResult build = await package.NewConsumer()
            .WithProject("<TargetFramework>net10.0</TargetFramework>", $"""<OpenApiSpec Include="pings.yaml" {setting}/>""")
            .With("pings.yaml", Spec)
            .BuildAsync();

        Assert.Contains($" {id}: ", build.Failed().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<OpenApiSpec Include="pings.yaml" NameSpce="Pings" Clients="A;B&quot;C" />""", "SPW0105", ": NameSpce, Clients.")]
    [InlineData("""<OpenApiSpec Include="pings.yaml" /><OpenApiReference Include="pings.yaml" />""", "SPW0106", "(pings.yaml)")]
    [InlineData("""<OpenApiSpec Include="pings.yaml" /><OpenApiSpec Include="spec/*.yaml" />""", "SPW0107", "'spec/*.yaml'")]
    [InlineData("""<OpenApiSpec Include="spec/**/*.yaml" />""", "SPW0107", "'spec/**/*.yaml'")]
    [InlineData("""<OpenApiSpec Include="https://pings.example/openapi.json" />""", "SPW0093", "is an address")]
    [InlineData("""<OpenApiSpec Include="$(MSBuildProjectDirectory)" />""", "SPW0093", "does not exist")]
    [InlineData("""<AdditionalFiles Include="pings.yaml" />""", "SPW0005", "'pings.yaml'")]
    public async Task AnItemWithoutAnyEffectIsReported(string items, string id, string what)
    {
        CommandResult build = await package.NewConsumer()
            .WithProject("<TargetFramework>net10.0</TargetFramework>", items)
            .With("pings.yaml", Spec)
            .With("Nothing.cs", "internal static class Nothing { }\n")
            .BuildAsync();

        Assert.Matches($"(warning|error) {id}: .*{System.Text.RegularExpressions.Regex.Escape(what)}", build.Output);
    }

    [Fact]
    public async Task MetadataOfMSBuildAndIdesAndAnyNamespaceAreTaken()
    {
        const string Items = """
            <OpenApiSpec Include="*.yaml" Namespace="class.@event.Straße_1" Client="Api" Link="x" Visible="false" Pack="false" CopyToOutputDirectory="Never">
              <DependentUpon>x</DependentUpon>
            </OpenApiSpec>
            """;
        CommandResult build = await package.NewConsumer()
            .WithProject("<TargetFramework>net10.0</TargetFramework>", Items)
            .With("pings.yaml", Spec)
            .BuildAsync();

        Assert.DoesNotContain("SPW", build.Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOlderCompilerIsRefused()
    {
        CommandResult build = await package.NewConsumer()
            .WithProject("<TargetFramework>net10.0</TargetFramework>", """<OpenApiSpec Include="pings.yaml" />""")
            .With("pings.yaml", Spec)
            .With(
                "Directory.Build.targets",
                "<Project><PropertyGroup><CompilerApiVersion>roslyn4.7</CompilerApiVersion></PropertyGroup></Project>")
            .BuildAsync();

        Assert.Contains(
            "error SPW0091: Specwright needs the C# compiler 4.8 or newer, and this build uses 4.7.",
            build.Failed().Output,
            StringComparison.Ordinal);
    }
}
