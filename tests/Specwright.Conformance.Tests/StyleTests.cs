using Specwright.Conformance.Styles;

namespace Specwright.Conformance.Tests;

/// <summary>swagger-client builds the same requests as a generated client, or the specifications say why not.</summary>
public sealed class StyleTests
{
    // Fewer would mean that explanations have begun to cover more than they did.
    private const int LeastSame = 200;

    [JudgeFact]
    public async Task Every_difference_is_explained()
    {
        var results = await StyleComparison.RunAsync(default);

        Assert.Empty(results
            .Where(static one => !one.IsSame && Explanations.Of(one) is null)
            .Select(static one => $"{one.Call}\n  ours   {one.Ours}\n  theirs {one.Theirs}"));
        Assert.InRange(results.Count(static one => one.IsSame), LeastSame, results.Count);
    }
}
