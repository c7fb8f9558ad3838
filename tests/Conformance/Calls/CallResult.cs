using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Calls;

/// <summary>One call of a generated method.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Method">The method that was called.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Cause">Why it is not <see cref="CallOutcome.Fine"/>; the same words for the same cause.</param>
/// <param name="Evidence">What was sent and what came back.</param>
internal sealed record CallResult(Operation Operation, string Method, CallOutcome Outcome, string Cause, string Evidence)
{
    /// <summary>
    /// Why Prism could not answer with the document's example, and made an answer from the schema; <see langword="null"/> when it could.
    /// </summary>
    public string? Misfit { get; init; }

    /// <summary>Of a refused request: the required members that were not sent, as only responses carry them.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
