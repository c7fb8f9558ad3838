using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Specwright.Testing.Driving;

/// <summary>
/// The reference assemblies of one target framework together with the Specwright runtime for it: what a consumer's compiler sees.
/// </summary>
public static class ReferenceSet
{
    public const string Net10 = "net10.0";
    public const string Net8 = "net8.0";
    public const string NetStandard20 = "netstandard2.0";

    private static readonly ConcurrentDictionary<string, Lazy<ImmutableArray<MetadataReference>>> s_sets = new(StringComparer.Ordinal);

    /// <summary>The references for <paramref name="targetFramework"/>, as the build listed them beside this program.</summary>
    public static ImmutableArray<MetadataReference> For(string targetFramework) =>
        s_sets.GetOrAdd(targetFramework, static name => new(() => Load(name))).Value;

    private static ImmutableArray<MetadataReference> Load(string targetFramework)
    {
        var list = Path.Combine(AppContext.BaseDirectory, "references", targetFramework + ".txt");
        return [.. File.ReadLines(list)
            .Where(static path => path.EndsWith(".dll", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path))];
    }
}
