using System.Globalization;

namespace Specwright.Generator.Emitting;

/// <summary>Prints statuses as the patterns of a <c>switch</c>: single ones (404), a range by its first digit (4), and 0 for every other status.</summary>
internal static class StatusPatterns
{
    /// <summary>The arms in the order in which they must be tried: what is narrower comes first.</summary>
    /// <param name="cases">Some statuses, and what is done for them.</param>
    private static List<(string Pattern, string Result)> Arms(IEnumerable<(IEnumerable<int> Statuses, string Result)> cases) => cases
        .SelectMany(one => one.Statuses.GroupBy(Rank).Select(group => (Rank: group.Key, Pattern: string.Join(" or ", group.Select(Pattern)), one.Result)))
        .OrderBy(arm => arm.Rank)
        .Select(arm => (arm.Pattern, arm.Result))
        .ToList();

    /// <summary>Prints the arms, and the one for every other status if none of them is.</summary>
    public static void Write(SourceWriter writer, IEnumerable<(IEnumerable<int> Statuses, string Result)> cases, string otherwise)
    {
        var arms = Arms(cases);
        if (arms.Count == 0 || arms[arms.Count - 1].Pattern != "_")
        {
            arms.Add(("_", otherwise));
        }

        foreach (var (pattern, result) in arms)
        {
            writer.Line($"{pattern} => {result},");
        }
    }

    private static int Rank(int status) => status == 0 ? 2 : status < 10 ? 1 : 0;

    private static string Pattern(int status) => Rank(status) switch
    {
        2 => "_",
        1 => $">= {status.ToString(CultureInfo.InvariantCulture)}00 and < {(status + 1).ToString(CultureInfo.InvariantCulture)}00",
        _ => status.ToString(CultureInfo.InvariantCulture),
    };
}
