using Specwright.Testing.Corpus;

namespace Specwright.Generator.Tests.Corpus;

/// <summary>
/// A fixed part of the corpus: every document becomes a client that compiles without a warning, and no operation is missing without a
/// diagnostic. The rest: <c>dotnet run -c Release --project tests/Corpus</c>.
/// </summary>
public sealed class CorpusTests
{
    private static readonly Lazy<Dictionary<string, CorpusDocument>> s_documents =
        new(static () => CorpusManifest.Read(CorpusFolder.Default).ToDictionary(static document => document.Path, StringComparer.Ordinal));

    public static TheoryData<string> Documents =>
    [
        "cloudflare/cloudflare-slice-zt-2024-08-06.json",
        "cloudflare/cloudflare-subset-zt-fraud-2026-07-27.json",
        "cloudflare/cloudflare-common-2026-08-14.yaml",
        "big/guru-wmata.com_bus-route_1.0.yaml",
        "mid/qdrant-v1.9.x_openapi.json",
        "mid/paypal-payments_payment_v2.json",
        "mid/twilio-twilio_video_v1.json",
        "mid/pagerduty-integration-jira-cloud_openapiv3.json",
        "small/asana-app_components_oas.yaml",
        "small/ogen-ex-oauth2-scopes-and-or.yaml",
        "small/twilio-twilio_assistants_v1.json",
        "guru/amazonaws.com_budgets_2016-10-20.yaml",
        "guru/dev.to_0.9.7.yaml",
        "guru/lyft.com_1.0.0-swagger2.yaml",
        "guru/bbci.co.uk_1.0.yaml",
        "guru/surevoip.co.uk_9dcb0dc8.yaml",
        "torture/heyapi/3.1.x_full.yaml",
        "torture/heyapi/3.0.x_content-binary.json",
        "torture/swagger-parser/unexpectedNullValues.yaml",
        "torture/swagger-parser/oneof-anyof.yaml",
        "torture/oapi-codegen/internal_test_naming_conflicts_spec.yaml",
        "torture/openapi.net/V32Tests_Samples_OpenApiPathItem_pathItemWithQueryAndAdditionalOperations.yaml",
        "torture/redocly/tests_e2e_lint_oas3.2_openapi.yaml",
        "multi/oai-petstore-separate-yaml/spec/swagger.yaml",
        "multi/heyapi-external-3.1.x/external.yaml",
        "multi/redocly-bundle/discriminator-mapping/main.yaml",
    ];

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public void A_document_becomes_a_client_that_compiles(string document)
    {
        var report = DocumentRun.Of(CorpusFolder.Default, s_documents.Value[document], new RunSettings());

        Assert.Null(report.Exception);
        Assert.Empty(report.Problems);
        Assert.Empty(report.Missing);
        Assert.Empty(report.Undeclared);
        Assert.True(report.IsReadable);
        Assert.True(
            report.Generated > 0 || report.Declared == 0 || report.IsRejected,
            "The document declares operations, and none was generated.");
    }
}
