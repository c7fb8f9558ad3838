namespace Specwright.Generator.Diagnostics;

/// <summary>The address of the page that explains a diagnostic: its heading in docs/diagnostics.md of the repository.</summary>
internal static class HelpLink
{
    // The repository is the RepositoryUrl of Directory.Build.props; a test holds them together.
    private const string Page = "https://github.com/specwright/specwright/blob/main/docs/diagnostics.md";

    /// <summary>The address for the diagnostic of an id, such as <c>SPW1020</c>: GitHub's anchors are in lower case.</summary>
    public static string For(string id) => $"{Page}#{id.ToLowerInvariant()}";
}
