using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>The operations of one tag.</summary>
internal sealed record GroupPlan(GroupReference Names, EquatableArray<MethodPlan> Methods);
