using System.Text.RegularExpressions;

namespace Specwright.Generator.Tests.Architecture;

/// <summary>The folders of the generator do not know each other in circles: each has those below it, and those above it.</summary>
public sealed partial class FolderTests
{
    [Fact]
    public void No_folder_knows_one_that_knows_it()
    {
        var uses = Uses();
        Assert.NotEmpty(uses);

        // What uses nothing that is left is below everything else: take it away, until nothing is left, or only circles are.
        var left = uses.Keys.ToHashSet(StringComparer.Ordinal);
        while (left.RemoveWhere(folder => !uses[folder].Keys.Any(used => left.Contains(used))) > 0)
        {
        }

        Broken.AssertNone(left.Order(StringComparer.Ordinal).SelectMany(folder => uses[folder]
            .Where(used => left.Contains(used.Key))
            .Select(used => $"{folder} knows {used.Key}: {string.Join(", ", used.Value.Take(3))}")));
    }

    private static Dictionary<string, Dictionary<string, List<string>>> Uses()
    {
        var folders = GeneratorSources.FilesOf("generator")
            .Select(static file => NamespaceDeclaration().Match(File.ReadAllText(file)).Groups[1].Value)
            .Distinct()
            .OrderByDescending(static name => name.Length)
            .ToArray();
        var uses = folders.ToDictionary(static folder => folder, static _ => new Dictionary<string, List<string>>());
        foreach (var (user, type) in GeneratorSources.Scan.TypeUses.Order())
        {
            if (FolderOf(user) is { } from && FolderOf(type) is { } to && from != to)
            {
                var (all, found) = (uses[from], $"{user[(from.Length + 1)..]} uses {type[(to.Length + 1)..]}");
                (all.TryGetValue(to, out var list) ? list : all[to] = []).Add(found);
            }
        }

        return uses;

        string? FolderOf(string type) => Array.Find(folders, folder => type.StartsWith(folder + ".", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();
}
