namespace Specwright.Generator.Planning.Plans;

/// <summary>How many members an object may have; <see langword="null"/> for no bound.</summary>
internal sealed record MembersCheck(int? Min, int? Max) : CheckPlan;
