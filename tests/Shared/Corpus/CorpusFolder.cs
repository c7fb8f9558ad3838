namespace Specwright.Testing.Corpus;

/// <summary>Where the corpus usually is: beside the repository, in <c>shared/corpus</c>.</summary>
public static class CorpusFolder
{
    /// <summary>The folder, whether it exists or not.</summary>
    public static string Default
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder.Parent is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            {
                folder = folder.Parent;
            }

            return Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "corpus"));
        }
    }
}
