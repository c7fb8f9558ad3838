namespace Specwright.Generator.Planning.Plans;

/// <summary>A check of an argument before it is sent.</summary>
internal abstract record CheckPlan;
