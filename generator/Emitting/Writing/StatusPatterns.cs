using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Emitting.Writing;

/// <summary>
/// Prints statuses as the patterns of a <c>switch</c>: single ones (404), a range by its first digit (4), and 0 for every other status.
/// </summary>
internal static class StatusPatterns
{
    /// <summary>Prints the arms, what is narrower first, and the one for every other status if none of them is.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="cases">Some statuses, and what is done for them.</param>
    /// <param name="otherwise">What is done for the others.</param>
    public static void Write(SourceWriter writer, IEnumerable<(IEnumerable<int> Statuses, string Result)> cases, string otherwise)
    {
        var all = cases.ToList();
        for (var rank = 0; rank < 3; rank++)
        {
            foreach (var (statuses, result) in all)
            {
                var patterns = statuses.Where(status => Rank(status) == rank).Select(FormatPattern).ToList();
                if (patterns.Count > 0)
                {
                    writer.WriteLine($"{string.Join(" or ", patterns)} => {result},");
                }
            }
        }

        if (!all.Exists(one => one.Statuses.Contains(0)))
        {
            writer.WriteLine($"_ => {otherwise},");
        }
    }

    private static int Rank(int status) => status == 0 ? 2 : status < 10 ? 1 : 0;

    private static string FormatPattern(int status) => Rank(status) switch
    {
        2 => "_",
        1 => $">= {Literals.FormatNumber(status)}00 and < {Literals.FormatNumber(status + 1)}00",
        _ => Literals.FormatNumber(status),
    };
}
