namespace Specwright.Conformance.Values;

/// <summary>No value could be made for a schema; the message says why.</summary>
internal sealed class UnmakeableException(string cause) : Exception(cause);
