using Specwright.Conformance.Judges;
using Specwright.Corpus.RoundTrips;
using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Tests;

/// <summary>
/// Ajv says which examples are valid, and these come back as they were. The whole corpus: <c>dotnet run -c Release --project tests/Corpus
/// -- --round-trips</c>.
/// </summary>
public sealed class RoundTripTests
{
    private static readonly string s_repository = Path.GetFullPath(Path.Combine(NodePackages.Directory, "..", "..", ".."));

    [JudgeFact]
    public void Examples_of_every_kind_come_back()
    {
        var report = Run("tests/Specwright.Conformance.Tests/Data/examples.yaml");

        Assert.Equal(["/components/schemas/Wrong/example"], report.Invalid);
        Assert.Equal((0, 0, 13), (report.Untyped, report.Unjudged, report.Valid));
        Assert.Equal(
            [
                (RoundTripReport.NullIsAbsence, "/components/schemas/Thing/examples/1"),
                (RoundTripReport.CutInstant, "/components/schemas/Time/examples/2"),
                (RoundTripReport.SameInstant, "/components/schemas/Time/examples/1"),
            ],
            report.Failures.Select(static one => (one.Cause, one.Pointer)).OrderBy(static one => one.Cause, StringComparer.Ordinal));
    }

    [JudgeFact]
    public void What_the_schema_only_seems_to_say_is_told()
    {
        var report = Run("tests/Specwright.Conformance.Tests/Data/lossy.yaml");

        Assert.Equal((1, 1), (report.Valid, report.Different));
        Assert.Equal("/components/schemas/Untyped/example", Assert.Single(report.Failures).Pointer);
    }

    [JudgeFact]
    public void Examples_of_the_first_documents_come_back()
    {
        foreach (var document in new[] { "fraud-settings.yaml", "risk-behaviors.yaml" })
        {
            var report = Run("specs/cloudflare/" + document);
            Assert.True(report.Valid > 0 && report.Valid == report.Equal, RoundTripReport.Text([report], shown: 10));
        }
    }

    private static RoundTripReport Run(string path)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        return RoundTripRun.Of(s_repository, new CorpusDocument(path, 0, "", 0) { IsMultiFile = true }, limit.Token);
    }
}
