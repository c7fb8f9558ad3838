using System.IO.Compression;
using System.Xml.Linq;

namespace Specwright.Package.Tests;

/// <summary>What is in the package, and what is not.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    private static readonly string[] s_entries =
    [
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "Specwright.nuspec",
        "THIRD-PARTY-NOTICES.txt",
        "analyzers/dotnet/cs/Microsoft.Bcl.AsyncInterfaces.dll",
        "analyzers/dotnet/cs/Microsoft.OpenApi.dll",
        "analyzers/dotnet/cs/Specwright.Generator.dll",
        "analyzers/dotnet/cs/System.Buffers.dll",
        "analyzers/dotnet/cs/System.Memory.dll",
        "analyzers/dotnet/cs/System.Numerics.Vectors.dll",
        "analyzers/dotnet/cs/System.Runtime.CompilerServices.Unsafe.dll",
        "analyzers/dotnet/cs/System.Text.Encodings.Web.dll",
        "analyzers/dotnet/cs/System.Text.Json.dll",
        "analyzers/dotnet/cs/System.Threading.Tasks.Extensions.dll",
        "analyzers/dotnet/cs/YamlDotNet.dll",
        "build/Specwright.Checks.targets",
        "build/Specwright.OwnApi.targets",
        "build/Specwright.props",
        "build/Specwright.targets",
        "buildTransitive/Specwright.Checks.targets",
        "buildTransitive/Specwright.OwnApi.targets",
        "buildTransitive/Specwright.props",
        "buildTransitive/Specwright.targets",
        "icon.png",
        "lib/net10.0/Specwright.dll",
        "lib/net10.0/Specwright.xml",
        "lib/net8.0/Specwright.dll",
        "lib/net8.0/Specwright.xml",
        "lib/netstandard2.0/Specwright.dll",
        "lib/netstandard2.0/Specwright.xml",
    ];

    private const int MaxBytes = 10_000_000;

    [Fact]
    public void HoldsTheRuntimeTheGeneratorAndAllThatItNeeds()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);

        Assert.Equal(
            s_entries.Concat(PrecompiledHost.All.SelectMany(static host => host.Entries)),
            archive.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void IsNoLargerThanTenMegabytes() =>
        Assert.InRange(new FileInfo(package.File).Length, 1, MaxBytes);

    [Fact]
    public void DependsOnSystemTextJsonOnlyWhereTheFrameworkHasNone()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using Stream nuspec = archive.GetEntry("Specwright.nuspec")!.Open();

        IEnumerable<string> dependencies = XDocument.Load(nuspec).Descendants()
            .Where(element => element.Name.LocalName == "group")
            .Select(group => $"{group.Attribute("targetFramework")!.Value}: "
                + $"{string.Join(", ", group.Elements().Select(element => element.Attribute("id")!.Value))}");

        Assert.Equal(
            [
                ".NETStandard2.0: Microsoft.Bcl.TimeProvider, System.Diagnostics.DiagnosticSource, System.Text.Json", "net10.0: ", "net8.0: ",
            ],
            dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ItsReadmeLeadsToTheRepository()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using StreamReader packed = new(archive.GetEntry("README.md")!.Open());
        string readme = File.ReadAllText(Repository.At("README.md"));
        string url = XDocument.Load(Repository.At("Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

        Assert.Contains("](docs/README.md)", readme, StringComparison.Ordinal);
        Assert.Equal(readme.TrimEnd().Replace("](", $"]({url}/blob/main/", StringComparison.Ordinal), packed.ReadToEnd().TrimEnd());
    }

    [Fact]
    public void SaysWhereItComesFrom()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using Stream nuspec = archive.GetEntry("Specwright.nuspec")!.Open();
        Dictionary<string, string> metadata = XDocument.Load(nuspec).Descendants()
            .Where(static element => !element.HasElements)
            .GroupBy(static element => element.Name.LocalName)
            .ToDictionary(static group => group.Key, static group => group.First().Value);

        Assert.Equal("MIT", metadata["license"]);
        Assert.Equal("icon.png", metadata["icon"]);
        Assert.Equal("README.md", metadata["readme"]);
        Assert.NotEmpty(metadata["projectUrl"]);
    }

    // The container's own parts: their names are NuGet's affair.
    private static bool IsOurs(string entry) =>
        !entry.StartsWith("_rels/", StringComparison.Ordinal)
            && !entry.StartsWith("package/", StringComparison.Ordinal)
            && entry != "[Content_Types].xml";
}
