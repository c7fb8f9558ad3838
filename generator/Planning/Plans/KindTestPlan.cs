namespace Specwright.Generator.Planning.Plans;

/// <summary>The case of values that are no objects.</summary>
internal sealed record KindTestPlan(JsonKinds Kinds, int Case);
