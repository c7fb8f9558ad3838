using System.Text.Json;
using System.Xml.Linq;
using Specwright.Documentation.Tests.Snippets;
using YamlDotNet.RepresentationModel;

namespace Specwright.Documentation.Tests;

/// <summary>What the README and the pages of docs/ show is what a reader may copy: it compiles, or can be read.</summary>
public sealed class SnippetTests
{
    private static readonly JsonDocumentOptions s_strict = new();

    public static TheoryData<string> Pages => [.. Page.Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Snippets_compile(string page) =>
        AssertNone(SnippetsOf(page, "csharp").SelectMany(SnippetCompiler.FindErrors));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Other_snippets_can_be_read(string page) => AssertNone(Page.Load(page).Snippets().Select(FindMistake).OfType<string>());

    [Fact]
    public void A_snippet_that_does_not_compile_is_found()
    {
        var snippet = new Snippet("page.md", 10, "csharp", "using var other = new ShopClient(1);\nint number = \"text\";");
        Assert.Contains(
            SnippetCompiler.FindErrors(snippet),
            static error => error.StartsWith("page.md(11): CS0029", StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_snippets()
    {
        Assert.NotEmpty(SnippetsOf("README.md", "csharp"));
        Assert.True(Page.Paths.Sum(static page => SnippetsOf(page, "csharp").Count()) > 20);
    }

    /// <summary>The documents that the pages show are those whose clients this project compiles.</summary>
    [Theory]
    [InlineData("docs/getting-started.md", "library.yaml")]
    [InlineData("README.md", "zones.yaml")]
    public void Documents_of_the_pages_are_generated(string page, string file)
    {
        var document = File.ReadAllText(Page.Combine($"tests/Specwright.Documentation.Tests/Documents/{file}"));
        Assert.Contains(
            document.TrimEnd().Replace("../../../specs/cloudflare/", ""),
            SnippetsOf(page, "yaml").Select(static one => one.Text));
    }

    private static IEnumerable<Snippet> SnippetsOf(string page, string language) =>
        Page.Load(page).Snippets().Where(snippet => snippet.Language == language);

    private static string? FindMistake(Snippet snippet)
    {
        try
        {
            switch (snippet.Language)
            {
                case "csharp" or "console" or "text" or "ini":
                    break;
                case "xml":
                    XElement.Parse($"<all>{snippet.Text}</all>");
                    break;
                case "json":
                    JsonDocument.Parse(snippet.Text, s_strict).Dispose();
                    break;
                case "yaml":
                    new YamlStream().Load(new StringReader(snippet.Text));
                    break;
                default:
                    return $"{snippet}: the language '{snippet.Language}' is not known";
            }

            return null;
        }
        catch (Exception exception) when (exception is System.Xml.XmlException or JsonException or YamlDotNet.Core.YamlException)
        {
            return $"{snippet}: {exception.Message}";
        }
    }

    private static void AssertNone(IEnumerable<string> mistakes)
    {
        if (mistakes.ToArray() is { Length: > 0 } found)
        {
            Assert.Fail(string.Join('\n', found));
        }
    }
}
