namespace Specwright.Conformance.Calls;

/// <summary>What came of a call.</summary>
internal enum CallOutcome
{
    /// <summary>The judge accepted the request, and its answer was read without loss.</summary>
    Fine,

    /// <summary>No arguments could be made, or the client did not take them.</summary>
    NotCallable,

    /// <summary>The judge refused the request.</summary>
    Refused,

    /// <summary>The judge accepted the request, but had no answer that fits the document.</summary>
    NoAnswer,

    /// <summary>Nothing came back.</summary>
    Unanswered,

    /// <summary>The answer could not be read.</summary>
    NotRead,

    /// <summary>What was read says something else than the answer did.</summary>
    Lossy,
}
