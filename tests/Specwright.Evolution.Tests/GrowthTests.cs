using Specwright.Generator.Tests.Corpus;
using Specwright.Testing.Corpus;
using Specwright.Testing.Driving;

namespace Specwright.Evolution.Tests;

/// <summary>Whoever selects more of a document keeps every name and type of what was selected before.</summary>
public sealed class GrowthTests
{
    public static TheoryData<string> Documents => ["shelter.yaml", "orders-v2.json", "desk.yaml"];

    /// <summary>A document each for what once depended on the selection.</summary>
    public static TheoryData<string> CorpusDocuments =>
    [
        "mid/box-openapi-v2025.0.json",
        "guru/enode.io_1.3.10.yaml",
        "guru/dev.to_0.9.7.yaml",
        "torture/swagger-parser/issue2059_largeFile.yaml",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_part_is_contained_in_the_whole(string name)
    {
        var file = Spec.PathOf(name);
        var report = Growth.Of(
            DeclaredOperations.Of(new DocumentFiles(file, follow: false)),
            selection => Growth.Generate([Spec.Read(name) with { Operations = selection }]),
            operations: 100,
            tags: 100);

        Assert.Empty(report.Differences);
        Assert.True(report.Selections > 5);
    }

    [Fact]
    public void A_part_of_several_files_is_contained_in_the_whole()
    {
        var files = new DocumentFiles(Spec.PathOf("fleet/fleet.yaml"), follow: true);
        var specs = files.Paths.Select(static path => Spec.Read(Path.GetRelativePath(Spec.PathOf(""), path).Replace('\\', '/')) with
        {
            Client = "FleetClient",
        }).ToList();
        var report = Growth.Of(
            DeclaredOperations.Of(files),
            selection => Growth.Generate([.. specs.Select(spec => spec with { Operations = selection })]),
            operations: 100,
            tags: 100);

        Assert.Empty(report.Differences);
        Assert.Equal(13, specs.Count);
        Assert.Equal(18, report.Selections);
    }

    [CorpusTheory]
    [MemberData(nameof(CorpusDocuments))]
    public void A_part_of_a_published_document_is_contained_in_the_whole(string path)
    {
        var document = CorpusManifest.Read(CorpusFolder.Default).Single(one => one.Path == path);

        Assert.Empty(Growth.Of(CorpusFolder.Default, document)!.Differences);
    }

    [Fact]
    public void What_is_renamed_is_found()
    {
        var before = Surface.Of(Growth.Generate([Spec.Read("shelter.yaml")]));
        var text = Spec.Text("shelter.yaml").Replace("lives: {", "nineLives: {", StringComparison.Ordinal);
        var after = Surface.Of(Growth.Generate([Spec.Read("shelter.yaml") with { Text = text }]));

        Assert.Equal(["Example.Cat.Lives: long? -> gone"], before.MissingIn(after).Select(static one => one.ToString()));
    }
}
