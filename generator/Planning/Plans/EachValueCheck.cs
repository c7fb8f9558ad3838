using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>The checks of each value of a map.</summary>
internal sealed record EachValueCheck(EquatableArray<CheckPlan> Checks) : CheckPlan;
