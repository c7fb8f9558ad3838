using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>An enum as its codec knows it: without descriptions, so that an edited one leaves the JSON context as it is.</summary>
/// <param name="Name">The name of the enum.</param>
/// <param name="IsNumber">Whether the values are integers.</param>
/// <param name="Wires">The values in JSON, in the order of the members.</param>
internal sealed record EnumEntry(string Name, bool IsNumber, EquatableArray<string> Wires);
