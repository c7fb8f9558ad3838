using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>A function that reads the bodies of refusals.</summary>
internal sealed record ErrorFunctionPlan(string Name, EquatableArray<ErrorCasePlan> Cases);
