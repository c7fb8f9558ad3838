namespace Specwright.Load;

/// <summary>How a call ended.</summary>
internal enum Outcome
{
    /// <summary>Its own answer came, and no fault was planned that prevents it.</summary>
    RightAnswer,

    /// <summary>The exception came that belongs to its fault, with what is its own in it.</summary>
    ExpectedException,

    /// <summary>Anything else.</summary>
    Unexpected,
}
