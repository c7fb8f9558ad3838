namespace Specwright.Documentation.Tests.Snippets;

/// <summary>A page of the documentation: its path in the repository, and its lines.</summary>
internal sealed record Page(string Path, IReadOnlyList<string> Lines)
{
    private static readonly string s_root = FindRoot();

    /// <summary>The README, the pages of docs/, and the pages for contributors.</summary>
    public static IEnumerable<string> Paths => Directory
        .EnumerateFiles(System.IO.Path.Combine(s_root, "docs"), "*.md", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(s_root, "*.md"))
        .Select(static file => System.IO.Path.GetRelativePath(s_root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public static Page Load(string path) => new(path, File.ReadAllLines(Combine(path)));

    public static string Combine(string path) => System.IO.Path.GetFullPath(System.IO.Path.Combine(s_root, path));

    /// <summary>Every fenced block, in the order of the page.</summary>
    public IEnumerable<Snippet> Snippets()
    {
        for (var index = 0; index < Lines.Count; index++)
        {
            var fence = Lines[index].TrimStart();
            if (!fence.StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var indent = Lines[index].Length - fence.Length;
            var first = index + 1;
            while (++index < Lines.Count && Lines[index].Trim() != "```")
            {
            }

            var lines = Lines.Skip(first).Take(index - first).Select(line => line.Length > indent ? line[indent..] : "");
            yield return new Snippet(Path, first + 1, fence.TrimStart('`').Trim(), string.Join('\n', lines));
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Generator.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The repository is not above the tests.");
    }
}
