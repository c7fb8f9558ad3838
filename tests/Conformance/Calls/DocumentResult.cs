using System.Collections.Immutable;

namespace Specwright.Conformance.Calls;

/// <summary>What came of all calls of one document's client.</summary>
/// <param name="Name">The document.</param>
/// <param name="Declared">How many operations it declares.</param>
/// <param name="Calls">The calls, in the order of the generated methods.</param>
/// <param name="Failure">Why nothing could be called; <see langword="null"/> when that is not so.</param>
/// <param name="Took">How long it took.</param>
internal sealed record DocumentResult(string Name, int Declared, ImmutableArray<CallResult> Calls, string? Failure, TimeSpan Took)
{
    public int Operations => Calls.Select(static call => call.Operation).Distinct().Count();

    public int Count(CallOutcome outcome) => Calls.Count(call => call.Outcome == outcome);
}
