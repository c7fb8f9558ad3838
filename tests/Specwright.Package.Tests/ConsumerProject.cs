namespace Specwright.Package.Tests;

/// <summary>A project outside the repository that knows Specwright by its package only.</summary>
internal sealed class ConsumerProject(string folder, string packages, string version)
{
    /// <summary>The project's folder.</summary>
    public string Folder => folder;

    /// <summary>Writes a file of the project.</summary>
    public ConsumerProject With(string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Writes Consumer.csproj (or .vbproj) with a reference to the package.</summary>
    /// <param name="properties">The project's properties, as XML.</param>
    /// <param name="items">The project's items, as XML.</param>
    /// <param name="extension">The kind of project.</param>
    public ConsumerProject WithProject(string properties, string items, string extension = "csproj") => With($"Consumer.{extension}", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <RootNamespace>Consumer</RootNamespace>
            <Nullable>enable</Nullable>
            <ImplicitUsings>disable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <RestorePackagesPath>{packages}</RestorePackagesPath>
            <NuGetAudit>false</NuGetAudit>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Specwright" Version="{version}" />
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Copies the repository's Cloudflare fragments into specs/cloudflare.</summary>
    public ConsumerProject WithCloudflareSpecs()
    {
        foreach (string spec in Directory.GetFiles(Repository.At("specs", "cloudflare"), "*.yaml"))
        {
            With(Path.Combine("specs", "cloudflare", Path.GetFileName(spec)), File.ReadAllText(spec));
        }

        return this;
    }

    /// <summary>Replaces a piece of a file, which must be there exactly once.</summary>
    public ConsumerProject Edit(string name, string old, string replacement)
    {
        string text = File.ReadAllText(Path.Combine(folder, name));
        Assert.Equal(2, text.Split(old).Length);
        return With(name, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Builds the project.</summary>
    public Task<CommandResult> BuildAsync() => Command.BuildAsync("build", folder);

    /// <summary>Builds the project, runs it with arguments and returns the lines that it prints.</summary>
    public async Task<string[]> BuildAndRunAsync(params string[] arguments)
    {
        (await BuildAsync()).Succeeded();
        CommandResult run =
            await Command.RunAsync("dotnet", folder, [Path.Combine("bin", "Debug", "net10.0", "Consumer.dll"), .. arguments]);
        return run.Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
