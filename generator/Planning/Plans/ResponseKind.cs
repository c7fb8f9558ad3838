namespace Specwright.Generator.Planning.Plans;

internal enum ResponseKind
{
    Nothing,
    EnvelopeNothing,
    Envelope,
    Json,
    Text,
    Stream,
    Lines,
    Events,
    /// <summary>One of several types, which the status tells apart.</summary>
    ByStatus,
}
