using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Selecting;
using Specwright.Testing.Reading;

namespace Specwright.Generator.Tests.Reading;

/// <summary>Patterns choose operations.</summary>
public sealed class PatternTests
{
    private const string Spec = Read.Head + """
        paths:
          /zones:
            get: { operationId: listZones, tags: [zones], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Zone' } } } } } }
            post: { operationId: createZone, tags: [zones], responses: { '204': { description: ok } } }
          /zones/{id}/dns:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            get: { operationId: listDns, tags: [dns, zones], responses: { '204': { description: ok } } }
        components:
          schemas:
            Zone: { type: object }
            Unused: { $ref: '#/components/schemas/Nowhere' }

        """;

    [Theory]
    [InlineData("GET /zones", "GET", "/zones", true)]
    [InlineData("get /zones", "GET", "/zones", true)]
    [InlineData("POST /zones", "GET", "/zones", false)]
    [InlineData("* /zones", "DELETE", "/zones", true)]
    [InlineData("/zones", "PUT", "/zones", true)]
    [InlineData("/Zones", "PUT", "/zones", false)]
    [InlineData("/zones/*", "GET", "/zones/{id}", true)]
    [InlineData("/zones/*", "GET", "/zones/{id}/dns", false)]
    [InlineData("/zones/*", "GET", "/zones", false)]
    [InlineData("/zones/{id}", "GET", "/zones/{id}", true)]
    [InlineData("/zones/**", "GET", "/zones/{id}/dns/{x}", true)]
    [InlineData("/zones/**", "GET", "/zones", true)]
    [InlineData("/**/dns", "GET", "/zones/{id}/dns", true)]
    [InlineData("/**/dns/**", "GET", "/zones/{id}/dns/{x}", true)]
    [InlineData("/**/dns", "GET", "/zones/{id}/dnssec", false)]
    [InlineData("/v*/x", "GET", "/v2/x", true)]
    [InlineData("/*.json", "GET", "/a.json", true)]
    [InlineData("**", "GET", "/a/b", true)]
    [InlineData("  GET   /zones  ", "GET", "/zones", true)]
    [InlineData("M-SEARCH /zones", "m-search", "/zones", true)]
    [InlineData("tag:dns", "GET", "/x", true)]
    [InlineData("tag:DNS", "GET", "/x", false)]
    [InlineData("tag:d*", "GET", "/x", true)]
    [InlineData("tag:zones", "GET", "/x", true)]
    [InlineData("id:listDns", "GET", "/x", true)]
    [InlineData("id:list*", "GET", "/x", true)]
    [InlineData("id:list", "GET", "/x", false)]
    public void A_pattern_matches(string pattern, string method, string path, bool matches) =>
        Assert.Equal(matches, OperationPattern.Parse(pattern)!.Matches(method, path, ["dns", "zones"], "listDns"));

    [Theory]
    [InlineData("zones")]
    [InlineData("GET zones")]
    [InlineData("G?T /zones")]
    [InlineData("tag:")]
    [InlineData("id:")]
    public void What_is_no_pattern_is_none(string text) => Assert.Null(OperationPattern.Parse(text));

    [Fact]
    public void A_pattern_of_many_stars_is_not_slow()
    {
        var pattern = OperationPattern.Parse("/" + string.Concat(Enumerable.Repeat("**/a*a*a*a*b/", 20)))!;
        Assert.False(pattern.Matches("GET", "/" + string.Concat(Enumerable.Repeat("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/", 200)), [], null));
    }

    [Fact]
    public void Only_what_is_chosen_and_what_it_reaches_is_there()
    {
        Assert.Equal(["GET /zones", "GET /zones/{id}/dns", "POST /zones"], Read.Operations(Read.Yaml(Spec)));

        var one = Read.Yaml(Spec, Read.Options with { Operations = ["/zones/**"], ExcludeOperations = ["tag:dns", "POST /**"] });
        Assert.Equal(["GET /zones"], Read.Operations(one));
        Assert.Equal(["Zone"], Read.SchemaNames(one));
        Assert.Empty(one.Diagnostics);

        Assert.Empty(Read.SchemaNames(Read.Yaml(Spec, Read.Options with { Operations = ["id:listDns"] })));
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_warned_of()
    {
        var result = Read.Yaml(Spec, Read.Options with { Operations = ["/zones", "tag:Dns"], ExcludeOperations = ["nonsense"] });

        Assert.Equal(
            [
                (ReadingDiagnosticIds.UnmatchedPattern, "tag:Dns", "Operations"),
                (ReadingDiagnosticIds.InvalidPattern, "nonsense", "ExcludeOperations"),
            ],
            result.Diagnostics.Select(static one => (one.Id, one.Arguments[0], one.Arguments[1])));
        Assert.All(result.Diagnostics, static one => Assert.Equal((1, 1), Read.Place(one)));
    }

    [Fact]
    public void A_pattern_that_matches_in_one_fragment_need_not_match_in_the_others()
    {
        SpecOptions options = Read.Options with { Operations = ["/zones"] };
        var other = Read.Head + "paths: { /other: { get: { responses: { '204': { description: ok } } } } }\n";
        var result = ReadDocument.Read(
            [Read.File("/specs/a.yaml", other, options), Read.File("/specs/b.yaml", Spec, options)],
            default,
            false,
            default);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["GET /zones", "POST /zones"], Read.Operations(result));
    }
}
