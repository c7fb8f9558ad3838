using System.Globalization;
using System.Xml.Linq;

namespace Specwright.Package.Tests;

/// <summary>An ASP.NET Core application in the folder Api, and beside it projects that have its client from the packed package.</summary>
internal sealed class OwnApiProjects(PackedPackage package)
{
    /// <summary>The place in Program.cs where tests add endpoints.</summary>
    public const string LastEndpoint = "app.Run();";

    /// <summary>The one place of the API that registers its documents.</summary>
    public const string Registration = "builder.Services.AddOpenApi();";

    private readonly ConsumerProject _files = package.NewConsumer();

    /// <summary>The folder of all projects.</summary>
    public string Folder => _files.Folder;

    /// <summary>Copies the sample's API; what it has from the repository's central package versions is written out.</summary>
    /// <param name="properties">Further properties, as XML.</param>
    public OwnApiProjects WithApi(string properties = "")
    {
        foreach (string source in Directory.GetFiles(Repository.At("samples", "OwnApi", "Api"), "*.cs"))
        {
            With(Path.Combine("Api", Path.GetFileName(source)), File.ReadAllText(source));
        }

        XDocument project = XDocument.Load(Repository.At("samples", "OwnApi", "Api", "Api.csproj"));
        foreach (XElement reference in project.Descendants("PackageReference"))
        {
            reference.SetAttributeValue("Version", VersionOf(reference.Attribute("Include")!.Value));
        }

        project.Root!.Add(XElement.Parse($"""
            <PropertyGroup>
              <ImplicitUsings>enable</ImplicitUsings>
              <Nullable>enable</Nullable>
              {Restore}
              {properties}
            </PropertyGroup>
            """));
        return With(Path.Combine("Api", "Api.csproj"), project.ToString());
    }

    /// <summary>Writes a C# project that has the package.</summary>
    /// <param name="name">The project's name and folder.</param>
    /// <param name="items">The project's items, as XML.</param>
    /// <param name="program">Its source.</param>
    /// <param name="properties">The project's properties, as XML.</param>
    /// <param name="sdk">Its SDK.</param>
    public OwnApiProjects WithProject(
        string name,
        string items,
        string program = "",
        string properties = "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>",
        string sdk = "Microsoft.NET.Sdk") => With(Path.Combine(name, name + ".csproj"), $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            {Restore}
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Specwright" Version="{package.Version}" />
            {items}
          </ItemGroup>
        </Project>
        """).With(Path.Combine(name, "Program.cs"), program);

    /// <summary>Writes a file.</summary>
    public OwnApiProjects With(string name, string text)
    {
        _files.With(name, text);
        return this;
    }

    /// <summary>Replaces a piece of a file, which must be there exactly once.</summary>
    public OwnApiProjects Edit(string name, string old, string replacement)
    {
        _files.Edit(name, old, replacement);
        return this;
    }

    /// <summary>A path below <see cref="Folder"/>.</summary>
    public string At(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>The times at which files were last written.</summary>
    public DateTime[] Written(params string[] names) => [.. names.Select(name => File.GetLastWriteTimeUtc(Existing(name)))];

    /// <summary>Runs an SDK command in a folder, with what it prints at the console's usual verbosity.</summary>
    public Task<CommandResult> RunAsync(string folder, params string[] arguments) => Command.RunAsync(
        "dotnet", At(folder), [.. arguments, "--nologo", "-nodeReuse:false", "-maxCpuCount:4", "-p:UseSharedCompilation=false"]);

    /// <summary>Builds a project, runs it, and returns the lines that it prints.</summary>
    public async Task<string[]> BuildAndRunAsync(string name, params string[] arguments)
    {
        (await RunAsync(name, "build")).Succeeded();
        string assembly = Path.Combine("bin", "Debug", "net10.0", name + ".dll");
        CommandResult run = await Command.RunAsync("dotnet", At(name), [assembly, .. arguments]);
        return run.Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>How often a build had the API write its documents.</summary>
    public static int Generations(CommandResult build) => build.Output.Split("GenerateOpenApiDocuments:").Length - 1;

    private string Restore => $"""
        <RestorePackagesPath>{Path.Combine(Path.GetDirectoryName(Folder)!, "packages")}</RestorePackagesPath>
        <NuGetAudit>false</NuGetAudit>
        """;

    private string Existing(string name)
    {
        string path = At(name.Split('/'));
        Assert.True(File.Exists(path), string.Create(CultureInfo.InvariantCulture, $"{path} does not exist."));
        return path;
    }

    private static string VersionOf(string packageId) => XDocument.Load(Repository.At("Directory.Packages.props"))
        .Descendants("PackageVersion")
        .Single(version => version.Attribute("Include")!.Value == packageId)
        .Attribute("Version")!.Value;
}
