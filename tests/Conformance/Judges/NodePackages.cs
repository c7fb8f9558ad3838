using System.Diagnostics;
using System.Reflection;

namespace Specwright.Conformance.Judges;

/// <summary>The folder with the judges' npm packages, and the programs of Node.</summary>
internal static class NodePackages
{
    /// <summary>The folder of <c>package.json</c>.</summary>
    public static string Directory { get; } = typeof(NodePackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "NodeDirectory").Value!;

    /// <summary>The path of <c>node</c>; <see langword="null"/> when it is not on the PATH.</summary>
    public static string? Node { get; } = Find("node");

    /// <summary>The path of a file of a package.</summary>
    public static string File(params string[] parts) => Path.Combine([Directory, "node_modules", .. parts]);

    /// <summary>Installs the packages that the lock file names, if they are not there yet.</summary>
    /// <exception cref="InvalidOperationException">Node or npm is missing, or the packages cannot be installed; the message says
    /// which.</exception>
    public static Task InstallAsync(CancellationToken cancellationToken) => InstallAsync(Directory, cancellationToken);

    /// <inheritdoc cref="InstallAsync(CancellationToken)"/>
    public static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        if (Node is null)
        {
            throw new InvalidOperationException("node is not on the PATH.");
        }

        // npm writes this file last; an older one belongs to another lock file.
        var installed = Path.Combine(folder, "node_modules", ".package-lock.json");
        if (System.IO.File.Exists(installed) && System.IO.File.GetLastWriteTimeUtc(
            installed) >= System.IO.File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            return;
        }

        var npm = Find("npm") ?? throw new InvalidOperationException("npm is not on the PATH.");
        using var child = ChildProcess.Start(npm, ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], folder);
        await child.Process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        if (child.Process.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci failed in {folder}: {child.LastLines}");
        }
    }

    private static string? Find(string program)
    {
        var names = OperatingSystem.IsWindows() ? [program + ".exe", program + ".cmd"] : new[] { program };
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(System.IO.File.Exists);
    }
}
