using System.Text.RegularExpressions;
using Specwright.Documentation.Tests.Snippets;

namespace Specwright.Documentation.Tests;

/// <summary>A link of a page leads to a file of the repository, and to a heading that is there.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. Page.Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(page)!;
        var broken = Link().Matches(string.Join('\n', Page.Load(page).Lines))
            .Select(static match => match.Groups["target"].Value)
            .Where(static target => !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Exists(target.StartsWith('#') ? page + target : Path.Combine(folder, target)));
        Assert.Equal("", string.Join('\n', broken));
    }

    [Fact]
    public void The_index_names_every_page()
    {
        var index = File.ReadAllText(Page.Combine("docs/README.md"));
        var pages = Page.Paths
            .Where(static page => page.StartsWith("docs/", StringComparison.Ordinal) && page.Count(static one => one == '/') == 1)
            .Where(static page => page != "docs/README.md");
        Assert.All(pages, page => Assert.Contains($"({page["docs/".Length..]})", index, StringComparison.Ordinal));
    }

    private static bool Exists(string target)
    {
        var parts = target.Split('#');
        var path = Page.Combine(parts[0]);
        return parts.Length == 1
            ? File.Exists(path) || Directory.Exists(path)
            : File.Exists(path) && File.ReadLines(path).Any(line => line.StartsWith('#') && Anchor(line) == parts[1]);
    }

    // As GitHub makes it: lower case, without punctuation, a hyphen for each space.
    private static string Anchor(string heading) =>
        NotInAnchor().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
