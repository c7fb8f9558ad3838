namespace Specwright.Generator.Common;

/// <summary>
/// How much references and compositions (<c>allOf</c>, <c>oneOf</c>, <c>anyOf</c>, discriminators, shared parameters) may multiply what a
/// document says: one budget for all work on a document, linear in its size. What the document spells out itself costs nothing.
/// </summary>
/// <param name="documentSize">The length of the document's texts, in characters.</param>
internal sealed class WorkBudget(Func<long> documentSize)
{
    // Real documents spend less than a fiftieth of their length; small ones may multiply more.
    private const long Minimum = 5_000;

    /// <summary>
    /// How many parts, members, values and cases may be repeated. The size counts by its leading bits: an edited word makes no other limit.
    /// </summary>
    public long Limit => Minimum + (Round(documentSize()) / 2);

    /// <summary>How many were repeated so far.</summary>
    public long Spent { get; private set; }

    /// <summary>Whether the user was told that it does not last: once is enough for a document.</summary>
    public bool IsReported { get; set; }

    /// <summary>Takes <paramref name="count"/> parts, members, values or cases from the budget.</summary>
    /// <returns>Whether they were still there; that nothing is repeated always is.</returns>
    public bool TrySpend(long count)
    {
        Spent += count;
        return count == 0 || Spent < Limit;
    }

    private static long Round(long size)
    {
        var unit = 1L;
        while (size / unit >= 16)
        {
            unit *= 2;
        }

        return size / unit * unit;
    }
}
