using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>A record, which is recognised by its members.</summary>
/// <param name="Case">The case that it is, or is a part of.</param>
/// <param name="Record">The record's name.</param>
/// <param name="Members">What is known of those members that others have with other values.</param>
internal sealed record RecordTestPlan(int Case, string Record, EquatableArray<MemberTestPlan> Members);
