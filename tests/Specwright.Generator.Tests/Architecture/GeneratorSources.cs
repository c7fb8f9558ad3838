using Specwright.Generator.Tests.Harness;

namespace Specwright.Generator.Tests.Architecture;

/// <summary>The generator and the runtime, as source files and as the assembly that was tested.</summary>
internal static class GeneratorSources
{
    public const string RootNamespace = "Specwright.Generator";

    private static readonly Lazy<AssemblyScan> s_scan = new(static () => AssemblyScan.Of(typeof(OpenApiGenerator).Assembly.Location));

    /// <summary>What the compiled generator uses.</summary>
    public static AssemblyScan Scan => s_scan.Value;

    /// <summary>The source files of a project's folder, without what the build made.</summary>
    public static IEnumerable<string> FilesOf(params string[] folder)
    {
        var root = Repository.Combine(folder);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Where(file => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar) is not ["bin" or "obj", ..])
                .Order(StringComparer.Ordinal)
            : [];
    }

    public static string Relative(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
}
