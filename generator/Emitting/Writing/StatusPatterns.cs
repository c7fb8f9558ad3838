using Specwright.Generator.Common;

namespace Specwright.Generator.Emitting.Writing;

/// <summary>
/// Prints statuses as the patterns of a <c>switch</c>: single ones (404), a range by its first digit (4), and 0 for every other status.
/// </summary>
internal static class StatusPatterns
{
    /// <summary>Prints the arms, and the one for every other status if none of them is.</summary>
    /// <param name="writer">Receives the code.</param>
    /// <param name="cases">Some statuses, and what is done for them, in the order in which they are looked for.</param>
    /// <param name="otherwise">What is done for the others.</param>
    public static void Write(SourceWriter writer, IEnumerable<(EquatableArray<int> Statuses, string Result)> cases, string otherwise)
    {
        var isComplete = false;
        foreach (var (statuses, result) in cases)
        {
            writer.WriteLine($"{string.Join(" or ", statuses.Select(FormatPattern))} => {result},");
            isComplete |= statuses.Contains(0);
        }

        if (!isComplete)
        {
            writer.WriteLine($"_ => {otherwise},");
        }
    }

    private static string FormatPattern(int status) => status switch
    {
        0 => "_",
        < 10 => $">= {Literals.FormatNumber(status)}00 and < {Literals.FormatNumber(status + 1)}00",
        _ => Literals.FormatNumber(status),
    };
}
