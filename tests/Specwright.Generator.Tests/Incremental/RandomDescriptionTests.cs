using System.Text.RegularExpressions;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Incremental;

/// <summary>After any edits of texts, the generator gives what it gives of the edited document at first.</summary>
public sealed partial class RandomDescriptionTests
{
    private const int Rounds = 12;

    // Some decide something: whether there is a text, whether it tells of pages, how long it is.
    private static readonly string[] s_words =
    [
        "", " ", "Other words", "the next page", "an url", "a link to the following", "1-based", "starts at 0", "begins with 1",
        "zero-based", "`code` and **more**", "- an item", "<p>text</p>", """first\n\nsecond""",
        """\u0001\u0100\u0100\u0100""", new('y', 300),
        new('z', 9_000),
    ];

    /// <summary>The documents of other tests, and those of Cloudflare that the repository has.</summary>
    public static TheoryData<string> Documents =>
    [
        .. Files("Snapshots").Concat(Files("Hostile")).Concat(Files("Incremental"))
            .Concat(Directory.GetFiles(Repository.Combine("specs", "cloudflare"), "*.yaml"))
            .Select(static file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Edits_give_what_a_first_run_gives(string document)
    {
        var random = new Random(document.Aggregate(17, static (sum, character) => unchecked((sum * 31) + character)));
        var spec = SpecSource.FromFile(Repository.Combine(document), "/src/specs/" + Path.GetFileName(document));
        if (document.Contains("cloudflare", StringComparison.Ordinal))
        {
            // They refer to each other.
            Edit(Repository.CloudflareSpecs(), random);
        }
        else
        {
            Edit([spec], random);
        }
    }

    private static void Edit(SpecSource[] specs, Random random)
    {
        var host = GeneratorHarness.Specwright.Host(specs);
        Assert.NotEmpty(host.Run().Files);
        var edits = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var at = random.Next(specs.Length);
            var count = random.Next(1, 4);
            for (var i = 0; i < count && Documentation().Matches(specs[at].Text) is { Count: > 0 } texts; i++)
            {
                var text = texts[random.Next(texts.Count)];
                edits++;
                var words = s_words[random.Next(s_words.Length)] + (random.Next(3) == 0 ? " 1" : "");
                specs[at] = specs[at] with
                {
                    Text = specs[at].Text[..text.Index] + "\"" + words + "\"" + specs[at].Text[(text.Index + text.Length)..],
                };
            }

            host.ReplaceSpecs([.. specs]);
            DescribedSpecs.AssertFresh(host, host.Run());
        }

        Assert.NotEqual(0, edits);
    }

    private static string[] Files(string folder) => Directory.GetFiles(Path.Combine(Repository.TestProject, folder, "Specs"));

    // As a text of JSON, or a plain one of YAML that ends with its line or its place in a flow.
    [GeneratedRegex(
        """(?<=\b"?(?:description|summary)"?: )(?:"(?:[^"\\]|\\.)*"|[A-Za-z][\w .]*(?=\s*(?:\}|$|, [\w$"]+:)))""",
        RegexOptions.Multiline)]
    private static partial Regex Documentation();
}
