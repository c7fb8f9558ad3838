using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>The checks of each item of a list.</summary>
internal sealed record EachCheck(EquatableArray<CheckPlan> Checks) : CheckPlan;
