namespace Specwright.Generator.Planning.Types;

/// <summary>Which directions carry a record.</summary>
internal readonly record struct RecordUse(bool InRequest, bool InResponse);
