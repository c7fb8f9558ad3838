using Specwright.Conformance.Calls;
using Specwright.Conformance.Judges;
using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Tests;

/// <summary>
/// Prism accepts every request of a few clients, and they read its answers. The whole corpus: <c>dotnet run -c Release --project
/// tests/Conformance</c>.
/// </summary>
public sealed class PrismTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    [JudgeFact]
    public async Task Accepts_every_request_of_the_fraud_settings() =>
        AssertFine(await RunAsync("specs", "cloudflare", "fraud-settings.yaml"));

    [JudgeFact]
    public async Task Accepts_every_request_of_the_risk_behaviors() =>
        AssertFine(await RunAsync("specs", "cloudflare", "risk-behaviors.yaml"));

    [JudgeFact]
    public async Task Refuses_a_request_that_breaks_the_document()
    {
        var result = await RunAsync("tests", "Specwright.Conformance.Tests", "Data", "impossible.yaml");

        var call = Assert.Single(result.Calls, static call => call.Method == "FindAsync");
        Assert.Equal(CallOutcome.Refused, call.Outcome);
        Assert.Contains("exactly one schema", call.Cause, StringComparison.Ordinal);
    }

    private static void AssertFine(DocumentResult result)
    {
        Assert.Equal(result.Declared, result.Operations);
        Assert.NotEmpty(result.Calls);
        Assert.Empty(result.Calls
            .Where(static call => call.Outcome != CallOutcome.Fine)
            .Select(static call => $"{call.Method}: {call.Outcome}: {call.Cause}"));
    }

    private static async Task<DocumentResult> RunAsync(params string[] path)
    {
        var file = Path.GetFullPath(Path.Combine([NodePackages.Directory, "..", "..", "..", .. path]));
        var files = new DocumentFiles(file, follow: true);
        using var limit = new CancellationTokenSource(s_limit);
        return await DocumentConformance.RunAsync(
            path[^1],
            files,
            DocumentSpecs.Of(new CorpusDocument(path[^1], 0, "", 0) { IsMultiFile = true }, files, ""),
            DocumentSpecs.Namespace,
            limit.Token);
    }
}
