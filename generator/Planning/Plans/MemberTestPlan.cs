using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>What is known of a member's values.</summary>
/// <param name="Member">The member's index in the record.</param>
/// <param name="Kinds">The kinds that it can be of.</param>
/// <param name="Values">The values that are listed, as texts; empty for any.</param>
/// <param name="IsClosed">Whether there are no others.</param>
internal sealed record MemberTestPlan(int Member, JsonKinds Kinds, EquatableArray<string> Values, bool IsClosed);
