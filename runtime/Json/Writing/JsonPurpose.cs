namespace Specwright.CompilerServices;

/// <summary>What JSON is written for.</summary>
internal enum JsonPurpose
{
    /// <summary>To be read back: every member is written.</summary>
    Keep,

    /// <summary>A request: without what is read only.</summary>
    Send,

    /// <summary>A text for people: without secrets.</summary>
    Show,
}
