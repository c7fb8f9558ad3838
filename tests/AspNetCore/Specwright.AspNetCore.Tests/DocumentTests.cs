namespace Specwright.AspNetCore.Tests;

/// <summary>
/// Every document is what its application writes, and every endpoint of it can be called through the client that is generated from it.
/// </summary>
public sealed class DocumentTests(ShopRuns runs) : IClassFixture<ShopRuns>
{
    private const string AcceptVariable = "SPECWRIGHT_ACCEPT_SNAPSHOTS";

    public static TheoryData<string> Names => [.. ShopDocument.All.Select(static document => document.Name)];

    private static bool IsAccepting => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    [Theory]
    [MemberData(nameof(Names))]
    public void The_document_is_what_the_application_writes(string name) => Compare(runs[name].Document.File, runs[name].Written);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_endpoint_is_called(string name) =>
        Assert.Equal(runs[name].Operations, runs[name].Report.Endpoints.Concat(runs[name].Uncallable).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_is_right(string name) =>
        Assert.True(
            runs[name].Report is { Differences.Count: 0, Values: > 400 } report && report.Values == report.RightValues,
            string.Join("\n", runs[name].Report.Differences));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_number_is_a_union(string name) => Assert.Empty(runs[name].NumberUnions);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_odd_stands_in_the_document(string name) =>
        Assert.All(
            runs[name].Report.Oddities,
            oddity => Assert.Equal((oddity.Pointer, oddity.Json), (oddity.Pointer, runs[name].Find(oddity.Pointer))));

    [Fact]
    public void The_table_of_the_documentation_is_that_of_the_calls()
    {
        var page = ResultPage.Fill(File.ReadAllText(ResultPage.Path), [.. runs.All]);
        Compare(ResultPage.Path, page);
    }

    private static void Compare(string file, string text)
    {
        if (IsAccepting)
        {
            File.WriteAllText(file, text);
        }

        Assert.True(
            text == File.ReadAllText(file), $"{file} is out of date. Run the tests with {AcceptVariable}=1, and look at what has changed.");
    }
}
