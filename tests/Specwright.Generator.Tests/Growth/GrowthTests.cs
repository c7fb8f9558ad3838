using Xunit.Abstractions;

namespace Specwright.Generator.Tests.Growth;

/// <summary>
/// Work and memory grow no faster than n · log n, n being the length of the documents, whatever there is much of: counted, not timed. Where
/// a document says a thing once and means it many times, the budget of the document bounds both.
/// </summary>
public sealed class GrowthTests(ITestOutputHelper output)
{
    public static TheoryData<string> Families => [.. GrowthFamilies.All.Select(static family => family.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void Nothing_grows_faster_than_n_log_n(string name)
    {
        var run = GrowthRun.Of(GrowthFamilies.All.Single(family => family.Name == name), AppContext.BaseDirectory);
        output.WriteLine(GrowthRun.Header);
        output.WriteLine(run.ToString());

        Assert.True(run.IsBounded, $"{GrowthRun.Header}\n{run}");
    }

    [Fact]
    public void The_counter_counts()
    {
        var small = GrowthRun.Of(GrowthFamilies.All.Single(static family => family.Name == "members"), AppContext.BaseDirectory).Points[0];
        Assert.InRange(small.Steps, 100 * small.Size, 10_000 * small.Size);
        Assert.InRange(small.Bytes, 100 * small.Size, 100_000 * small.Size);
    }
}
