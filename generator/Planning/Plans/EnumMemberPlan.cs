namespace Specwright.Generator.Planning.Plans;

/// <summary>A member of an enum: its C# name and its text on the wire (for a number, the number).</summary>
internal sealed record EnumMemberPlan(string Name, string Wire, DocLine? Description);
