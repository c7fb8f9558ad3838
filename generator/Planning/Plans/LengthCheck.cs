namespace Specwright.Generator.Planning.Plans;

/// <summary>How long a text may be, in characters; <see langword="null"/> for no bound.</summary>
internal sealed record LengthCheck(int? Min, int? Max) : CheckPlan;
