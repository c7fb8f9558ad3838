using System.Reflection;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Harness;

/// <summary>Where the repository's files are.</summary>
internal static class Repository
{
    /// <summary>The folder of this test project.</summary>
    public static string TestProject { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "ProjectDirectory").Value!;

    public static string Root { get; } = Path.GetFullPath(Path.Combine(TestProject, "..", ".."));

    public static string Combine(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The path of a source file of this project: a deterministic build knows it by a made-up root only.</summary>
    public static string SourceFile(string callerFilePath)
    {
        if (File.Exists(callerFilePath))
        {
            return callerFilePath;
        }

        var normalized = callerFilePath.Replace('\\', '/');
        var marker = $"/{Path.GetFileName(TestProject)}/";
        var at = normalized.LastIndexOf(marker, StringComparison.Ordinal);
        return Path.Combine(TestProject, normalized[(at + marker.Length)..]);
    }

    /// <summary>The fragments of Cloudflare's client, as the README's example gives them to the generator.</summary>
    public static SpecSource[] CloudflareSpecs() =>
        [.. Directory.GetFiles(Combine("specs", "cloudflare"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(static file => SpecSource.FromFile(file, "/src/specs/cloudflare/" + Path.GetFileName(file)) with
            {
                Namespace = "Cloudflare",
                Client = "CloudflareClient",
            })];
}
