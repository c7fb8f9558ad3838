using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>An enum.</summary>
internal sealed record EnumPlan : TypePlan
{
    public required bool IsNumber { get; init; }

    public required EquatableArray<EnumMemberPlan> Members { get; init; }
}
