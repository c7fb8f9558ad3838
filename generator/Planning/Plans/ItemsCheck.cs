namespace Specwright.Generator.Planning.Plans;

/// <summary>How many items a list may have, and whether they must differ; <see langword="null"/> for no bound.</summary>
internal sealed record ItemsCheck(int? Min, int? Max, bool Unique) : CheckPlan;
