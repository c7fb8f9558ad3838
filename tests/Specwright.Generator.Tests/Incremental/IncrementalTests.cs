using Microsoft.CodeAnalysis;
using Specwright.Generator.Pipeline;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Incremental;

/// <summary>An edit costs what it changes, and no more.</summary>
public sealed class IncrementalTests
{
    private static readonly GeneratorHarness s_harness = GeneratorHarness.Specwright;

    [Fact]
    public void Every_tracking_name_is_that_of_a_step()
    {
        var host = s_harness.Host([PetSpecs.WithDanglingReference, PetSpecs.Unlisted, PetSpecs.Used, PetSpecs.Template]);
        var result = host.Run().RunResult.Results.Single();
        Assert.NotEmpty(s_harness.Steps);
        Assert.Empty(s_harness.Steps.Except(result.TrackedSteps.Keys));
    }

    [Fact]
    public void An_unrelated_edit_runs_no_step_again()
    {
        var host = s_harness.Host(Repository.CloudflareSpecs());
        Assert.NotEmpty(host.Run().Files);

        host.EditConsumer("internal static class Consumer { internal static string Answer() => \"43\"; }\n");

        CachingRules.AssertNothingRan(s_harness, host.Run(), "an edit of an unrelated .cs file");
    }

    [Fact]
    public void A_description_emits_one_file_again()
    {
        var host = s_harness.Host([PetSpecs.Pets]);
        var before = host.Run();

        host.ReplaceSpecs([Edited(PetSpecs.Pets, "What it is called.", "The name that it listens to.")]);
        var after = host.Run();

        Assert.Equal(1, ChangedFiles(before, after));
        Assert.Equal(1, CachingRules.CountNewOutputs(after));
    }

    [Fact]
    public void A_description_in_Cloudflares_specs_emits_one_file_again()
    {
        var specs = Repository.CloudflareSpecs();
        var host = s_harness.Host(specs);
        var before = host.Run();

        var at = Array.FindIndex(specs, static spec => spec.Path.EndsWith("/fraud-settings.yaml", StringComparison.Ordinal));
        var schemas = specs[at].Text.IndexOf("schemas:", StringComparison.Ordinal);
        var description = specs[at].Text.IndexOf("description: ", schemas, StringComparison.Ordinal) + "description: ".Length;
        specs[at] = specs[at] with { Text = specs[at].Text.Insert(description, "Changed ") };
        host.ReplaceSpecs(specs);
        var after = host.Run();

        Assert.Equal(1, ChangedFiles(before, after));
        Assert.Equal(1, CachingRules.CountNewOutputs(after));
    }

    [Fact]
    public void A_moved_line_emits_nothing_again()
    {
        var host = s_harness.Host([PetSpecs.WithDanglingReference]);
        var before = host.Run();
        var warning = Assert.Single(before.Diagnostics);

        host.ReplaceSpecs([PetSpecs.WithDanglingReference with { Text = "\n" + PetSpecs.WithDanglingReference.Text }]);
        var after = host.Run();

        Assert.Equal(warning with { Line = warning.Line + 1 }, Assert.Single(after.Diagnostics));
        Assert.Equal(0, ChangedFiles(before, after));
        Assert.Equal(1, CachingRules.CountNewOutputs(after));
    }

    [Fact]
    public void Another_client_leaves_the_first_as_it_was()
    {
        var host = s_harness.Host([PetSpecs.Pets]);
        var before = host.Run();

        host.ReplaceSpecs([PetSpecs.Pets, PetSpecs.Shops]);
        var after = host.Run();

        var added = after.Files.Length - before.Files.Length;
        Assert.InRange(added, 1, int.MaxValue);
        Assert.Equal(added, ChangedFiles(before, after));
        Assert.Equal(added, CachingRules.CountNewOutputs(after));
    }

    [Fact]
    public void An_edit_outlines_the_edited_file_only()
    {
        var host = s_harness.Host([PetSpecs.Pets, PetSpecs.Shops]);
        host.Run();

        host.ReplaceSpecs([PetSpecs.Pets, Edited(PetSpecs.Shops, "name: { type: string }", "name: { type: integer }")]);
        var after = host.Run();

        Assert.Equal(1, Ran(after, StepNames.SpecFile));
        Assert.Equal(1, Ran(after, StepNames.Outline));
        Assert.Equal(1, Ran(after, StepNames.Client));
        Assert.Equal(1, Ran(after, StepNames.Plan));
    }

    [Fact]
    public void A_setting_of_a_file_outlines_no_file()
    {
        var host = s_harness.Host([PetSpecs.Pets, PetSpecs.Shops]);
        host.Run();

        host.ReplaceSpecs([PetSpecs.Pets, PetSpecs.Shops with { Visibility = "internal" }]);
        var after = host.Run();

        Assert.Equal(1, Ran(after, StepNames.SpecFile));
        Assert.Equal(0, Ran(after, StepNames.Outline));
        Assert.Equal(1, Ran(after, StepNames.Plan));
    }

    [Fact]
    public void A_client_that_goes_takes_its_files_along()
    {
        var host = s_harness.Host([PetSpecs.Pets, PetSpecs.Shops]);
        host.Run();

        host.ReplaceSpecs([PetSpecs.Pets]);
        var after = host.Run();

        Assert.Equal(
            s_harness.Run(PetSpecs.Pets).Output.Files.Select(static file => file.HintName),
            after.Files.Select(static file => file.HintName));
        Assert.Empty(after.Diagnostics);
    }

    [Fact]
    public void A_spec_that_breaks_and_is_mended_gives_the_same_files()
    {
        var host = s_harness.Host([PetSpecs.Pets]);
        var before = host.Run();

        host.ReplaceSpecs([PetSpecs.Pets with { Text = PetSpecs.Pets.Text.Replace("info: {", "info: { {", StringComparison.Ordinal) }]);
        Assert.Contains(host.Run().Diagnostics, static one => one.Severity == DiagnosticSeverity.Error);

        host.ReplaceSpecs([PetSpecs.Pets]);
        Assert.Equal(0, ChangedFiles(before, host.Run()));
    }

    private static SpecSource Edited(SpecSource spec, string old, string replacement)
    {
        Assert.Contains(old, spec.Text, StringComparison.Ordinal);
        return spec with { Text = spec.Text.Replace(old, replacement, StringComparison.Ordinal) };
    }

    private static int ChangedFiles(GeneratorOutput before, GeneratorOutput after)
    {
        var old = before.Files.ToDictionary(static file => file.HintName, static file => file.Text, StringComparer.Ordinal);
        return after.Files.Count(file => !old.TryGetValue(file.HintName, out var text) || text != file.Text);
    }

    /// <summary>How many outputs of a step are new.</summary>
    private static int Ran(GeneratorOutput output, string step) => CachingRules.CountNew(s_harness, output, step);
}
