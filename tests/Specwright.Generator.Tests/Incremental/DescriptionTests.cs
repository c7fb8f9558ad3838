using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Specwright.Generator.Pipeline;
using Specwright.Generator.Tests.Harness;
using Specwright.Generator.Tests.Used;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Incremental;

/// <summary>An edited text that documents something costs reading, and the files that show it.</summary>
public sealed class DescriptionTests
{
    private static readonly GeneratorHarness s_harness = GeneratorHarness.Specwright;

    /// <summary>Each text of the documents.</summary>
    public static TheoryData<string, string> Texts
    {
        get
        {
            var texts = new TheoryData<string, string>();
            foreach (var (name, text) in DescribedSpecs.Texts)
            {
                texts.Add(name, text);
            }

            return texts;
        }
    }

    /// <summary>Texts that decide something, texts that look like what reading puts in their place, and odd ones.</summary>
    public static TheoryData<string, string> OddTexts => new()
    {
        { "a placeholder", "\\u0001\\u0100\\u0100\\u0100" },
        { "a placeholder of a text that is not there", "\\u0001\\u0101\\u4000\\u4000" },
        { "words that are set off", "\\u0002\\u0001\\u0100\\u0100\\u0100" },
        { "nothing", "" },
        { "white space", " \\t\\n\\u00a0 " },
        { "a long text", string.Concat(Enumerable.Repeat("Much is to be said. ", 5_000)) },
        { "a long word", new string('x', 100_000) },
        { "lines", string.Concat(Enumerable.Repeat("\\n\\n- a `b`", 500)) },
        { "beyond the basic plane", "\\ud83d\\ude00" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_edit_plans_nothing_and_emits_what_shows_it(string name, string text)
    {
        var spec = DescribedSpecs.Get(name);
        var host = s_harness.Host([spec]);
        var before = host.Run();

        var replacement = "Tells" + text[text.IndexOf(' ', StringComparison.Ordinal)..];
        host.ReplaceSpecs([DescribedSpecs.Edit(spec, text, replacement)]);
        var after = host.Run();

        Assert.Equal(1, Ran(after, StepNames.Reading));
        Assert.Equal(0, Ran(after, StepNames.Content));
        Assert.Equal(0, Ran(after, StepNames.Plan));
        var showing = after.Files.Count(file => Shows(file, replacement));
        Assert.Equal(text.StartsWith("Says", StringComparison.Ordinal), showing > 0);
        Assert.Equal(before.Files.Count(file => Shows(file, text)), showing);
        Assert.Equal(showing, CachingRules.CountNewOutputs(after));
        AssertFresh(host, after);
    }

    [Theory]
    [MemberData(nameof(OddTexts))]
    public void An_odd_text_gives_what_it_gives_at_first(string what, string text)
    {
        _ = what;
        var spec = DescribedSpecs.Get("described.json");
        foreach (var (_, old) in DescribedSpecs.Texts.Where(one => one.Name == "described.json"))
        {
            var host = s_harness.Host([spec]);
            host.Run();
            host.ReplaceSpecs([DescribedSpecs.Edit(spec, old, text)]);
            AssertFresh(host, host.Run());
            host.ReplaceSpecs([spec]);
            AssertFresh(host, host.Run());
        }
    }

    [Theory]
    [InlineData("A cursor.", "The next cursor.")]
    [InlineData("The next cursor.", "The url of more.")]
    public void A_word_that_tells_of_pages_is_planned(string old, string replacement)
    {
        static SpecSource Spec(string text) => new("/src/specs/pages.yaml", $$"""
            openapi: 3.1.0
            info: { title: Pages, version: '1' }
            paths:
              /items:
                get:
                  operationId: listItems
                  parameters: [ { name: cursor, in: query, schema: { type: string } } ]
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [items]
                            properties:
                              items: { type: array, items: { type: string } }
                              cursor: { type: string, description: {{text}} }

            """);
        var host = s_harness.Host([Spec(old)]);
        var before = host.Run();
        host.ReplaceSpecs([Spec(replacement)]);
        var after = host.Run();

        Assert.Equal(1, Ran(after, StepNames.Plan));
        Assert.NotEqual(before.Files.Any(Enumerates), after.Files.Any(Enumerates));
        AssertFresh(host, after);

        static bool Enumerates(GeneratedFile file) => file.Text.Contains("EnumerateItems", StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_texts_are_edited_one_by_one()
    {
        var spec = DescribedSpecs.Edit(DescribedSpecs.Get("described.yaml"), "Says what a property is.", "Says what a schema is.");
        var host = s_harness.Host([spec]);
        host.Run();

        var at = spec.Text.IndexOf("Says what a schema is.", StringComparison.Ordinal);
        host.ReplaceSpecs([spec with { Text = spec.Text.Insert(at, "It ") }]);
        var after = host.Run();

        Assert.Equal(0, Ran(after, StepNames.Plan));
        AssertFresh(host, after);
    }

    [Fact]
    public void A_text_of_another_file_plans_nothing()
    {
        var library = new SpecSource("/src/specs/library.yaml", """
            Pet: { type: object, description: Says what a pet is., properties: { name: { type: string, description: Says its name. } } }

            """) { Namespace = "Pets", Client = "PetsClient" };
        var pets = DescribedSpecs.Edit(PetSpecs.Pets, "'#/components/schemas/Pet' }\n  /owners", "'library.yaml#/Pet' }\n  /owners");
        var host = s_harness.Host([pets, library]);
        Assert.Contains(host.Run().Files, static file => Shows(file, "Says its name."));

        host.ReplaceSpecs([pets, DescribedSpecs.Edit(library, "Says its name.", "Tells its name.")]);
        var after = host.Run();

        Assert.Equal(0, Ran(after, StepNames.Plan));
        Assert.Equal(1, CachingRules.CountNewOutputs(after));
        AssertFresh(host, after);
    }

    [Fact]
    public void A_selection_plans_nothing()
    {
        var spec = DescribedSpecs.Get("described.yaml") with { Operations = "GET /pets/*" };
        var host = s_harness.Host([spec]);
        host.Run();
        foreach (var text in (string[])["Says what a property is.", "Says what a part is."])
        {
            host.ReplaceSpecs([DescribedSpecs.Edit(spec, text, "Tells it.")]);
            var after = host.Run();
            Assert.Equal(0, Ran(after, StepNames.Plan));
            AssertFresh(host, after);
        }
    }

    [Fact]
    public void What_code_names_plans_nothing()
    {
        var spec = UsedDocuments.Used;
        var host = s_harness.Host([spec]);
        host.EditConsumer("class Consumer { object Run(ShopClient client) => client.Orders.SearchAsync(); }");
        host.Run();
        host.ReplaceSpecs([spec with { Text = spec.Text.Replace("description: ", "description: Now ", StringComparison.Ordinal) }]);
        var after = host.Run();

        Assert.Equal(1, Ran(after, StepNames.Reading));
        Assert.Equal(0, Ran(after, StepNames.Plan));
    }

    [Fact]
    public void A_diagnostic_moves_with_its_line()
    {
        var spec = DescribedSpecs.Edit(
            DescribedSpecs.Get("described.yaml"),
            "Boat: { type: object,",
            "Boat: { type: object, patternProperties: { '^a': { type: string } },");
        var host = s_harness.Host([spec]);
        var before = Assert.Single(host.Run().Diagnostics);

        host.ReplaceSpecs([DescribedSpecs.Edit(spec, "description: Says what an enum is.", "description: |\n        Two\n        lines.")]);
        var after = host.Run();

        Assert.Equal(0, Ran(after, StepNames.Plan));
        Assert.Equal(before with { Line = before.Line + 2 }, Assert.Single(after.Diagnostics));
        AssertFresh(host, after);
    }

    [Fact]
    public void Steps_hold_neither_trees_nor_the_text_before_an_edit()
    {
        var (host, text) = RunAndEdit();
        var result = host.Run().RunResult.Results.Single();

        Assert.Empty(s_harness.Steps
            .SelectMany(name => result.TrackedSteps.TryGetValue(name, out var runs) ? runs : [])
            .SelectMany(static run => run.Outputs)
            .Select(static one => ObjectGraph.FindForbidden(one.Value))
            .OfType<string>());
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(text.IsAlive);
    }

    // A method of its own, so that no variable holds the text.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorHost Host, WeakReference Text) RunAndEdit()
    {
        var spec = DescribedSpecs.Get("described.json");
        var host = s_harness.Host([spec]);
        host.Run();
        host.ReplaceSpecs([DescribedSpecs.Edit(spec, "Says what a property is.", "Tells it.")]);
        host.Run();
        return (host, new WeakReference(spec.Text));
    }

    private static bool Shows(GeneratedFile file, string text) => file.Text.Contains(text.TrimEnd('.'), StringComparison.Ordinal);

    private static void AssertFresh(GeneratorHost host, GeneratorOutput output) => DescribedSpecs.AssertFresh(host, output);

    private static int Ran(GeneratorOutput output, string step) => CachingRules.CountNew(s_harness, output, step);
}
