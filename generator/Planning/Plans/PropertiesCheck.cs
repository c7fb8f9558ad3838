namespace Specwright.Generator.Planning.Plans;

/// <summary>How many entries a map may have; <see langword="null"/> for no bound.</summary>
internal sealed record PropertiesCheck(int? Min, int? Max) : CheckPlan;
