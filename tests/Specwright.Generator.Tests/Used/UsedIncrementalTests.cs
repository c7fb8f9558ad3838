using Microsoft.CodeAnalysis;
using Specwright.Generator.Pipeline;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Used;

/// <summary>A key stroke that changes no name of the client costs the identifiers of one file, and nothing else.</summary>
public sealed class UsedIncrementalTests
{
    private const string Calls = "class Code { async void Run(ShopClient client) { await client.Orders.SearchAsync(); } }";

    private static readonly GeneratorHarness s_harness = GeneratorHarness.Specwright;

    [Fact]
    public void Identifiers_that_name_nothing_run_nothing_again()
    {
        var host = Host();
        host.EditConsumer("class Consumer { void Customer_() { var another = OrderLists.Async(); } }");
        var output = host.Run();

        // The edited file has other identifiers; those that the client offers are the same.
        Assert.Equal(1, Ran(output, StepNames.Code));
        AssertNothingElseRan(output);
    }

    [Fact]
    public void Other_code_with_the_same_identifiers_runs_nothing_again()
    {
        var host = Host();
        host.EditConsumer("class Consumer { static int Answer() => 43; } // Customer");
        CachingRules.AssertNothingRan(s_harness, host.Run(), "an edit that changes no identifier");
    }

    [Fact]
    public void Another_form_of_a_method_plans_nothing_again()
    {
        var host = Host();
        host.EditConsumer("class Consumer { object Run(ShopClient client) => client.Orders.SearchWithResponseAsync(); }");
        var output = host.Run();
        Assert.Equal(1, Ran(output, StepNames.Named));
        Assert.Equal(0, Ran(output, StepNames.Use));
        Assert.Equal(0, Ran(output, StepNames.Plan));
    }

    [Fact]
    public void A_further_method_comes_and_goes_with_its_name()
    {
        var host = Host();
        var before = host.Run();
        host.EditConsumer("class Consumer { object Run(ShopClient client) => client.GetPingAsync(); }");
        var with = host.Run();
        Assert.Equal(1, Ran(with, StepNames.Use));
        Assert.Equal(1, Ran(with, StepNames.Plan));
        Assert.Contains(with.Files, static file => file.Text.Contains("GetPingAsync", StringComparison.Ordinal));

        host.EditConsumer(GeneratorHost.ConsumerSource);
        var after = host.Run();
        Assert.Equal(before.Files.Select(static file => file.Text), after.Files.Select(static file => file.Text));
    }

    [Fact]
    public void A_client_of_the_whole_document_is_not_planned_again()
    {
        var host = Host(UsedDocuments.Used, UsedDocuments.Used with
        {
            Path = "/src/specs/other.yaml",
            Namespace = "Other",
            Client = "OtherClient",
            Generate = "All",
        });
        host.EditConsumer("class Consumer { object Run(ShopClient client) => client.GetPingAsync(); }");
        Assert.Equal(1, Ran(host.Run(), StepNames.Plan));
    }

    [Fact]
    public void Without_Used_nobody_looks_at_the_code()
    {
        var host = Host(UsedDocuments.Used with { Generate = "" });
        var steps = host.Run().RunResult.Results.Single().TrackedSteps;
        Assert.DoesNotContain(StepNames.Code, steps.Keys);
    }

    private static GeneratorHost Host(params SpecSource[] specs)
    {
        var host = s_harness.Host(specs.Length == 0 ? [UsedDocuments.Used] : specs);
        host.AddConsumer("Code.cs", Calls);
        Assert.NotEmpty(host.Run().Files);
        return host;
    }

    private static void AssertNothingElseRan(GeneratorOutput output) =>
        Assert.DoesNotContain(
            CachingRules.Reasons(s_harness, output),
            static step => step.Name != StepNames.Code && CachingRules.IsNew(step.Reason));

    private static int Ran(GeneratorOutput output, string step) => CachingRules.CountNew(s_harness, output, step);
}
