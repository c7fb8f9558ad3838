namespace Specwright.Package.Tests;

/// <summary>The package, packed once for all tests into a folder outside the repository, and the folder that consumers live in.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("specwright-package-").FullName;
    private int _consumers;

    /// <summary>The version that was packed: one of its own, so that no cache holds another package under it.</summary>
    public string Version { get; } = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    /// <summary>The package file.</summary>
    public string File => Path.Combine(_folder, "package", $"Specwright.{Version}.nupkg");

    /// <summary>The folder that consumers restore packages to.</summary>
    public string Packages => Path.Combine(_folder, "packages");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        CommandResult pack = await Command.BuildAsync(
            "pack",
            Repository.Root,
            "runtime",
            "--no-restore",
            "--configuration",
            "Release",
            $"-p:PackageVersion={Version}",
            "--output",
            Path.GetDirectoryName(File)!);
        pack.Succeeded();
        Assert.DoesNotContain("warning", pack.Output, StringComparison.OrdinalIgnoreCase);
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder, "nuget.config"), NuGetConfig());
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A new, empty folder for a consumer's project. A nuget.config above it offers the package.</summary>
    internal ConsumerProject NewConsumer() =>
        new(
            Directory.CreateDirectory(Path.Combine(_folder, $"consumer{++_consumers}")).FullName,
            Packages,
            Version);

    // What this machine has of other packages already is not downloaded again; the package under test comes from its folder only.
    private string NuGetConfig()
    {
        string global = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string fallback = Directory.Exists(global)
            ? $"""<fallbackPackageFolders><add key="machine" value="{global}" /></fallbackPackageFolders>"""
            : "";
        return $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Path.GetDirectoryName(File)}" />
              </packageSources>
              {fallback}
            </configuration>
            """;
    }
}
