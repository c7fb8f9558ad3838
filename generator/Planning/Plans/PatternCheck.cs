namespace Specwright.Generator.Planning.Plans;

/// <summary>The regular expression that a text must match.</summary>
internal sealed record PatternCheck(string Pattern) : CheckPlan;
