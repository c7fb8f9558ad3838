namespace Specwright.Generator.Planning.Plans;

/// <summary>The checks that a record makes of itself.</summary>
internal sealed record ModelCheck : CheckPlan;
