namespace Specwright.Generator.Modeling;

/// <summary>
/// How much compositions (<c>allOf</c>, <c>oneOf</c>, <c>anyOf</c>, discriminators) may multiply what a document says: one budget for a whole
/// document, linear in its size. What a document spells out itself costs nothing.
/// </summary>
/// <param name="documentSize">The length of the document's text, in characters.</param>
internal sealed class WorkBudget(long documentSize)
{
    // Real documents stay below a fiftieth of their length; small ones may multiply more.
    private const long Minimum = 20_000;

    /// <summary>The number of members, values and cases that compositions may add up to.</summary>
    public long Limit { get; } = Minimum + documentSize;

    /// <summary>What was spent so far.</summary>
    public long Spent { get; private set; }

    /// <summary>Takes <paramref name="count"/> members, values or cases from the budget.</summary>
    /// <returns>Whether they were still there.</returns>
    public bool TrySpend(long count)
    {
        Spent += count;
        return Spent < Limit;
    }
}
